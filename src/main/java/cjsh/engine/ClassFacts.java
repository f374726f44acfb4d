package cjsh.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of a class as its class file has them: what they give, and which class they come from. Runs nothing of it. */
final class ClassFacts {
    private static final int MOST_LISTS = 3;

    /**
     * A member.
     *
     * @param gives its type in short words
     * @param owner the class that declares it
     * @param isMethod whether it is one; a field of the same name is not known
     */
    record Fact(String gives, Class<?> owner, boolean isMethod) {}

    /** @param known what stands for the type variables of the class that it was found in */
    private record Found(Method method, Map<TypeVariable<?>, String> known) {}

    private final Class<?> type;
    private final Map<String, Fact> members = new HashMap<>();
    private final Map<String, List<Found>> methods = new HashMap<>();

    private ClassFacts(Class<?> type) {
        this.type = type;
    }

    /** @param arguments of the type, in short words: {@code [Integer]} for {@code List<Integer>} */
    static ClassFacts of(Class<?> type, List<String> arguments) {
        ClassFacts facts = new ClassFacts(type);
        Map<TypeVariable<?>, String> known = new HashMap<>();
        TypeVariable<?>[] variables = type.getTypeParameters();
        for (int i = 0; i < Math.min(variables.length, arguments.size()); i++) {
            known.put(variables[i], arguments.get(i));
        }
        facts.read(type, known, new HashSet<>());
        return facts;
    }

    Class<?> type() {
        return type;
    }

    Stream<String> names() {
        return members.keySet().stream();
    }

    Optional<Fact> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The parameters of the methods of a name, the shortest list first: {@code (int from) or (int from, int to)}. */
    String signature(String name) {
        List<String> lists = methods.getOrDefault(name, List.of()).stream()
                .sorted(Comparator.comparingInt((Found one) -> one.method().getParameterCount())
                        .thenComparing(ClassFacts::parameters))
                .map(ClassFacts::parameters)
                .distinct()
                .toList();
        String shown = String.join(" or ", lists.subList(0, Math.min(MOST_LISTS, lists.size())));
        return lists.size() > MOST_LISTS ? shown + " or …" : shown;
    }

    private static String parameters(Found found) {
        return Arrays.stream(found.method().getParameters())
                .map(one -> words(one.getParameterizedType(), found.known())
                        + (one.isNamePresent() ? " " + one.getName() : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void read(Class<?> from, Map<TypeVariable<?>, String> known, Set<Class<?>> seen) {
        if (!seen.add(from)) {
            return;
        }
        try {
            for (Method method : from.getDeclaredMethods()) {
                if (!method.isSynthetic() && !Modifier.isPrivate(method.getModifiers())) {
                    Fact fact = new Fact(words(method.getGenericReturnType(), known), from, true);
                    members.putIfAbsent(method.getName(), fact);
                    methods.computeIfAbsent(method.getName(), key -> new ArrayList<>())
                            .add(new Found(method, known));
                }
            }
            for (Field field : from.getDeclaredFields()) {
                if (!field.isSynthetic() && !Modifier.isPrivate(field.getModifiers())) {
                    members.putIfAbsent(field.getName(), new Fact(words(field.getGenericType(), known), from, false));
                }
            }
            for (Type above : above(from)) {
                read(above, known, seen);
            }
        } catch (LinkageError | java.lang.reflect.MalformedParametersException | TypeNotPresentException e) {
            // What lacks a class of its own is shown without its types.
        }
    }

    private static List<Type> above(Class<?> from) {
        List<Type> above = new ArrayList<>();
        if (from.getGenericSuperclass() != null) {
            above.add(from.getGenericSuperclass());
        }
        above.addAll(Arrays.asList(from.getGenericInterfaces()));
        if (from.isInterface()) {
            above.add(Object.class);
        }
        return above;
    }

    private void read(Type above, Map<TypeVariable<?>, String> known, Set<Class<?>> seen) {
        if (above instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
            Map<TypeVariable<?>, String> its = new HashMap<>();
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                its.put(raw.getTypeParameters()[i], words(arguments[i], known));
            }
            read(raw, its, seen);
        } else if (above instanceof Class<?> raw) {
            read(raw, Map.of(), seen);
        }
    }

    private static String words(Type type, Map<TypeVariable<?>, String> known) {
        if (type instanceof TypeVariable<?> variable) {
            return known.getOrDefault(variable, variable.getName());
        }
        if (type instanceof ParameterizedType parameterized) {
            return words(parameterized.getRawType(), known)
                    + Arrays.stream(parameterized.getActualTypeArguments())
                            .map(one -> words(one, known))
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getLowerBounds().length > 0
                    ? "? super " + words(wildcard.getLowerBounds()[0], known)
                    : wildcard.getUpperBounds()[0] == Object.class
                            ? "?"
                            : "? extends " + words(wildcard.getUpperBounds()[0], known);
        }
        return type instanceof Class<?> plain ? plain.getSimpleName() : Signature.simple(type.getTypeName());
    }
}
