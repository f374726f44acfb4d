package cjsh.api.typed;

import cjsh.graphql.CjException;
import cjsh.graphql.FieldChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A selection under construction. It grows inside of its lambda only; what was selected is fixed when the lambda ends.
 *
 * @param <S> the selection itself
 */
public abstract class Fields<S extends Fields<S>> {
    private final List<FieldChoice> choices = new ArrayList<>();
    private boolean finished;

    protected Fields() {}

    /** All fields of this type that have no fields of their own. */
    public final S scalars() {
        return add(new FieldChoice.Scalars());
    }

    /**
     * Everything down to a depth; deprecated fields and fields that need arguments come only when named.
     *
     * @param depth 1 for this level, 2 for the objects in it, too
     */
    public final S all(int depth) {
        if (depth < 1) {
            throw wrong("`all(" + depth + ")` is nothing", "the depth is at least 1");
        }
        return add(new FieldChoice.All(depth));
    }

    /** Another name for the field that was added last: of its column, and in the answer. */
    public final S as(String alias) {
        int last = choices.size() - 1;
        if (last < 0 || !(choices.get(last) instanceof FieldChoice.Named named)) {
            throw wrong(
                    "`as(\"" + alias + "\")` has no field to name", "it follows a single field: name().as(\"title\")");
        }
        if (!String.valueOf(alias).matches("[_A-Za-z][_0-9A-Za-z]*")) {
            throw wrong("`" + alias + "` can not be a name", "names are of letters, digits and `_`");
        }
        growing();
        choices.set(last, new FieldChoice.Named(named.field(), alias, named.arguments(), named.below()));
        return self();
    }

    protected final S leaf(String field) {
        return leaf(field, Map.of());
    }

    protected final S leaf(String field, Map<String, @Nullable Object> arguments) {
        return add(new FieldChoice.Named(field, null, arguments, null));
    }

    protected final <C extends Fields<C>> S object(String field, C child, UnaryOperator<C> fields) {
        return object(field, Map.of(), child, fields);
    }

    protected final <C extends Fields<C>> S object(
            String field, Map<String, @Nullable Object> arguments, C child, UnaryOperator<C> fields) {
        return add(new FieldChoice.Named(field, null, arguments, chosen(child, fields)));
    }

    protected final <C extends Fields<C>> S on(String type, C child, UnaryOperator<C> fields) {
        return add(new FieldChoice.On(type, chosen(child, fields)));
    }

    /** Arguments of a field by name. */
    protected static Map<String, @Nullable Object> arguments(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), WireName.of(namesAndValues[i + 1]));
        }
        return arguments;
    }

    /** What a lambda selects. */
    static <C extends Fields<C>> List<FieldChoice> chosen(C start, UnaryOperator<C> fields) {
        C end = Lambda.applied(start, fields, "selection");
        ((Fields<C>) end).finished = true;
        return List.copyOf(((Fields<C>) end).choices);
    }

    private S add(FieldChoice choice) {
        growing();
        choices.add(choice);
        return self();
    }

    private void growing() {
        if (finished) {
            throw wrong("this selection is finished", "it grows inside of its lambda only: c -> c.id().name()");
        }
    }

    private static CjException wrong(String fact, String next) {
        return new CjException(CjException.Kind.INVALID, fact, next);
    }

    @SuppressWarnings("unchecked") // what S is for
    private S self() {
        return (S) this;
    }

    @Override
    public final String toString() {
        return choices.isEmpty() ? "{ scalars }" : text(choices);
    }

    private static String text(List<FieldChoice> choices) {
        List<String> texts = new ArrayList<>();
        for (FieldChoice choice : choices) {
            if (choice instanceof FieldChoice.Named named) {
                List<FieldChoice> below = named.below();
                texts.add((named.alias() == null ? "" : named.alias() + ": ")
                        + named.field()
                        + (below == null ? "" : " " + text(below)));
            } else if (choice instanceof FieldChoice.On on) {
                texts.add("... on " + on.type() + " " + text(on.below()));
            } else {
                texts.add(choice instanceof FieldChoice.All all ? "all(" + all.depth() + ")" : "scalars");
            }
        }
        return "{ " + String.join(" ", texts) + " }";
    }
}
