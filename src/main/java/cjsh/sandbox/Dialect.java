package cjsh.sandbox;

import cjsh.graphql.Api;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint says that something is wrong: status, members, codes and wording. CJ's endpoints run on different
 * servers, which is visible in exactly this.
 */
sealed interface Dialect permits AccountsDialect, GraphDialect, ProgramsDialect {
    static Dialect of(Api api) {
        return switch (api) {
            case PROGRAMS -> new ProgramsDialect();
            case PROPERTIES -> new AccountsDialect();
            case ITEM_LISTS, TECH_PARTNERS -> new GraphDialect();
        };
    }

    /** The token is missing or not good. */
    Reply.Json unauthorized();

    /** The request is no GraphQL at all. */
    Reply.Json unreadable(int status, String message);

    /** Something inside the API broke while it worked at this field. */
    Reply.Json internalError(Optional<RootField> field);

    /** The entry of such an error in a list of errors. */
    Map<String, Object> internalEntry(Optional<RootField> field);

    /** What graphql-java made of a request, in this dialect. */
    Reply.Json answer(ExecutionResult result, String query, GraphQLSchema schema);

    /** An answer that has data and, nonetheless, an error beside them. */
    default Reply.Json partial(Reply.Json whole, Optional<RootField> field) {
        if (whole.body().containsKey("errors")) {
            return whole;
        }
        Map<String, Object> body = new LinkedHashMap<>(whole.body());
        body.put("errors", List.of(internalEntry(field)));
        return new Reply.Json(whole.status(), body);
    }

    /** A map in the order given; a null value leaves its member out, as absent members are left out on the wire. */
    static Map<String, Object> members(@Nullable Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                map.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return map;
    }

    /** Null where graphql-java knows no place. */
    static @Nullable List<Map<String, Object>> locations(GraphQLError error) {
        List<SourceLocation> locations = error.getLocations();
        return locations == null || locations.isEmpty()
                ? null
                : locations.stream()
                        .map(at -> members("line", at.getLine(), "column", at.getColumn()))
                        .toList();
    }

    /** Null outside of execution. */
    static @Nullable List<Object> path(GraphQLError error) {
        return error.getPath();
    }

    /** Whether fields were executed. If not, the request itself was at fault. */
    static boolean ran(ExecutionResult result) {
        return result.isDataPresent();
    }
}
