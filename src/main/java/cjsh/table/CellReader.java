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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON scalar to the Java value of its column. Lenient in form (a number may come as text, as CJ's other APIs do),
 * strict in value: what does not fit becomes a missing cell with a note, never another value.
 */
final class CellReader {
    private static final int POOL = 4096;
    private static final int MOST_SHOWN = 60;

    /** Digits before or after the point; a larger number would fill the memory as soon as it is written out. */
    private static final int MOST_DIGITS = 1000;

    private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false);

    private final Map<String, String> pool = new HashMap<>();
    private final Map<String, Misfits> misfits = new LinkedHashMap<>();

    /** How many cells of a column did not fit, and the first of them. */
    private record Misfits(int count, String first, ColumnType type) {
        Misfits oneMore() {
            return new Misfits(count + 1, first, type);
        }
    }

    @Nullable
    Object read(JsonParser parser, ColumnType type, Level level, int column) throws IOException {
        requireScalar(parser);
        if (type == ColumnType.TEXT) {
            return pooled(parser.getText());
        }
        Object value = convert(parser, type);
        if (value == null) {
            String text = parser.getText();
            String name =
                    Level.join(level.fullPath(), level.leaves().get(column).path());
            misfits.merge(name, new Misfits(1, cut(text), type), (old, added) -> old.oneMore());
        }
        return value;
    }

    /** What tells where the pages end: a count as {@link Long}, null when it is none; a page token as it is. */
    static @Nullable Object end(JsonParser parser, ColumnType type) throws IOException {
        requireScalar(parser);
        return fromText(parser.getText(), type == ColumnType.TEXT ? type : ColumnType.LONG);
    }

    private static void requireScalar(JsonParser parser) {
        if (!parser.currentToken().isScalarValue()) {
            throw new CjException(
                    CjException.Kind.BAD_REPLY,
                    "the answer has not the shape of the schema: `"
                            + parser.getParsingContext().pathAsPointer() + "` should be a single value",
                    "the API may have changed: see whether a newer cjsh knows it");
        }
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        misfits.forEach((name, found) -> notes.add(found.count() + " cell" + (found.count() == 1 ? "" : "s") + " of `"
                + name + "` hold no " + found.type().label() + " (the first is \"" + found.first()
                + "\") and are missing in the table"));
        return notes;
    }

    private static String cut(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN - 1) + "…";
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
        return fromText(parser.getText(), type);
    }

    private static @Nullable Object fromText(String text, ColumnType type) {
        try {
            return switch (type) {
                case INT -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case DECIMAL -> decimal(text);
                case BOOLEAN -> TRUTH.get(text);
                case INSTANT -> instant(text);
                case TEXT -> text;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(String text) {
        BigDecimal number = text.length() <= MOST_DIGITS ? new BigDecimal(text) : null;
        return number == null || Math.abs((long) number.scale()) > MOST_DIGITS ? null : number;
    }

    private static Instant instant(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : OffsetDateTime.parse(text).toInstant();
    }
}
