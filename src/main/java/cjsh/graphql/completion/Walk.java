package cjsh.graphql.completion;

import cjsh.graphql.IdKind;
import cjsh.graphql.completion.Catalog.Entry;
import cjsh.graphql.completion.Catalog.Operation;
import cjsh.graphql.completion.Catalog.Scope;
import cjsh.graphql.completion.Frame.Definitions;
import cjsh.graphql.completion.Frame.Inputs;
import cjsh.graphql.completion.Frame.Items;
import cjsh.graphql.completion.Frame.Selection;
import cjsh.graphql.completion.Frame.Variables;
import cjsh.graphql.completion.Lexer.Token;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the tokens of a text through a schema: a stack of what is open, one pass, no way back. Brackets that fit nothing are
 * passed over, so that any text can be read.
 */
final class Walk {
    /** Nobody types deeper than this; what is deeper is only counted. */
    private static final int DEEPEST = 10_000;

    private final Catalog catalog;
    private final Facts facts;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int tooDeep;
    private char sign;
    private @Nullable List<? extends GraphQLInputValueDefinition> callable;
    private String callableOwner = "";
    private @Nullable Element named;

    Walk(Catalog catalog, Facts facts) {
        this.catalog = catalog;
        this.facts = facts;
        frames.push(new Definitions());
    }

    Frame top() {
        return Objects.requireNonNull(frames.peek());
    }

    boolean isTooDeep() {
        return tooDeep > 0;
    }

    /** {@code $} or {@code @} when that was the last token. */
    char sign() {
        return sign;
    }

    /** What the last name stands for. */
    Optional<Element> named() {
        return Optional.ofNullable(named);
    }

    boolean isInside(Class<? extends Frame> kind) {
        return frames.stream().anyMatch(kind::isInstance);
    }

