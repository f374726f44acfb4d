package cjsh.api;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.InputShape;
import cjsh.graphql.MutationDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of one promotional property. CJ wants all of its fields, also those that stay: so it is read first, what was named
 * is put in, and the whole is sent. Right before that it is read again, so that nobody else's change is overwritten unseen.
 */
public final class PropertyUpdate extends PreparedMutation {
    private static final String INPUT = "UpdatePromotionalPropertyInput";
    private static final String TEXT =
            "mutation ($input: " + INPUT + ") { updatePromotionalProperty(input: $input) %s }";

    private final String id;
    private final Map<String, ?> named;
    private final String selection;
    private @Nullable Map<String, @Nullable Object> base;

    private PropertyUpdate(Connection connection, String id, Map<String, ?> named, String selection) {
        super(connection);
        this.id = id;
        this.named = named;
        this.selection = selection;
    }

    /**
     * An update that names only what becomes different.
     *
     * @param named inputs by name; lists replace the old ones whole, objects only in what they name
     */
    static PropertyUpdate of(Connection connection, String id, Map<String, ?> named) {
        return new PropertyUpdate(connection, id, named, "{ id name status isPrimary updatedAt }");
    }

    /** Other fields of the answer, as GraphQL with its braces. */
    PropertyUpdate selecting(String other) {
        return new PropertyUpdate(connection(), id, named, other);
    }

    @Override
    protected MutationDraft draft() {
        Map<String, @Nullable Object> whole = Patch.of(base(), named);
        if (!id.equals(String.valueOf(whole.get("id")))) {
            throw new CjException(
                    CjException.Kind.INVALID,
                    "`id` names the property and can not be changed: it is `" + id + "`",
                    "leave `id` out");
        }
        return MutationDraft.of(
                connection().schemas(), String.format(Locale.ROOT, TEXT, selection), null, Map.of("input", whole));
    }

    @Override
    protected List<String> changes() {
        return Difference.between(base(), Patch.of(base(), named));
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

    private synchronized Map<String, @Nullable Object> base() {
        Map<String, @Nullable Object> known = base;
        if (known == null) {
            known = read();
            base = known;
        }
        return known;
    }

    private Map<String, @Nullable Object> read() {
        InputShape shape = InputShape.of(connection().schemas().of(Api.PROPERTIES), "PromotionalProperty", INPUT);
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
