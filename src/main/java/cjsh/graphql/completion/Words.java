package cjsh.graphql.completion;

import cjsh.graphql.completion.Catalog.Scope;
import cjsh.graphql.completion.Frame.Definitions;
import cjsh.graphql.completion.Frame.Inputs;
import cjsh.graphql.completion.Frame.Items;
import cjsh.graphql.completion.Frame.Selection;
import cjsh.graphql.completion.Frame.Variables;
import cjsh.graphql.completion.Lexer.Token;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the names mean that a walk comes to; asked before and after each, since the walk moves on with it. */
final class Words {
    private final Catalog catalog;
    private final Walk walk;
    private Meaning role = Meaning.FIELD;
    private boolean isJudged;
    private Predicate<Predicate<String>> any = test -> false;
    private boolean fieldIsKnown;
    private @Nullable Frame withoutArguments;

    Words(Catalog catalog, Walk walk) {
        this.catalog = catalog;
        this.walk = walk;
    }

    /** What the place of a name says. */
    void before(Token token, Token next) {
        Frame top = walk.top();
        isJudged = false;
        any = test -> false;
        if (walk.sign() == '@') {
            role = Meaning.DIRECTIVE;
            known(directives());
        } else if (walk.sign() == '$') {
            role = Meaning.VARIABLE;
        } else if (Keywords.startDefinition(token, next) || top instanceof Definitions) {
            head(token, top instanceof Definitions definitions ? definitions.step : Definitions.Head.START);
        } else if (top instanceof Selection selection) {
            selection(selection, token, next);
        } else if (top instanceof Variables variables) {
            variables(variables, token);
        } else if (top instanceof Inputs inputs && inputs.step != Inputs.Slot.VALUE) {
            role = Meaning.ARGUMENT;
            known(inputs.definitions.keySet(), !inputs.definitions.isEmpty() || top.equals(withoutArguments));
        } else if (top instanceof Inputs inputs) {
            value(token, inputs.current == null ? null : inputs.current.getType());
        } else if (top instanceof Items items) {
            value(token, items.item());
        }
    }

    /** What the name is; nothing for one that the text itself gives. */
    Optional<Meaning> after(Token token, Token next, boolean typing) {
        boolean inSelection = walk.top() instanceof Selection;
        fieldIsKnown = inSelection && walk.named().isPresent();
        if (walk.isTooDeep()) {
            return Optional.empty();
        }
        if (inSelection && role == Meaning.FIELD && next.is(':')) {
            return Optional.empty();
        }
        String name = token.text();
        boolean unknown = isJudged
                && walk.named().isEmpty()
                && !any.test(name::equals)
                && !(typing && any.test(one -> one.startsWith(name)));
        return role == Meaning.TEXT ? Optional.empty() : Optional.of(unknown ? Meaning.UNKNOWN : role);
    }

    /** A field that takes no arguments has none that is right. */
    void sign(Token token) {
        if (token.is('(') && fieldIsKnown && walk.top() instanceof Inputs inputs && inputs.definitions.isEmpty()) {
            withoutArguments = inputs;
        }
        fieldIsKnown = false;
    }

    private void head(Token token, Definitions.Head step) {
        switch (step) {
            case START -> {
                role = Meaning.KEYWORD;
                known(List.of("query", "mutation", "subscription", "fragment"));
                isJudged = true;
            }
            case FRAGMENT_NAMED -> role = token.isName("on") ? Meaning.KEYWORD : Meaning.TEXT;
            case ON -> type(walk.meant());
            case OPERATION, FRAGMENT, CONDITION -> role = Meaning.TEXT;
        }
    }

    private void selection(Selection selection, Token token, Token next) {
        switch (selection.step) {
            case SPREAD -> role = token.isName("on") ? Meaning.KEYWORD : Meaning.TYPE;
            case ON -> type(walk.meant());
            case FIELD, CONDITION -> {
                role = Meaning.FIELD;
                isJudged = !selection.scopes.isEmpty() && !next.is(':');
                any = test -> selection.scopes.stream().anyMatch(scope -> hasField(scope, test));
            }
        }
    }

    private static boolean hasField(Scope scope, Predicate<String> test) {
        return test.test("__typename")
                || Fields.own(scope.type()).stream().anyMatch(field -> test.test(field.getName()))
                || Fields.members(scope).stream()
                        .anyMatch(found -> test.test(found.field().getName()));
    }

    private void variables(Variables variables, Token token) {
        if (variables.step == Variables.Part.TYPE) {
            type(walk.meant());
        } else {
            value(
                    token,
                    Inputting.type(variables.typeName, catalog, walk.meant()).orElse(null));
        }
    }

    private void type(Optional<Catalog.Entry> meant) {
        role = Meaning.TYPE;
        known(catalog.entries().stream()
                .filter(entry -> meant.isEmpty() || meant.get().equals(entry))
                .flatMap(entry -> entry.schema().getAllTypesAsList().stream())
                .map(GraphQLNamedType::getName)
                .toList());
    }

    private void value(Token token, @Nullable GraphQLType type) {
        role = Meaning.ENUM_VALUE;
        if (token.isName("true") || token.isName("false") || token.isName("null")) {
            role = Meaning.KEYWORD;
        } else if (type instanceof GraphQLInputType
                && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType values) {
            known(Stream.concat(
                            values.getValues().stream().map(value -> value.getName()),
                            Stream.of("true", "false", "null"))
                    .toList());
        } else {
            isJudged = type != null;
            any = test -> test.test("true") || test.test("false") || test.test("null");
        }
    }

    private List<String> directives() {
        return catalog.entries().stream()
                .flatMap(entry -> entry.schema().getDirectives().stream())
                .map(directive -> directive.getName())
                .toList();
    }

    private void known(Collection<String> names) {
        known(names, !names.isEmpty());
    }

    private void known(Collection<String> names, boolean judged) {
        isJudged = judged;
        any = test -> names.stream().anyMatch(test);
    }
}
