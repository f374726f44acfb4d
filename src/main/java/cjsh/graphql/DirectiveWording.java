package cjsh.graphql;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLDirective;
import java.util.List;
import java.util.Locale;

/** What to say of directives that are unknown, or stand where they may not. */
final class DirectiveWording {
    private static final List<String> FOR_QUERIES = List.of("include", "skip");

    private DirectiveWording() {}

    /** Where a directive can stand in a query. */
    enum Place {
        QUERY,
        MUTATION,
        SUBSCRIPTION,
        FIELD,
        FRAGMENT_DEFINITION,
        FRAGMENT_SPREAD,
        INLINE_FRAGMENT,
        VARIABLE_DEFINITION;

        DirectiveLocation location() {
            return DirectiveLocation.valueOf(name());
        }

        String words() {
            return "a " + name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("inline", "nameless");
        }
    }

    static Place of(OperationDefinition operation) {
        return Place.valueOf(operation.getOperation().name());
    }

    static String unknown(String name) {
        String near =
                Suggestion.didYouMean(name, FOR_QUERIES).replace("`i", "`@i").replace("`s", "`@s");
        return "no directive `@" + name + "`" + (near.isEmpty() ? ": there are `@include` and `@skip`" : near);
    }

    static String misplaced(GraphQLDirective directive, Place place) {
        return "`@" + directive.getName() + "` can not stand at " + place.words()
                + (FOR_QUERIES.contains(directive.getName())
                        ? ": only at fields and fragments in a selection"
                        : ": it is for schemas");
    }
}
