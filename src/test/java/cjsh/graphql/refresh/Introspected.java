package cjsh.graphql.refresh;

import cjsh.graphql.Schemas;
import graphql.GraphQL;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a server with a schema answers to an introspection. */
public final class Introspected {
    private Introspected() {}

    /** The answer as JSON. */
    public static String json(String sdl) {
        return text(GraphQL.newGraphQL(Schemas.build(sdl))
                .build()
                .execute(LiveSchema.question(false))
                .toSpecification());
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Introspected::text).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String || value instanceof Enum<?>
                ? '"'
                        + value.toString()
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                        + '"'
                : String.valueOf(value);
    }
}
