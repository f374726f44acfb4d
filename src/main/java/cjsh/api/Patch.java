package cjsh.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An input with some of it replaced. */
final class Patch {
    /** The field that says which kind of a thing an object is; another kind has other fields, so the old ones go. */
    private static final String KIND = "type";

    private Patch() {}

    /** Objects change in what is named of them; everything else, lists too, is replaced whole. */
    static Map<String, @Nullable Object> of(Map<?, ?> old, Map<?, ?> named) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        old.forEach((name, value) -> merged.put(String.valueOf(name), value));
        named.forEach((name, value) -> {
            boolean inPart = old.get(name) instanceof Map<?, ?> && value instanceof Map<?, ?>;
            merged.put(String.valueOf(name), inPart ? part(old.get(name), value) : value);
        });
        return merged;
    }

    private static Map<String, @Nullable Object> part(@Nullable Object old, @Nullable Object named) {
        Map<?, ?> before = old instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> change = named instanceof Map<?, ?> map ? map : Map.of();
        boolean otherKind =
                change.get(KIND) != null && !String.valueOf(change.get(KIND)).equals(String.valueOf(before.get(KIND)));
        return of(otherKind ? Map.of() : before, change);
    }
}
