package cjsh.sandbox;

import static cjsh.sandbox.Dialect.members;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * graph.cj.com: graphql-java with codes of its own, documented by CJ with a sample. Status 200 whenever GraphQL was
 * understood.
 */
final class GraphDialect implements Dialect {
    private final AtomicLong requests = new AtomicLong();

    @Override
    public Reply.Json unauthorized() {
        return failed(
                200, entry("Access denied: missing or invalid authorization token", null, null, unauthorizedCode()));
    }

    @Override
    public Reply.Json unreadable(int status, String message) {
        return failed(status, entry(message, null, null, invalidCode()));
    }

    @Override
    public Reply.Json internalError(Optional<RootField> field) {
        return failed(200, internalEntry(field));
    }

    @Override
    public Map<String, Object> internalEntry(Optional<RootField> field) {
        return entry(
                "Internal Server Error",
                field.map(RootField::locations).orElse(null),
                field.map(RootField::path).orElse(null),
                internalCode());
    }

    @Override
    public Reply.Json answer(ExecutionResult result, String query, GraphQLSchema schema) {
        if (result.getErrors().isEmpty()) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("data", result.getData());
            return new Reply.Json(200, body);
        }
        return failed(200, result.getErrors().stream().map(GraphDialect::entry).toList(), result.getData());
    }

    private Reply.Json failed(int status, Map<String, Object> error) {
        return failed(status, List.of(error), null);
    }

    private Reply.Json failed(int status, List<Map<String, Object>> errors, @Nullable Object data) {
        Map<String, Object> body = members("errors", errors);
        body.put("data", data);
        body.put("extensions", members("requestId", requestId()));
        return new Reply.Json(status, body);
    }

    /**
     * Looks like the documented one. A counter that is multiplied by an odd number never repeats and does not look like
     * one.
     */
    private String requestId() {
        return String.format("request-id-%012x", (requests.incrementAndGet() * 0x2cf7513cc919L) & 0xffffffffffffL);
    }

    private static Map<String, Object> entry(GraphQLError error) {
        return entry(error.getMessage(), Dialect.locations(error), Dialect.path(error), codes(error));
    }

    private static Map<String, Object> entry(
            String message, @Nullable Object locations, @Nullable Object path, Map<String, Object> codes) {
        return members("message", message, "locations", locations, "path", path, "extensions", codes);
    }

    private static Map<String, Object> codes(GraphQLError error) {
        if (error instanceof Failure failure) {
            return failure.reason().map(GraphDialect::codes).orElse(internalCode());
        }
        return members(
                "code",
                "InvalidArguments",
                "classification",
                error.getErrorType().toString());
    }

    private static Map<String, Object> codes(Refusal.Reason reason) {
        return switch (reason) {
            case INVALID_ARGUMENTS -> invalidCode();
            case INVALID_STATE -> members("code", "InvalidSystemState", "classification", "INVALID_SYSTEM_STATE");
            case NOT_FOUND -> members("code", "NotFound", "classification", "NOT_FOUND");
            case UNAUTHORIZED -> unauthorizedCode();
        };
    }

    private static Map<String, Object> internalCode() {
        return members("code", "InternalError", "classification", "INTERNAL_ERROR");
    }

    private static Map<String, Object> invalidCode() {
        return members("code", "InvalidArguments", "classification", "INVALID_ARGUMENTS");
    }

    private static Map<String, Object> unauthorizedCode() {
        return members("code", "Unauthorized", "classification", "UNAUTHORIZED");
    }
}
