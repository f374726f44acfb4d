package cjsh.transport;

import cjsh.graphql.Api;
import cjsh.graphql.ValidDocument;
import com.fasterxml.jackson.core.JsonFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation to send.
 *
 * @param document the GraphQL text
 * @param variables as they go over the wire
 * @param mutation whether it changes something, so that it must never be sent twice by itself
 */
public record GraphQlRequest(
        Api api, String document, String operationName, Map<String, @Nullable Object> variables, boolean mutation) {
    public GraphQlRequest {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    public static GraphQlRequest of(ValidDocument document, Map<String, @Nullable Object> variables) {
        return new GraphQlRequest(document.api(), document.text(), document.name(), variables, document.isMutation());
    }

    /** The variables as JSON for people to read. */
    public String variablesText() {
        return RequestBody.readable(new JsonFactory(), variables);
    }

    /** The body that is posted. */
    public String toJson() {
        return new String(RequestBody.of(new JsonFactory(), this), StandardCharsets.UTF_8);
    }
}
