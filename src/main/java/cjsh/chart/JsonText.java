package cjsh.chart;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON of objects, lists, texts and numbers, which may stand within HTML, too: no tag begins in it. */
final class JsonText {
    private static final JsonFactory JSON = JsonFactory.builder().build().setCharacterEscapes(new Tagless());

    private JsonText() {}

    private static final class Tagless extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] escapes = standardAsciiEscapesForJSON();

        Tagless() {
            for (char c : "<>&".toCharArray()) {
                escapes[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return null;
        }
    }

    /** An object that is filled as it is written down. */
    static final class Fields {
        private final Map<String, Object> values = new LinkedHashMap<>();

        Fields with(String name, @Nullable Object value) {
            if (value != null) {
                values.put(name, value);
            }
            return this;
        }

        Fields withAll(Fields others) {
            values.putAll(others.values);
            return this;
        }
    }

    /** An object with this field; one that is null is left out. */
    static Fields with(String name, @Nullable Object value) {
        return new Fields().with(name, value);
    }

    /** JSON's null, where it has a meaning. */
    enum None {
        NULL
    }

    static String of(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator out) throws IOException {
        if (value instanceof Fields fields) {
            out.writeStartObject();
            for (Map.Entry<String, Object> entry : fields.values.entrySet()) {
                out.writeFieldName(entry.getKey());
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                write(element, out);
            }
            out.writeEndArray();
        } else if (value instanceof Double number) {
            writeShortly(number, out);
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean is) {
            out.writeBoolean(is);
        } else if (value == None.NULL) {
            out.writeNull();
        } else {
            out.writeString(value.toString());
        }
    }

    /** As short as it can be: {@code 12} for 12.0. */
    private static void writeShortly(double number, JsonGenerator out) throws IOException {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        out.writeNumber(
                exact.scale() <= 0 && exact.precision() - exact.scale() < 16
                        ? exact.toPlainString()
                        : exact.toString());
    }
}
