package cjsh.api.typed;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.api.PreparedMutation;
import cjsh.graphql.Api;
import cjsh.graphql.MutationDraft;
import cjsh.graphql.MutationField;
import cjsh.graphql.MutationTemplate;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of the typed door, finished or not; {@code preview()} says which, {@code send()} makes it.
 *
 * @param <S> the call itself
 * @param <F> the fields of what the API answers
 */
public abstract class MutationCall<S, F extends Fields<F>> extends PreparedMutation {
    /** Shorter names that the doors give to generated methods. */
    private static final Map<String, String> JAVA_NAMES =
            Map.of("createPromotionalProperty", "create", "upsertAndEnrollPublisher", "enroll");

    private final CallSpec spec;

    protected MutationCall(Connection connection, CallSpec spec) {
        super(connection);
        this.spec = spec;
    }

    /** The same call with another specification. */
    protected abstract S with(CallSpec changed);

    /** An empty selection of the answer. */
    protected abstract F record();

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
    @SuppressWarnings("varargs") // handed on as it is
    protected final <C extends Input<C>> S arguments(String place, Supplier<C> input, UnaryOperator<C>... filled) {
        return argument(place, Input.filled(input, filled));
    }

    @Override
    protected MutationDraft draft() {
        return spec.draft(connection().schemas());
    }

    @Override
    protected String template(Api api, MutationField field) {
        String call = api.shortName() + "." + JAVA_NAMES.getOrDefault(field.name(), field.name()) + "(in -> in";
        return MutationTemplate.java(connection().schemas().of(api), field.name(), call, known(api));
    }
}
