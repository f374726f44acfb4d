package cjsh.api.typed;

import cjsh.graphql.WireInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constant of an enum whose Java name is another than the one of the schema, where that is a word of Java's own. */
public interface WireName {
    /** The name in the schema. */
    String wireName();

    /** A value as the rest of the program knows it. */
    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof WireName constant) {
            return constant.wireName();
        } else if (value instanceof WireInput input) {
            return input.toWire();
        } else if (value instanceof Object[] array) {
            return of(Arrays.asList(array));
        } else if (value instanceof Iterable<?> list) {
            List<@Nullable Object> wire = new ArrayList<>();
            list.forEach(one -> wire.add(of(one)));
            return wire;
        }
        return value;
    }
}
