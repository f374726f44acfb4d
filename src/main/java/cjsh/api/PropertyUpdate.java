package cjsh.api;

import cjsh.api.typed.Fields;
import cjsh.api.typed.MutationCall;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.InputShape;
import cjsh.graphql.MutationDraft;
import cjsh.graphql.MutationField;
import cjsh.graphql.UpdateTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of one promotional property. CJ wants all of its fields, also those that stay: so it is read first, what was named
 * is put in, and the whole is sent. Right before that it is read again, so that nobody else's change is overwritten unseen.
 *
 * @param <C> the call that the schema has for it
 * @param <F> the fields of what comes back
 */
public final class PropertyUpdate<C extends MutationCall<C, F>, F extends Fields<F>> extends PreparedMutation {
    private static final String INPUT = "UpdatePromotionalPropertyInput";

    private final String id;
    private final C named;
    private @Nullable Map<String, @Nullable Object> base;

    /**
     * Not read yet.
     *
     * @param named an update of what becomes different, and of nothing else
     */
    public PropertyUpdate(Connection connection, String id, C named) {
        super(connection);
        this.id = Given.to("update", id);
        this.named = named;
    }

    /**
     * What of the answer comes back; nothing selected means its scalars.
     *
     * @param fields adds to the selection that it gets, and gives it back
     */
    public PropertyUpdate<C, F> select(UnaryOperator<F> fields) {
        PropertyUpdate<C, F> selecting = new PropertyUpdate<>(connection(), id, named.select(fields));
        selecting.base = known();
        return selecting;
    }

    @Override
    protected MutationDraft draft() {
        MutationDraft part = ((PreparedMutation) named).draft();
        Map<?, ?> changes = part.values().get("input") instanceof Map<?, ?> map ? map : Map.of();
        Map<String, @Nullable Object> whole = Patch.of(base(), changes);
        if (!id.equals(String.valueOf(whole.get("id")))) {
            throw new CjException(
                    CjException.Kind.INVALID,
                    "`id` names the property and can not be changed: it is `" + id + "`",
                    "leave `id` out");
        }
        boolean changesNothing = Difference.between(base(), whole).isEmpty();
        List<String> lost = changesNothing ? List.of() : shape().lost(base(), changes);
        return part.with(connection().schemas(), "input", whole)
                .and(lost.stream().map(PropertyUpdate::fault).toList());
    }

    /** Only a refreshed schema has such a field. */
    private static String fault(String path) {
        return "`input." + path + "` can not be read, and CJ wants all fields of an update, so it may be lost: name it";
    }

    private InputShape shape() {
        return InputShape.of(connection().schemas().of(Api.PROPERTIES), "PromotionalProperty", INPUT);
    }

    @Override
    protected List<String> changes() {
        return draft().values().get("input") instanceof Map<?, ?> whole ? Difference.between(base(), whole) : List.of();
    }

    @Override
    protected String template(Api api, MutationField field) {
        return UpdateTemplate.java(
                connection().schemas().of(api),
                field.name(),
                "properties.update(\"" + id + "\", in -> in",
                "id",
                base());
    }

    @Override
    protected void beforeSending() {
        List<String> meanwhile = Difference.between(base(), read());
        if (!meanwhile.isEmpty()) {
            throw new CjException(
                    CjException.Kind.REFUSED,
                    "property `" + id + "` has changed at CJ since it was read; nothing was sent: "
                            + String.join("; ", meanwhile),
                    "write the update anew and look at its preview()");
        }
    }

    private synchronized @Nullable Map<String, @Nullable Object> known() {
        return base;
    }

    private synchronized Map<String, @Nullable Object> base() {
        Map<String, @Nullable Object> read = base == null ? read() : base;
        base = read;
        return read;
    }

    private Map<String, @Nullable Object> read() {
        InputShape shape = shape();
        if (!shape.unreadable().isEmpty()) {
            throw new CjException(
                    CjException.Kind.INVALID,
                    "an update needs " + String.join(", ", shape.unreadable()) + ", which can not be read",
                    "send all of it yourself: mutation(\"\"\" … \"\"\")");
        }
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("id", id);
        input.putAll(shape.toInput(new PropertyReader(connection()).read(id, shape.selection())));
        return input;
    }
}