    /** What the value that stands next is the id of, when it is one. */
    Optional<String> idKind() {
        Inputs inputs = null;
        for (Frame frame : frames) {
            if (inputs == null && frame instanceof Inputs found) {
                inputs = found;
                if (found.isObject && found.current != null) {
                    return IdKind.ofInput(found.owner, found.current.getName());
                }
            } else if (inputs != null && frame instanceof Selection selection) {
                return inputs.current == null || selection.field == null
                        ? Optional.empty()
                        : IdKind.of(
                                GraphQLTypeUtil.unwrapAll(selection.field.getType())
                                        .getName(),
                                inputs.current.getName());
            } else if (!(frame instanceof Items)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    Definitions definition() {
        return (Definitions) frames.getLast();
    }

    /** The API that the definition under the cursor is about. */
    Optional<Entry> meant() {
        return facts.meant(definition().start);
    }

    void read(Token token, Token next) {
        if (Keywords.startDefinition(token, next) && frames.size() > 1) {
            frames.clear();
            tooDeep = 0;
            frames.push(new Definitions());
        }
        char before = sign;
        sign = token.is('$') ? '$' : token.is('@') ? '@' : ' ';
        named = null;
        switch (token.kind()) {
            case NAME -> name(token, next, before);
            case NUMBER, TEXT -> value();
            case SPREAD -> spread();
            case SIGN -> sign(token.source().charAt(token.start()), token.start());
            case END -> {}
        }
    }

    private void name(Token token, Token next, char before) {
        String name = token.text();
        if (tooDeep > 0) {
            return;
        }
        if (before == '@') {
            directive(name);
            return;
        }
        Frame top = top();
        if (top instanceof Definitions definitions) {
            new Names(catalog, facts).inText(definitions, token).ifPresent(type -> named = type);
        } else if (top instanceof Variables variables) {
            named = new Names(catalog, facts).inVariables(variables, name, before == '$', meant());
        } else if (top instanceof Selection selection) {
            inSelection(selection, name, next);
        } else if (top instanceof Inputs inputs) {
            inInputs(inputs, name, before == '$');
        } else if (top instanceof Items items && before != '$') {
            named = Inputting.enumValue(items.item(), name).orElse(null);
        }
    }

    private void directive(String name) {
        callable = null;
        for (Entry entry : meant().map(List::of).orElse(catalog.entries())) {
            var directive = entry.schema().getDirective(name);
            if (directive != null) {
                named = Element.of(directive);
                callable = directive.getArguments();
                callableOwner = "@" + name;
                return;
            }
        }
    }

    private void inSelection(Selection selection, String name, Token next) {
        callable = null;
        switch (selection.step) {
            case SPREAD -> {
                selection.field = null;
                selection.isSpread = !name.equals("on");
                selection.step = selection.isSpread ? Selection.Turn.FIELD : Selection.Turn.ON;
            }
            case ON -> {
                Optional<Entry> entry =
                        selection.scopes.stream().map(Scope::entry).findFirst();
                selection.condition =
                        catalog.composite(name, entry.or(this::meant)).orElse(null);
                selection.step = Selection.Turn.CONDITION;
                named = selection.condition == null ? null : Element.of(selection.condition.type());
            }
            case FIELD, CONDITION -> {
                selection.step = Selection.Turn.FIELD;
                if (!next.is(':')) {
                    field(selection, name);
                }
            }
        }
    }

    private void field(Selection selection, String name) {
        selection.field = null;
        selection.owner = null;
        selection.isSpread = false;
        for (Scope scope : selection.scopes) {
            var found = Fields.find(scope, name);
            if (found.isPresent()) {
                selection.field = found.get().field();
                selection.owner = scope;
                named = Element.of(found.get().field(), found.get().owner());
                callable = found.get().field().getArguments();
                callableOwner = name;
                return;
            }
        }
    }

    private void inInputs(Inputs inputs, String name, boolean variable) {
        if (inputs.step == Inputs.Slot.VALUE) {
            if (!variable && inputs.current != null) {
                named = Inputting.enumValue(inputs.current.getType(), name).orElse(null);
            }
            inputs.step = Inputs.Slot.NAME;
            return;
        }
        inputs.used.add(name);
        inputs.current = inputs.definitions.get(name);
        inputs.step = Inputs.Slot.COLON;
        if (inputs.current != null) {
            named = Element.of(inputs.current, inputs.owner);
        }
    }

    /** A number or a text. */
    private void value() {
        if (tooDeep == 0) {
            valueGiven();
        }
    }

    private void valueGiven() {
        Frame top = top();
        if (top instanceof Inputs inputs) {
            inputs.step = Inputs.Slot.NAME;
        } else if (top instanceof Variables variables && variables.step == Variables.Part.VALUE) {
            variables.step = Variables.Part.DONE;
        }
    }

    private void spread() {
        if (tooDeep == 0 && top() instanceof Selection selection) {
            selection.step = Selection.Turn.SPREAD;
            selection.condition = null;
            selection.field = null;
        }
    }

    private void sign(char c, int at) {
        if (tooDeep > 0) {
            tooDeep += "{[(".indexOf(c) >= 0 ? 1 : "}])".indexOf(c) >= 0 ? -1 : 0;
            return;
        }
        switch (c) {
            case '{' -> openBrace(at);
            case '(' -> openParenthesis();
            case '[' -> openBracket();
            case '}' -> closeBrace();
            case ')' -> closeParenthesis();
            case ']' -> closeBracket();
            case ':' -> colon();
            case '=' -> {
                if (top() instanceof Variables variables) {
                    variables.step = Variables.Part.VALUE;
                }
            }
            default -> {}
        }
    }

    private void push(Frame frame) {
        if (frames.size() < DEEPEST) {
            frames.push(frame);
        } else {
            tooDeep = 1;
        }
        callable = null;
    }

    private void openBrace(int at) {
        Frame top = top();
        if (top instanceof Definitions definitions) {
            push(outermost(definitions, at));
        } else if (top instanceof Selection selection) {
            push(new Selection(below(selection), null));
            selection.step = Selection.Turn.FIELD;
            selection.field = null;
        } else {
            Inputs object = Inputting.object(Inputting.expected(top, catalog, meant()));
            valueGiven();
            push(object);
        }
    }

    private Selection outermost(Definitions definitions, int at) {
        boolean fragment = definitions.step != Definitions.Head.START && definitions.step != Definitions.Head.OPERATION;
        if (fragment) {
            return new Selection(
                    Optional.ofNullable(definitions.condition).map(List::of).orElse(List.of()), null);
        }
        if (definitions.step == Definitions.Head.START) {
            definitions.start = at;
            definitions.operation = Operation.QUERY;
        }
        return new Selection(
                catalog.roots(definitions.operation, facts.meant(definitions.start)), definitions.operation);
    }

    private static List<Scope> below(Selection selection) {
        return switch (selection.step) {
            case SPREAD, ON -> selection.scopes;
            case CONDITION ->
                Optional.ofNullable(selection.condition).map(List::of).orElse(List.of());
            case FIELD ->
                Fields.below(selection.owner, selection.field).map(List::of).orElse(List.of());
        };
    }

    private void openParenthesis() {
        if (top() instanceof Definitions && callable == null) {
            push(new Variables());
        } else {
            push(new Inputs(callable == null ? Map.of() : Inputting.byName(callable), callableOwner, false));
        }
    }

    private void openBracket() {
        Frame top = top();
        if (top instanceof Variables variables && variables.step != Variables.Part.VALUE) {
            variables.listDepth++;
        } else {
            Items items = new Items(Inputting.expected(top, catalog, meant())
                    .flatMap(Inputting::item)
                    .orElse(null));
            valueGiven();
            push(items);
        }
    }

    private void closeBrace() {
        while (!(top() instanceof Definitions)) {
            Frame closed = frames.pop();
            if (closed instanceof Selection || (closed instanceof Inputs inputs && inputs.isObject)) {
                break;
            }
        }
        callable = null;
        if (top() instanceof Definitions) {
            frames.clear();
            frames.push(new Definitions());
        }
    }

    private void closeParenthesis() {
        while (top() instanceof Items || (top() instanceof Inputs inputs && inputs.isObject)) {
            frames.pop();
        }
        if (top() instanceof Inputs || top() instanceof Variables) {
            frames.pop();
        }
        callable = null;
    }

    private void closeBracket() {
        if (top() instanceof Items) {
            frames.pop();
        }
    }

    private void colon() {
        if (top() instanceof Inputs inputs && inputs.step == Inputs.Slot.COLON) {
            inputs.step = Inputs.Slot.VALUE;
        } else if (top() instanceof Variables variables && variables.step == Variables.Part.COLON) {
            variables.step = Variables.Part.TYPE;
            variables.listDepth = 0;
        }
    }
}
