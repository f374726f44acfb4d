package cjsh.sandbox;

import static cjsh.sandbox.Dialect.members;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * accounts.api.cj.com: graphql-js behind Apollo. CJ's documents have its wording; the codes and statuses are Apollo's.
 */
final class AccountsDialect implements Dialect {
    @Override
    public Reply.Json unauthorized() {
        return refused(401, "Invalid authorization token", "UNAUTHENTICATED");
    }

    @Override
    public Reply.Json unreadable(int status, String message) {
        return refused(status, message, "BAD_REQUEST");
    }

    @Override
    public Reply.Json internalError(Optional<RootField> field) {
        Map<String, Object> body = members("errors", List.of(internalEntry(field)));
        body.put("data", null);
        return new Reply.Json(200, body);
    }

    @Override
    public Map<String, Object> internalEntry(Optional<RootField> field) {
        return members(
                "message", "Internal server error",
                "locations", field.map(RootField::locations).orElse(null),
                "path", field.map(RootField::path).orElse(null),
                "extensions", members("code", "INTERNAL_SERVER_ERROR"));
    }

    @Override
    public Reply.Json answer(ExecutionResult result, String query, GraphQLSchema schema) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            body.put(
                    "errors",
                    result.getErrors().stream()
                            .map(error -> entry(error, schema))
                            .toList());
        }
        if (!Dialect.ran(result)) {
            return new Reply.Json(400, body);
        }
        body.put("data", result.getData());
        return new Reply.Json(200, body);
    }

    private static Map<String, Object> entry(GraphQLError error, GraphQLSchema schema) {
        return members(
                "message", Wording.GRAPHQL_JS.of(error, schema),
                "locations", Dialect.locations(error),
                "path", Dialect.path(error),
                "extensions", members("code", code(error)));
    }

    private static String code(GraphQLError error) {
        if (error instanceof InvalidSyntaxError) {
            return "GRAPHQL_PARSE_FAILED";
        }
        if (error instanceof ValidationError) {
            return "GRAPHQL_VALIDATION_FAILED";
        }
        if (error instanceof Failure failure) {
            return failure.reason().map(AccountsDialect::code).orElse("INTERNAL_SERVER_ERROR");
        }
        return "BAD_USER_INPUT";
    }

    private static String code(Refusal.Reason reason) {
        return switch (reason) {
            case INVALID_ARGUMENTS, INVALID_STATE -> "BAD_USER_INPUT";
            case NOT_FOUND -> "NOT_FOUND";
            case UNAUTHORIZED -> "FORBIDDEN";
        };
    }

    private static Reply.Json refused(int status, String message, String code) {
        Map<String, Object> error = members("message", message, "extensions", members("code", code));
        return new Reply.Json(status, members("errors", List.of(error)));
    }
}
