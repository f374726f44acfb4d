package cjsh.api;

import cjsh.graphql.Api;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The GraphQL type of a query's records.
 *
 * @param api the one whose schema has the type
 * @param name as in the API's schema
 */
public record RecordType(Api api, String name) {
    /** The one of a class by its name in Java source, as {@code ContractsQuery}; empty for all that is no query for records. */
    public static Optional<RecordType> ofClass(String javaName) {
        return ofClass(javaName, RecordType.class.getClassLoader());
    }

    /** The same for classes that came later, with the schema of a session. */
    public static Optional<RecordType> ofClass(String javaName, ClassLoader loader) {
        String plain = javaName.replaceAll("<.*", "").strip();
        return load(plain, loader).or(() -> load("cjsh.api." + plain, loader)).flatMap(RecordType::of);
    }

    private static Optional<RecordType> of(Class<?> query) {
        Records records = query.getAnnotation(Records.class);
        return records == null ? generated(query) : Optional.of(new RecordType(records.api(), records.type()));
    }

    /** A generated call names the class of its record's fields last; that class's package is called like its API. */
    private static Optional<RecordType> generated(Class<?> query) {
        if (query.getGenericSuperclass() instanceof ParameterizedType parent) {
            Type[] arguments = parent.getActualTypeArguments();
            if (arguments[arguments.length - 1] instanceof Class<?> fields) {
                String owner = fields.getPackageName().replaceAll(".*\\.", "");
                return Arrays.stream(Api.values())
                        .filter(api -> api.shortName().toLowerCase(Locale.ROOT).equals(owner))
                        .findFirst()
                        .map(api -> new RecordType(api, fields.getSimpleName().replaceAll("_$", "")));
            }
        }
        return Optional.empty();
    }

    /** A class by its name in source, where a nested one has a dot and not a dollar sign; nothing of it runs. */
    public static Optional<Class<?>> load(String name, ClassLoader loader) {
        for (String binary = name; binary != null; binary = nested(binary)) {
            try {
                return Optional.of(Class.forName(binary, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                // Perhaps nested one deeper.
            }
        }
        return Optional.empty();
    }

    private static @Nullable String nested(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : name.substring(0, dot) + "$" + name.substring(dot + 1);
    }
}
