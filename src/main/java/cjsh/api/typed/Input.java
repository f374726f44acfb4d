package cjsh.api.typed;

import cjsh.graphql.CjException;
import cjsh.graphql.WireInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An input object under construction. A field that is set again has its last value; one that is not set is not sent.
 *
 * @param <S> the input itself
 */
public abstract class Input<S extends Input<S>> implements WireInput {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private boolean finished;

    protected Input() {}

    @Override
    public final Map<String, @Nullable Object> toWire() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    protected final S set(String field, @Nullable Object value) {
        if (finished) {
            throw new CjException(
                    CjException.Kind.INVALID,
                    "this input is finished",
                    "it is filled inside of its lambda only: in -> in.name(\"My blog\")");
        }
        values.put(field, WireName.of(value));
        return self();
    }

    /** A day or time that was typed as text. */
    protected final S setTime(String field, @Nullable String time) {
        return set(field, time == null ? null : Times.wire(field, time));
    }

    protected final <C extends Input<C>> S object(String field, C child, UnaryOperator<C> input) {
        return set(field, filled(child, input));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // handed on as it is
    protected final <C extends Input<C>> S objects(String field, Supplier<C> child, UnaryOperator<C>... inputs) {
        return set(field, filled(child, inputs));
    }

    @SafeVarargs
    static <C extends Input<C>> List<Map<String, @Nullable Object>> filled(
            Supplier<C> child, UnaryOperator<C>... inputs) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (UnaryOperator<C> input : inputs) {
            list.add(filled(child.get(), input));
        }
        return list;
    }

    /** What a lambda fills in. */
    static <C extends Input<C>> Map<String, @Nullable Object> filled(C start, UnaryOperator<C> input) {
        C end = Lambda.applied(start, input, "input");
        ((Input<C>) end).finished = true;
        return end.toWire();
    }

    @SuppressWarnings("unchecked") // what S is for
    private S self() {
        return (S) this;
    }

    @Override
    public final String toString() {
        return values.toString();
    }
}
