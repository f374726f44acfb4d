package cjsh.engine;

import org.jspecify.annotations.Nullable;

/**
 * What an input gave.
 *
 * @param value may be null
 * @param name the variable that holds or held it
 * @param typeName the expression's static type
 */
public record Result(@Nullable Object value, String name, String typeName) {}
