package cjsh.api;

import cjsh.api.RandomSelection.Node;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Says a selection by the methods that were generated from the schema, as a snippet would. */
final class TypedDoor {
    private TypedDoor() {}

    static Object select(Object call, Node selection) {
        UnaryOperator<Object> lambda = fields -> below(fields, selection);
        return invoke(call, "select", lambda);
    }

    private static Object below(Object fields, Node node) {
        if (node.scalars()) {
            return invoke(fields, "scalars");
        }
        Object grown = fields;
        for (Node child : node.below()) {
            UnaryOperator<Object> lambda = inner -> below(inner, child);
            if (child.isFragment()) {
                grown = invoke(grown, "on" + child.shortName(), lambda);
            } else if (child.below().isEmpty()) {
                grown = invoke(grown, child.name());
            } else {
                grown = invoke(grown, child.name(), lambda);
            }
            if (child.alias() != null) {
                grown = invoke(grown, "as", child.alias());
            }
        }
        return grown;
    }

    private static Object invoke(Object target, String name, Object... arguments) {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(candidate ->
                        candidate.getName().equals(name) || candidate.getName().equals(name + "_"))
                .filter(candidate -> candidate.getParameterCount() == arguments.length && !candidate.isBridge())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name + " of " + target.getClass()));
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(name, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
