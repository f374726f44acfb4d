package cjsh.graphql;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Where a selection stands.
 *
 * @param type whose fields stand in it
 * @param field that it is the selection of; null at the top of an operation or fragment
 * @param above the selection that this field stands in
 */
record Level(
        GraphQLCompositeType type,
        @Nullable GraphQLFieldDefinition field,
        @Nullable Level above) {
    static Level top(GraphQLCompositeType type) {
        return new Level(type, null, null);
    }

    Level below(GraphQLFieldDefinition inner, GraphQLCompositeType output) {
        return new Level(output, inner, this);
    }

    /** Inside of a fragment, where only the type is another. */
    Level narrowed(GraphQLCompositeType narrower) {
        return new Level(narrower, field, above);
    }

    static String words(int levels, String direction) {
        return switch (levels) {
            case 1 -> "one level " + direction;
            case 2 -> "two levels " + direction;
            default -> "three levels " + direction;
        };
    }
}
