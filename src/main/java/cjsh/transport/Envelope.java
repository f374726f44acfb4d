package cjsh.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the data of an answer; the data itself is passed over.
 *
 * @param executed whether {@code data} is there, if only as null
 * @param hasData whether {@code data} is there and not null
 */
record Envelope(boolean executed, boolean hasData, List<GraphQlError> errors, String requestId) {
    /** Empty when the body is not a whole GraphQL answer. */
    static Optional<Envelope> read(JsonFactory json, byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Reading reading = new Reading(parser);
            reading.members();
            return reading.seen
                    ? Optional.of(new Envelope(reading.executed, reading.hasData, reading.errors, reading.requestId))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static final class Reading {
        private final JsonParser parser;
        private final List<GraphQlError> errors = new ArrayList<>();
        private boolean seen;
        private boolean executed;
        private boolean hasData;
        private String requestId = "";

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        void members() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("data")) {
                    seen = true;
                    executed = true;
                    hasData = value == JsonToken.START_OBJECT;
                    parser.skipChildren();
                } else if (name.equals("errors") && value == JsonToken.START_ARRAY) {
                    seen = true;
                    errors();
                } else if (name.equals("extensions") && value == JsonToken.START_OBJECT) {
                    requestId = member("requestId", "");
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void errors() throws IOException {
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    errors.add(error());
                } else {
                    errors.add(new GraphQlError(parser.getText(), "", List.of()));
                    parser.skipChildren();
                }
            }
        }

        private GraphQlError error() throws IOException {
            String message = "the API gave no message";
            String code = "";
            List<String> path = List.of();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("message") && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    message = parser.getText();
                } else if (name.equals("extensions") && value == JsonToken.START_OBJECT) {
                    code = member("code", "classification");
                } else if (name.equals("path") && value == JsonToken.START_ARRAY) {
                    path = path();
                } else {
                    parser.skipChildren();
                }
            }
            return new GraphQlError(message, code, path);
        }

        private List<String> path() throws IOException {
            List<String> path = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                path.add(parser.getText());
                parser.skipChildren();
            }
            return path;
        }

        /** One scalar member of the object that has just begun, which is read to its end; another one where that lacks. */
        private String member(String wanted, String second) throws IOException {
            String found = "";
            String other = "";
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                boolean says = value.isScalarValue() && value != JsonToken.VALUE_NULL;
                if (says && name.equals(wanted)) {
                    found = parser.getText();
                } else if (says && name.equals(second)) {
                    other = parser.getText();
                }
                parser.skipChildren();
            }
            return found.isEmpty() ? other : found;
        }
    }
}
