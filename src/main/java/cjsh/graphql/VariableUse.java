package cjsh.graphql;

import graphql.language.ArrayValue;
import graphql.language.VariableReference;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of the document where a variable is the value.
 *
 * @param type of the place
 * @param hasDefault whether the place has a value of its own when the variable has none
 * @param path how messages name the place: {@code filters.activeAfter}
 * @param declaration the argument or input field that carries our directives; null inside of a list
 */
record VariableUse(
        VariableReference reference,
        GraphQLType type,
        boolean hasDefault,
        String path,
        @Nullable GraphQLDirectiveContainer declaration) {

    /** A list with variables in it, of which exactly one element must be primary. */
    record Undecided(ArrayValue list, String path) {}

    /** What a walk through a document meets. */
    record Found(List<VariableUse> uses, List<Undecided> undecided) {
        static Found nothing() {
            return new Found(new ArrayList<>(), new ArrayList<>());
        }
    }
}
