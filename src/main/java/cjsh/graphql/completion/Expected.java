package cjsh.graphql.completion;

import cjsh.graphql.completion.Catalog.Scope;
import graphql.introspection.Introspection.DirectiveLocation;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import java.util.List;
import java.util.Optional;

/** What kind of thing may stand at a place. */
sealed interface Expected {
    /** Nothing that could be named. */
    record Nothing() implements Expected {}

    /** The beginning of an operation or a fragment. */
    record Definition() implements Expected {}

    /** The word {@code on} of a fragment. */
    record On() implements Expected {}

    record Fields(List<Scope> scopes) implements Expected {}

    /** Arguments or input fields that were not given in front of the cursor. */
    record Inputs(List<GraphQLInputValueDefinition> open, String owner, boolean isObject) implements Expected {}

    /**
     * A value.
     *
     * @param variables those that may be used there
     * @param isVariable whether a dollar sign was typed
     * @param hasDefault whether the place has one, so that a variable may be null
     */
    record Value(GraphQLInputType type, List<Facts.Variable> variables, boolean isVariable, boolean hasDefault)
            implements Expected {}

    record InputTypes(Optional<Catalog.Entry> meant) implements Expected {}

    /**
     * What follows three dots: a fragment's name, or {@code on} with a type.
     *
     * @param definition where the definition starts in which that is; a fragment can not contain itself
     */
    record Spread(Scope parent, int definition) implements Expected {}

    /** A type after {@code on}; any when there is no parent. */
    record Conditions(Optional<Scope> parent, Optional<Catalog.Entry> meant) implements Expected {}

    record Directives(Optional<Catalog.Entry> meant, DirectiveLocation location) implements Expected {}
}
