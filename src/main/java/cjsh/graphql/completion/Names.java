package cjsh.graphql.completion;

import cjsh.graphql.completion.Catalog.Entry;
import cjsh.graphql.completion.Catalog.Operation;
import cjsh.graphql.completion.Frame.Definitions;
import cjsh.graphql.completion.Frame.Variables;
import cjsh.graphql.completion.Lexer.Token;
import graphql.schema.GraphQLNamedType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a name means in the head of a definition, and how the definition goes on from there. */
record Names(Catalog catalog, Facts facts) {
    /** Between definitions, or in front of the braces of one. */
    Optional<Element> inText(Definitions definitions, Token token) {
        switch (definitions.step) {
            case START -> begin(definitions, token);
            case FRAGMENT -> definitions.step = Definitions.Head.FRAGMENT_NAMED;
            case FRAGMENT_NAMED ->
                definitions.step = token.isName("on") ? Definitions.Head.ON : Definitions.Head.FRAGMENT_NAMED;
            case ON -> {
                definitions.condition = catalog.composite(token.text(), facts.meant(definitions.start))
                        .or(() -> catalog.composite(token.text(), Optional.empty()))
                        .orElse(null);
                definitions.step = Definitions.Head.CONDITION;
                return Optional.ofNullable(definitions.condition).map(scope -> Element.of(scope.type()));
            }
            case OPERATION, CONDITION -> {}
        }
        return Optional.empty();
    }

    private static void begin(Definitions definitions, Token token) {
        Operation operation = Operation.of(token.text());
        if (operation != null || token.isName("fragment")) {
            definitions.start = token.start();
            definitions.step = operation == null ? Definitions.Head.FRAGMENT : Definitions.Head.OPERATION;
            definitions.operation = operation == null ? Operation.QUERY : operation;
        }
    }

    /** Between the parentheses behind an operation's name. */
    @Nullable
    Element inVariables(Variables variables, String name, boolean declared, Optional<Entry> meant) {
        if (declared) {
            variables.step = Variables.Part.COLON;
        } else if (variables.step == Variables.Part.TYPE) {
            variables.step = Variables.Part.DONE;
            variables.typeName = name;
            return type(name, meant).map(Element::of).orElse(null);
        } else if (variables.step == Variables.Part.VALUE) {
            variables.step = Variables.Part.DONE;
            return type(variables.typeName, meant)
                    .flatMap(type -> Inputting.enumValue(type, name))
                    .orElse(null);
        }
        return null;
    }

    private Optional<GraphQLNamedType> type(String name, Optional<Entry> meant) {
        return Inputting.type(name, catalog, meant)
                .filter(GraphQLNamedType.class::isInstance)
                .map(GraphQLNamedType.class::cast);
    }
}
