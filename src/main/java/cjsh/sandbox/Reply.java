package cjsh.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back, before it is bytes. */
sealed interface Reply {
    /** A GraphQL answer; content type and compression depend on what the client accepts. */
    record Json(int status, Map<String, Object> body) implements Reply {}

    /** Anything that is no GraphQL answer, as gateways and web servers send it. */
    record Text(int status, String contentType, String text, Map<String, String> headers) implements Reply {
        Text with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Text(status, contentType, text, more);
        }
    }

    /** The first half of an answer, with a length that fits the half. */
    record Cut(Json whole) implements Reply {}

    /** A status and a content type with no body. */
    record Empty(int status) implements Reply {}

    /** The connection is closed without an answer. */
    record Silence() implements Reply {}

    static Text text(int status, String text) {
        return new Text(status, "text/plain; charset=utf-8", text, Map.of());
    }

    static Text html(int status, String text) {
        return new Text(status, "text/html; charset=utf-8", text, Map.of());
    }
}
