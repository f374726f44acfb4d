package cjsh.api.typed;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.graphql.ValidDocument;
import cjsh.graphql.Variables;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change that was checked against its API's schema and not sent. Its text is what printing it shows.
 *
 * @param <S> the call itself
 * @param <F> the fields of what the API answers
 */
public abstract class MutationCall<S, F extends Fields<F>> {
    private final Connection connection;
    private final CallSpec spec;

    protected MutationCall(Connection connection, CallSpec spec) {
        this.connection = connection;
        this.spec = spec;
    }

    /** The same call with another specification. */
    protected abstract S with(CallSpec changed);

    /** An empty selection of the answer. */
    protected abstract F record();

    protected final Connection connection() {
        return connection;
    }

    protected final CallSpec spec() {
        return spec;
    }

    /**
     * What of the answer comes back; nothing selected means its scalars.
     *
     * @param fields adds to the selection that it gets, and gives it back
     */
    public final S select(UnaryOperator<F> fields) {
        return with(spec.withChoices(Fields.chosen(record(), fields)));
    }

    protected final S argument(String place, @Nullable Object value) {
        return with(spec.with(place, WireName.of(value)));
    }

    protected final S timeArgument(String place, @Nullable String time) {
        String name = place.substring(place.lastIndexOf('.') + 1);
        return argument(place, time == null ? null : Times.wire(name, time));
    }

    protected final <C extends Input<C>> S argument(String place, C input, UnaryOperator<C> filled) {
        return argument(place, Input.filled(input, filled));
    }

    @SafeVarargs
    protected final <C extends Input<C>> S arguments(String place, Supplier<C> input, UnaryOperator<C>... filled) {
        return argument(place, Input.filled(input, filled));
    }

    /**
     * The checked document.
     *
     * @throws cjsh.graphql.InvalidQueryException with every fault of the inputs
     */
    protected final ValidDocument valid() {
        return connection.reader().read(spec.text(connection.schemas()));
    }

    /** The GraphQL text that would be sent. */
    public final String document() {
        return valid().text();
    }

    /** The values that go with the text. */
    public final Map<String, @Nullable Object> variables() {
        return Variables.check(valid(), Map.of());
    }

    /** A curl command that sends it; the token stays {@code $CJ_TOKEN}. */
    public final String curl() {
        ValidDocument document = valid();
        return connection.curl(document, Variables.check(document, Map.of()));
    }

    @Override
    public final String toString() {
        return document().stripTrailing();
    }
}
