package cjsh.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An input object that was put together in Java; it goes over the wire as a map. */
public interface WireInput {
    /** What was set, by the names of the schema. */
    Map<String, @Nullable Object> toWire();
}
