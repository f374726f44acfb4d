package cjsh.graphql;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mutation to fill in: every required input with its type and what it is, the optional ones as comments. What is left
 * unfilled is null, which the check refuses by name.
 */
public final class MutationTemplate {
    /** How the language of a template writes things. */
    private interface Style {
        String leaf(String name, String value);

        String open(String name, boolean list);

        String close(boolean list);

        String comment();

        /** What stands where a value is wanted. */
        String open(GraphQLType leaf);
    }

    private static final class GraphQlStyle implements Style {
        @Override
        public String leaf(String name, String value) {
            return name + ": " + value;
        }

        @Override
        public String open(String name, boolean list) {
            return name + (list ? ": [{" : ": {");
        }

        @Override
        public String close(boolean list) {
            return list ? "}]" : "}";
        }

        @Override
        public String comment() {
            return "# ";
        }

        @Override
        public String open(GraphQLType leaf) {
            return "null";
        }
    }

    private static final class JavaStyle implements Style {
        @Override
        public String leaf(String name, String value) {
            return "." + name + "(" + value + ")";
        }

        @Override
        public String open(String name, boolean list) {
            String variable = name.substring(0, 1).toLowerCase(Locale.ROOT);
            return "." + name + "(" + variable + " -> " + variable;
        }

        @Override
        public String close(boolean list) {
            return ")";
        }

        @Override
        public String comment() {
            return "// ";
        }

        @Override
        public String open(GraphQLType leaf) {
            return leaf instanceof GraphQLNamedType named && named.getName().equals("Boolean") ? "false" : "null";
        }
    }

    private static final String INDENT = "  ";

    private final Style style;
    private final Map<String, String> known;
    private final List<String> lines = new ArrayList<>();

    private MutationTemplate(Style style, Map<String, String> known) {
        this.style = style;
        this.known = known;
    }

    /**
     * A mutation as GraphQL text.
     *
     * @param field the mutation: {@code createPromotionalProperty}
     * @param known values that need not be asked for, by the name of the input
     */
    public static String graphQl(GraphQLSchema schema, String field, Map<String, String> known) {
        GraphQLFieldDefinition definition = mutation(schema, field);
        MutationTemplate template = new MutationTemplate(new GraphQlStyle(), known);
        template.lines.add("mutation {");
        template.lines.add(INDENT + field + "(input: {");
        template.fields(input(definition), INDENT.repeat(2), false);
        template.lines.add(INDENT + "}) {");
        template.lines.add(INDENT.repeat(2) + firstLeaf(definition));
        template.lines.add(INDENT + "}");
        template.lines.add("}");
        return template.text();
    }

    /**
     * The same for the typed door.
     *
     * @param call up to the arrow's right side: {@code properties.create(in -> in}
     */
    public static String java(GraphQLSchema schema, String field, String call, Map<String, String> known) {
        MutationTemplate template = new MutationTemplate(new JavaStyle(), known);
        template.lines.add(call);
        template.fields(input(mutation(schema, field)), INDENT.repeat(2), false);
        template.lines.add(")");
        return template.text();
    }

    private String text() {
        return String.join("\n", lines);
    }

    static GraphQLFieldDefinition mutation(GraphQLSchema schema, String field) {
        GraphQLObjectType root = schema.getMutationType();
        GraphQLFieldDefinition definition = root == null ? null : root.getFieldDefinition(field);
        if (definition == null || definition.getArgument(MutationField.INPUT) == null) {
            throw new CjException(CjException.Kind.INVALID, "there is no mutation `" + field + "` with an input");
        }
        return definition;
    }

    static GraphQLInputObjectType input(GraphQLFieldDefinition mutation) {
        return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(
                mutation.getArgument(MutationField.INPUT).getType());
    }

    private static String firstLeaf(GraphQLFieldDefinition mutation) {
        GraphQLType result = GraphQLTypeUtil.unwrapAll(mutation.getType());
        List<String> leaves = result instanceof GraphQLObjectType object
                ? object.getFieldDefinitions().stream()
                        .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapNonNull(field.getType())))
                        .map(GraphQLFieldDefinition::getName)
                        .toList()
                : List.of();
        return leaves.contains("id") || leaves.isEmpty() ? "id" : leaves.get(0);
    }

    private void fields(GraphQLInputObjectType type, String indent, boolean optional) {
        // Where nothing is required, as in the Tech Partner API, the parts stand open, so that one sees what there is.
        boolean allOptional = type.getFieldDefinitions().stream().noneMatch(MutationTemplate::isRequired);
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            GraphQLType inner = GraphQLTypeUtil.unwrapAll(field.getType());
            boolean list = GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
            boolean commented = optional || !isRequired(field);
            if (inner instanceof GraphQLInputObjectType object) {
                boolean open = !optional && allOptional && !list;
                String start = commented && !open ? indent + style.comment() : indent;
                lines.add(start + style.open(field.getName(), list) + about(field, null));
                fields(object, indent + INDENT, commented && !open);
                lines.add(start + style.close(list));
            } else {
                String value = known.getOrDefault(field.getName(), style.open(inner));
                lines.add((commented ? indent + style.comment() : indent)
                        + style.leaf(field.getName(), list ? "[" + value + "]" : value)
                        + about(field, inner));
            }
        }
    }

    private static boolean isRequired(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
    }

    private String about(GraphQLInputObjectField field, @Nullable GraphQLType leaf) {
        String text = words(field, leaf);
        return text.isEmpty() ? "" : "  " + style.comment() + text;
    }

    /** What one may want to know of a field; empty when there is nothing. */
    static String words(GraphQLInputObjectField field, @Nullable GraphQLType leaf) {
        String type = leaf instanceof GraphQLEnumType names
                ? names.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .collect(Collectors.joining(" "))
                : leaf instanceof GraphQLNamedType named ? named.getName() : "";
        String words = field.getDescription() == null
                ? ""
                : field.getDescription().strip().replaceAll("\\s+", " ");
        String shortest = InputCheck.limit(field, "minLength")
                .map(least -> "at least " + least + " characters")
                .orElse("");
        return List.of(type, shortest, words).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }
}
