package cjsh.sandbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request as it came in. Members other than query may be null or missing: clients and CJ's samples do both.
 */
record Call(String query, @Nullable String operationName, Map<String, Object> variables) {
    /** A body that is no GraphQL request, with a message for the client. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    static Call read(byte[] body) throws Unreadable {
        Object tree = parse(body);
        if (!(tree instanceof Map<?, ?> members)) {
            throw new Unreadable("The request body must be a JSON object.");
        }
        String query = text(members, "query");
        if (query == null || query.isBlank()) {
            throw new Unreadable("Must provide query string.");
        }
        return new Call(query, text(members, "operationName"), variables(members));
    }

    /** The parser's own words would repeat the body, so they stay here. */
    private static @Nullable Object parse(byte[] body) throws Unreadable {
        try {
            return JsonReader.read(body);
        } catch (IOException e) {
            throw new Unreadable("The request body is not JSON.");
        }
    }

    private static @Nullable String text(Map<?, ?> members, String name) throws Unreadable {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new Unreadable("The member \"" + name + "\" must be a string.");
    }

    private static Map<String, Object> variables(Map<?, ?> members) throws Unreadable {
        Object value = members.get("variables");
        Map<String, Object> variables = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> variables.put((String) name, each));
        } else if (value != null) {
            throw new Unreadable("The member \"variables\" must be an object.");
        }
        return variables;
    }
}
