package cjsh.ijava;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members that no artifact has for which we could compile, or not each version of it. Whatever is not there is empty. */
final class Members {
    private Members() {}

    static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name, true, Members.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** What a public method without parameters gives. */
    static Optional<Object> call(Object target, String name) {
        return call(target.getClass(), target, name);
    }

    /** The same, of a type; static without a target. */
    static Optional<Object> call(Class<?> type, @Nullable Object target, String name) {
        try {
            Method method = type.getMethod(name);
            return open(method) ? Optional.ofNullable(method.invoke(target)) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** The public method of this name that takes a text. */
    static Optional<Method> withText(Object target, String name) {
        return Arrays.stream(target.getClass().getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .filter(Members::open)
                .findFirst();
    }

    /** What a field holds, wherever in the class's line it stands. */
    static Optional<Object> field(Object target, String name) {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                return open(field) ? Optional.ofNullable(field.get(target)) : Optional.empty();
            } catch (NoSuchFieldException e) {
                // Then above it.
            } catch (IllegalAccessException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean open(AccessibleObject member) {
        return member.trySetAccessible();
    }
}
