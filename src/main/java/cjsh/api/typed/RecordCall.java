package cjsh.api.typed;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.api.RecordQuery;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A query of the typed door: arguments first, then {@code select}. Nothing selected means the scalars of a record.
 *
 * @param <S> the call itself
 * @param <F> the fields of a record
 */
public abstract class RecordCall<S, F extends Fields<F>> extends RecordQuery<S> {
    protected RecordCall(Connection connection, CallSpec spec) {
        super(connection, spec);
    }

    /** An empty selection of a record. */
    protected abstract F record();

    /**
     * Which fields of each record are asked for; a second selection replaces the first.
     *
     * @param fields adds to the selection that it gets, and gives it back
     */
    public final S select(UnaryOperator<F> fields) {
        return checked(spec().withChoices(Fields.chosen(record(), fields)));
    }

    final S valid() {
        return checked(spec());
    }

    protected final S argument(String place, @Nullable Object value) {
        return checked(spec().with(place, WireName.of(value)));
    }

    protected final S timeArgument(String place, @Nullable String time) {
        String name = place.substring(place.lastIndexOf('.') + 1);
        return argument(place, time == null ? null : Times.wire(name, time));
    }

    protected final <C extends Input<C>> S argument(String place, C input, UnaryOperator<C> filled) {
        return argument(place, Input.filled(input, filled));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // handed on as it is
    protected final <C extends Input<C>> S arguments(String place, Supplier<C> input, UnaryOperator<C>... filled) {
        return argument(place, Input.filled(input, filled));
    }
}
