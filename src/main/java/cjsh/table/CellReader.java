package cjsh.table;

import cjsh.graphql.CjException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON scalar to the Java value of its column. Lenient in form (a number may come as text, as CJ's other APIs do),
 * strict in value: what does not fit becomes a missing cell with a note, never another value.
 */
final class CellReader {
    private static final int POOL = 4096;
    private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false);

    private final Map<String, String> pool = new HashMap<>();
    private final Map<String, Misfits> misfits = new HashMap<>();

    /** How many cells of a column did not fit, and the first of them. */
    private record Misfits(int count, String first, ColumnType type) {
        Misfits oneMore() {
            return new Misfits(count + 1, first, type);
        }
    }

    @Nullable
    Object read(JsonParser parser, ColumnType type, Level level, int column) throws IOException {
        if (!parser.currentToken().isScalarValue()) {
            throw new CjException(
                    CjException.Kind.BAD_REPLY,
                    "the answer has not the shape of the schema: `"
                            + parser.getParsingContext().pathAsPointer() + "` should be a single value",
                    "the API may have changed: see whether a newer cjsh knows it");
        }
        if (type == ColumnType.TEXT) {
            return pooled(parser.getText());
        }
        Object value = convert(parser, type);
        if (value == null) {
            String text = parser.getText();
            String name =
                    Level.join(level.fullPath(), level.leaves().get(column).path());
            misfits.merge(name, new Misfits(1, text, type), (old, added) -> old.oneMore());
        }
        return value;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        misfits.forEach((name, found) -> notes.add(found.count() + " cell" + (found.count() == 1 ? "" : "s") + " of `"
                + name + "` hold no " + found.type().label() + " (the first is \"" + found.first()
                + "\") and are missing in the table"));
        return notes;
    }

    private String pooled(String text) {
        String known = pool.get(text);
        if (known != null) {
            return known;
        }
        if (pool.size() < POOL) {
            pool.put(text, text);
        }
        return text;
    }

    private static @Nullable Object convert(JsonParser parser, ColumnType type) throws IOException {
        if (type == ColumnType.DECIMAL && parser.currentToken().isNumeric()) {
            return parser.getDecimalValue();
        }
        return fromText(parser.getText(), type);
    }

    private static @Nullable Object fromText(String text, ColumnType type) {
        try {
            return switch (type) {
                case INT -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case BOOLEAN -> TRUTH.get(text);
                case INSTANT -> instant(text);
                case TEXT -> text;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static Instant instant(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : OffsetDateTime.parse(text).toInstant();
    }
}
