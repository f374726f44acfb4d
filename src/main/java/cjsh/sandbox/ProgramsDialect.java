package cjsh.sandbox;

import static cjsh.sandbox.Dialect.members;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * programs.api.cj.com: like Sangria, which draws a caret into its messages and has no codes. CJ documents no sample.
 */
final class ProgramsDialect implements Dialect {
    @Override
    public Reply.Json unauthorized() {
        return unreadable(401, "Not authorized: a valid personal access token is required.");
    }

    @Override
    public Reply.Json unreadable(int status, String message) {
        return new Reply.Json(status, members("errors", List.of(members("message", message))));
    }

    @Override
    public Reply.Json internalError(Optional<RootField> field) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("data", null);
        body.put("errors", List.of(internalEntry(field)));
        return new Reply.Json(200, body);
    }

    @Override
    public Map<String, Object> internalEntry(Optional<RootField> field) {
        return members(
                "message", "Internal server error",
                "path", field.map(RootField::path).orElse(null),
                "locations", field.map(RootField::locations).orElse(null));
    }

    @Override
    public Reply.Json answer(ExecutionResult result, String query, GraphQLSchema schema) {
        List<Map<String, Object>> errors = result.getErrors().stream()
                .map(error -> entry(error, query, schema))
                .toList();
        if (!Dialect.ran(result)) {
            return new Reply.Json(400, members("errors", errors));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("data", result.getData());
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return new Reply.Json(200, body);
    }

    private static Map<String, Object> entry(GraphQLError error, String query, GraphQLSchema schema) {
        String message = Wording.SANGRIA.of(error, schema);
        return members(
                "message", error instanceof Failure ? message : message + caret(error, query),
                "path", Dialect.path(error),
                "locations", Dialect.locations(error));
    }

    private static String caret(GraphQLError error, String query) {
        List<SourceLocation> locations = error.getLocations();
        if (locations == null || locations.isEmpty()) {
            return "";
        }
        SourceLocation at = locations.get(0);
        List<String> lines = query.lines().toList();
        // The end of the text can be one line further than its last line.
        String line = at.getLine() <= lines.size() ? lines.get(at.getLine() - 1) : "";
        return " (line " + at.getLine() + ", column " + at.getColumn() + "):\n" + line + "\n"
                + " ".repeat(Math.max(0, at.getColumn() - 1)) + "^";
    }
}
