package cjsh.engine;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** A field's type in words that the compiler takes in any session, with the user's classes by their own names. */
final class FieldType {
    private FieldType() {}

    static String of(Type type) {
        if (type instanceof Class<?> plain) {
            return UserNames.in(Objects.requireNonNullElse(plain.getCanonicalName(), "Object"));
        }
        if (type instanceof ParameterizedType generic) {
            return of(generic.getRawType())
                    + Arrays.stream(generic.getActualTypeArguments())
                            .map(FieldType::of)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof GenericArrayType array) {
            return of(array.getGenericComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getLowerBounds().length > 0
                    ? "? super " + of(wildcard.getLowerBounds()[0])
                    : "? extends " + of(wildcard.getUpperBounds()[0]);
        }
        return "Object";
    }
}
