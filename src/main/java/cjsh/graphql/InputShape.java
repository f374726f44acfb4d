package cjsh.graphql;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a thing that was read becomes the input that writes it back whole: fields of the same names, at every depth. Where
 * what is read is an interface, the fields of all its kinds lie flat beside each other in the input.
 */
public final class InputShape {
    private final GraphQLSchema schema;
    private final GraphQLObjectType output;
    private final GraphQLInputObjectType input;
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final String selection;

    private InputShape(GraphQLSchema schema, GraphQLObjectType output, GraphQLInputObjectType input) {
        this.schema = schema;
        this.output = output;
        this.input = input;
        this.selection = select(output, input, "");
    }

    /** The shape between two types of a schema. */
    public static InputShape of(GraphQLSchema schema, String outputType, String inputType) {
        if (schema.getType(outputType) instanceof GraphQLObjectType output
                && schema.getType(inputType) instanceof GraphQLInputObjectType input) {
            return new InputShape(schema, output, input);
        }
        throw new CjException(
                CjException.Kind.INVALID, "the schema has no `" + outputType + "`, or no `" + inputType + "`");
    }

    /** What to read, as GraphQL with its braces. */
    public String selection() {
        return selection;
    }

    /** Required inputs that can not be read, by path; with one of these, writing back would be guessing. */
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /**
     * Optional inputs that can not be read, by path, and that would be lost with this change: nobody names them, and there is
     * something that may have them.
     *
     * @param read what there is
     * @param named what becomes different; what is named of a list or as null is named whole
     */
    public List<String> lost(Map<?, ?> read, Map<?, ?> named) {
        return lost.stream()
                .filter(path -> isLost(List.of(path.split("\\.")), read, named))
                .toList();
    }

    private static boolean isLost(List<String> path, @Nullable Object read, @Nullable Object named) {
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        boolean isNamed = named instanceof Map<?, ?> map && map.containsKey(name);
        Object naming = named instanceof Map<?, ?> map ? map.get(name) : null;
        if (rest.isEmpty() || (isNamed && !(naming instanceof Map<?, ?>))) {
            return !isNamed;
        }
        Object below = read instanceof Map<?, ?> map ? map.get(name) : null;
        if (below instanceof List<?> list) {
            return list.stream().anyMatch(element -> isLost(rest, element, naming));
        }
        return below != null && isLost(rest, below, naming);
    }

    /** The input that would change nothing. */
    public Map<String, @Nullable Object> toInput(Map<?, ?> read) {
        return toInput(read, input);
    }

    private String select(GraphQLCompositeType type, GraphQLInputObjectType wanted, String path) {
        List<String> parts = new ArrayList<>();
        for (GraphQLInputObjectField field : wanted.getFieldDefinitions()) {
            String part = part(type, field, path);
            if (!part.isEmpty()) {
                parts.add(part);
            } else {
                boolean required = GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
                (required ? unreadable : lost).add(path + field.getName());
            }
        }
        return "{ " + String.join(" ", parts) + " }";
    }

    /** Empty when it can not be read. */
    private String part(GraphQLCompositeType type, GraphQLInputObjectField field, String path) {
        if (type instanceof GraphQLFieldsContainer container && container.getFieldDefinition(field.getName()) != null) {
            return selected(container.getFieldDefinition(field.getName()), field, path);
        }
        if (type instanceof GraphQLInterfaceType kinds) {
            List<String> parts = new ArrayList<>();
            for (GraphQLObjectType kind : Fragments.implementers(kinds, schema)) {
                if (kind.getFieldDefinition(field.getName()) != null) {
                    String part = selected(kind.getFieldDefinition(field.getName()), field, path);
                    if (part.isEmpty()) {
                        return "";
                    }
                    parts.add("... on " + kind.getName() + " { " + part + " }");
                }
            }
            return String.join(" ", parts);
        }
        return "";
    }

    private String selected(GraphQLFieldDefinition read, GraphQLInputObjectField field, String path) {
        GraphQLType from = GraphQLTypeUtil.unwrapAll(read.getType());
        GraphQLType to = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean listsAgree = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(read.getType()))
                == GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        if (from instanceof GraphQLCompositeType composite && to instanceof GraphQLInputObjectType object) {
            return listsAgree ? field.getName() + " " + select(composite, object, path + field.getName() + ".") : "";
        }
        return listsAgree && GraphQLTypeUtil.isLeaf(from) && GraphQLTypeUtil.isLeaf(to) ? field.getName() : "";
    }

    private static Map<String, @Nullable Object> toInput(Map<?, ?> read, GraphQLInputObjectType wanted) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : wanted.getFieldDefinitions()) {
            Object value = read.get(field.getName());
            if (value != null) {
                made.put(field.getName(), converted(value, GraphQLTypeUtil.unwrapAll(field.getType())));
            }
        }
        return made;
    }

    private static @Nullable Object converted(@Nullable Object value, GraphQLType to) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> made = new ArrayList<>();
            list.forEach(element -> made.add(converted(element, to)));
            return made;
        }
        return value instanceof Map<?, ?> map && to instanceof GraphQLInputObjectType object
                ? toInput(map, object)
                : value;
    }

    @Override
    public String toString() {
        return output.getName() + " → " + input.getName();
    }
}
