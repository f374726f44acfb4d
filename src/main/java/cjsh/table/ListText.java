package cjsh.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list that stands beside the rows, as one text cell: compact JSON, so that names with commas stay apart and other
 * tools can read it. A list with a single selected leaf is a list of its values, any other a list of objects.
 */
final class ListText {
    private static final JsonFactory JSON = new JsonFactory();

    private final Level list;
    private final Map<Level, LevelRows> rows;
    private final Map<Level, int[]> starts = new HashMap<>();

    ListText(Level list, Map<Level, LevelRows> rows) {
        this.list = list;
        this.rows = rows;
    }

    /** The elements that belong to this row of the level above. */
    String of(int parentRow) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            writeList(out, list, parentRow);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void writeList(JsonGenerator out, Level level, int parentRow) throws IOException {
        int[] from = starts.computeIfAbsent(
                level,
                l -> rowsOf(l).starts(rowsOf(Objects.requireNonNull(l.parent())).size()));
        out.writeStartArray();
        for (int row = from[parentRow]; row < from[parentRow + 1]; row++) {
            if (level.slots().size() == 1 && level.leaves().size() == 1) {
                write(out, rowsOf(level).get(0, row));
            } else {
                writeObject(out, level, row);
            }
        }
        out.writeEndArray();
    }

    private void writeObject(JsonGenerator out, Level level, int row) throws IOException {
        out.writeStartObject();
        for (Level.Slot slot : level.slots()) {
            if (slot instanceof Level.Slot.OfLeaf leaf) {
                Level.Leaf named = level.leaves().get(leaf.index());
                out.writeFieldName(named.alias() == null ? named.path() : named.alias());
                write(out, rowsOf(level).get(leaf.index(), row));
            } else if (slot instanceof Level.Slot.OfList below) {
                out.writeFieldName(below.level().path());
                writeList(out, below.level(), row);
            }
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number.toPlainString());
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else {
            out.writeString(value.toString());
        }
    }

    private LevelRows rowsOf(Level level) {
        return Objects.requireNonNull(rows.get(level));
    }
}
