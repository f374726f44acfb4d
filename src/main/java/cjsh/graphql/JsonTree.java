package cjsh.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small JSON as maps, lists, texts, exact numbers and booleans; large ones are streamed by whoever reads them. */
public final class JsonTree {
    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The one value of a text.
     *
     * @throws IOException when the text is no JSON, not whole, nested too deep, or more follows the value
     */
    public static @Nullable Object of(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new IOException("it is empty");
            }
            Object value = new JsonTree(parser).value(first);
            if (parser.nextToken() != null) {
                throw new IOException("more follows behind its end");
            }
            return value;
        }
    }

    /** One member of an object, the others passed over; empty when it is no object itself, or not whole. */
    public static Optional<Map<String, @Nullable Object>> objectIn(byte[] json, String member) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(member);
                if (parser.nextToken() == JsonToken.START_OBJECT && wanted) {
                    return Optional.of(new JsonTree(parser).object());
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // Said by whoever wanted something of it.
        }
        return Optional.empty();
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            default -> parser.getDecimalValue();
        };
    }

    private Map<String, @Nullable Object> object() throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members.put(name, value(parser.nextToken()));
        }
        return members;
    }

    private List<@Nullable Object> array() throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return elements;
    }
}
