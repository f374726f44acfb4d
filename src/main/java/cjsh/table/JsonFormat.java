package cjsh.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An object for each row, each on its line.
 *
 * @param before what opens the document
 * @param between what separates two rows
 * @param after what closes the document
 */
record JsonFormat(String before, String between, String after) {
    static JsonFormat array() {
        return new JsonFormat("[\n", ",\n", "]\n");
    }

    static JsonFormat lines() {
        return new JsonFormat("", "\n", "");
    }

    void write(Grid grid, Writer out) throws IOException {
        out.write(before);
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setRootValueSeparator(new SerializedString(between));
            for (int row = 0; row < grid.rowCount(); row++) {
                object(grid, row, json);
            }
        }
        out.write(grid.rowCount() > 0 ? "\n" + after : after);
    }

    private static void object(Grid grid, int row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int column = 0; column < grid.columnCount(); column++) {
            json.writeFieldName(grid.name(column));
            value(grid.cell(row, column), json);
        }
        json.writeEndObject();
    }

    private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            text(text, json);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number && isFinite(number)) {
            // As a string, since the generator refuses to write large scales without exponent.
            json.writeNumber(CellText.exact(value));
        } else {
            json.writeString(CellText.exact(value));
        }
    }

    /** JSON has no word for infinity; as a string it is not lost. */
    private static boolean isFinite(Number number) {
        boolean floating = number instanceof Double || number instanceof Float;
        return !floating || Double.isFinite(number.doubleValue());
    }

    /** Half of a surrogate pair is valid in JSON only as an escape, which the generator does not write. */
    private static void text(String text, JsonGenerator json) throws IOException {
        if (!hasLoneSurrogate(text)) {
            json.writeString(text);
            return;
        }
        StringBuilder raw = new StringBuilder(text.length() + 16).append('"');
        JsonStringEncoder encoder = JsonStringEncoder.getInstance();
        text.codePoints().forEach(c -> {
            if (isSurrogate(c)) {
                raw.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            } else {
                encoder.quoteAsString(Character.toString(c), raw);
            }
        });
        json.writeRawValue(raw.append('"').toString());
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(JsonFormat::isSurrogate);
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
