package cjsh.engine;

import org.jspecify.annotations.Nullable;

/** A variable that the user declared, with the type as written or inferred and its value as it is now. */
public record Variable(
        String name, String typeName, @Nullable Object value) {}
