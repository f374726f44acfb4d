package cjsh.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An input object under construction, which can be the value of a variable. */
public interface WireInput {
    /** What it holds so far, by field; values as Java has them. */
    Map<String, @Nullable Object> toWire();
}
