package cjsh.graphql;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a mutation does.
 *
 * @param name of the mutation: {@code createPromotionalProperty}
 * @param key under which the answer has its result
 * @param arguments as they go over the wire
 */
public record MutationField(String name, String key, Map<String, @Nullable Object> arguments) {
    static final String INPUT = "input";

    public MutationField {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    static MutationField of(Field field, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (Argument argument : field.getArguments()) {
            boolean unset = argument.getValue() instanceof VariableReference variable
                    && !values.containsKey(variable.getName());
            if (!unset) {
                arguments.put(argument.getName(), wire(argument.getValue(), values));
            }
        }
        return new MutationField(field.getName(), field.getResultKey(), arguments);
    }

    private static @Nullable Object wire(Value<?> value, Map<String, @Nullable Object> values) {
        if (value instanceof VariableReference variable) {
            return values.get(variable.getName());
        } else if (value instanceof ArrayValue array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.getValues().forEach(element -> list.add(wire(element, values)));
            return list;
        } else if (value instanceof ObjectValue object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                map.put(field.getName(), wire(field.getValue(), values));
            }
            return map;
        }
        return WireValue.ofLiteral(value);
    }

    /** A text somewhere in the input, such as {@code user.emailAddress}; the empty text when it is not there. */
    public String text(String path) {
        Object value = arguments.get(INPUT);
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value instanceof String || value instanceof Number ? value.toString() : "";
    }
}
