package cjsh.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that was chosen in a selection of the typed door. */
public sealed interface FieldChoice {
    /**
     * A field.
     *
     * @param alias another name for it in the answer; null for its own
     * @param arguments values as Java has them
     * @param below what of it, null for a field without fields; nothing means its scalars
     */
    record Named(
            String field,
            @Nullable String alias,
            Map<String, @Nullable Object> arguments,
            @Nullable List<FieldChoice> below)
            implements FieldChoice {}

    /** Fields of one type of an interface or union. */
    record On(String type, List<FieldChoice> below) implements FieldChoice {}

    /** All fields without fields of their own. */
    record Scalars() implements FieldChoice {}

    /** Everything down to a depth; 1 is this level. */
    record All(int depth) implements FieldChoice {}
}
