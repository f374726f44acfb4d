package cjsh.graphql.completion;

import cjsh.graphql.completion.Frame.Definitions;
import cjsh.graphql.completion.Frame.Inputs;
import cjsh.graphql.completion.Frame.Items;
import cjsh.graphql.completion.Frame.Selection;
import cjsh.graphql.completion.Frame.Variables;
import graphql.introspection.Introspection.DirectiveLocation;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may stand where a walk has come to. */
record Expectation(Walk walk, Catalog catalog, Facts facts) {
    Expected here() {
        if (walk.isTooDeep()) {
            return new Expected.Nothing();
        }
        Frame top = walk.top();
        if (walk.sign() == '@') {
            return new Expected.Directives(walk.meant(), location(top));
        }
        if (top instanceof Definitions definitions) {
            return inText(definitions);
        }
        if (top instanceof Selection selection) {
            return inSelection(selection);
        }
        if (top instanceof Variables variables && variables.step == Variables.Part.TYPE) {
            return new Expected.InputTypes(walk.meant());
        }
        if (top instanceof Inputs inputs && inputs.step == Inputs.Slot.NAME && walk.sign() != '$') {
            List<GraphQLInputValueDefinition> open = new ArrayList<>();
            inputs.definitions.forEach((name, input) -> {
                if (!inputs.used.contains(name)) {
                    open.add(input);
                }
            });
            return new Expected.Inputs(open, inputs.owner, inputs.isObject);
        }
        return value(top);
    }

    private Expected inText(Definitions definitions) {
        return switch (definitions.step) {
            case START -> new Expected.Definition();
            case FRAGMENT_NAMED -> new Expected.On();
            case ON -> new Expected.Conditions(Optional.empty(), walk.meant());
            case OPERATION, FRAGMENT, CONDITION -> new Expected.Nothing();
        };
    }

    private Expected inSelection(Selection selection) {
        return switch (selection.step) {
            case FIELD -> new Expected.Fields(selection.scopes);
            case SPREAD ->
                selection.scopes.isEmpty()
                        ? new Expected.Nothing()
                        : new Expected.Spread(selection.scopes.get(0), walk.definition().start);
            case ON ->
                selection.scopes.isEmpty()
                        ? new Expected.Nothing()
                        : new Expected.Conditions(Optional.of(selection.scopes.get(0)), walk.meant());
            case CONDITION -> new Expected.Nothing();
        };
    }

    private Expected value(Frame top) {
        boolean inDefault = top instanceof Variables;
        return Inputting.expected(top, catalog, walk.meant())
                .<Expected>map(type -> new Expected.Value(
                        type,
                        inDefault || isInVariables() ? List.of() : facts.variables(walk.definition().start),
                        walk.sign() == '$',
                        top instanceof Inputs inputs
                                && inputs.current != null
                                && Inputting.hasDefault(inputs.current)
                                && GraphQLTypeUtil.isNonNull(type)))
                .orElse(new Expected.Nothing());
    }

    private boolean isInVariables() {
        return walk.isInside(Variables.class);
    }

    private static DirectiveLocation location(Frame top) {
        if (top instanceof Variables) {
            return DirectiveLocation.VARIABLE_DEFINITION;
        }
        if (top instanceof Selection selection) {
            return selection.step != Selection.Turn.FIELD
                    ? DirectiveLocation.INLINE_FRAGMENT
                    : selection.isSpread ? DirectiveLocation.FRAGMENT_SPREAD : DirectiveLocation.FIELD;
        }
        if (top instanceof Definitions definitions && definitions.step == Definitions.Head.OPERATION) {
            return switch (definitions.operation) {
                case QUERY -> DirectiveLocation.QUERY;
                case MUTATION -> DirectiveLocation.MUTATION;
                case SUBSCRIPTION -> DirectiveLocation.SUBSCRIPTION;
            };
        }
        return top instanceof Items ? DirectiveLocation.FIELD : DirectiveLocation.FRAGMENT_DEFINITION;
    }
}
