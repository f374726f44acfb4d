package cjsh.graphql;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
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
 * An update of the typed door to fill in, with the values that are there now. All of it is a comment, since an update names
 * only what becomes different.
 */
public final class UpdateTemplate {
    private static final String INDENT = "  ";
    private static final String COMMENT = "// ";

    private final List<String> lines = new ArrayList<>();

    private UpdateTemplate() {}

    /**
     * The update as Java.
     *
     * @param field the mutation: {@code updatePromotionalProperty}
     * @param call up to the arrow's right side: {@code properties.update("1", in -> in}
     * @param name the input that names the thing, which the call has already
     * @param now the whole input that would change nothing
     */
    public static String java(GraphQLSchema schema, String field, String call, String name, Map<?, ?> now) {
        UpdateTemplate template = new UpdateTemplate();
        template.lines.add(call);
        List<GraphQLInputObjectField> fields =
                MutationTemplate.input(MutationTemplate.mutation(schema, field)).getFieldDefinitions().stream()
                        .filter(input -> !input.getName().equals(name))
                        .toList();
        template.fields(fields, INDENT.repeat(2), now);
        template.lines.add(")");
        return String.join("\n", template.lines);
    }

    private void fields(List<GraphQLInputObjectField> fields, String indent, Map<?, ?> now) {
        for (GraphQLInputObjectField field : fields) {
            GraphQLType inner = GraphQLTypeUtil.unwrapAll(field.getType());
            Object value = now.get(field.getName());
            if (inner instanceof GraphQLInputObjectType object) {
                String variable = field.getName().substring(0, 1).toLowerCase(Locale.ROOT);
                String lambda = variable + " -> " + variable;
                line(indent, "." + field.getName() + "(" + lambda, MutationTemplate.words(field, null));
                List<?> elements = value instanceof List<?> list && !list.isEmpty() ? list : List.of(orEmpty(value));
                for (int i = 0; i < elements.size(); i++) {
                    if (i > 0) {
                        line(indent, ", " + lambda, "");
                    }
                    Map<?, ?> below = elements.get(i) instanceof Map<?, ?> map ? map : Map.of();
                    fields(object.getFieldDefinitions(), indent + INDENT, below);
                }
                line(indent, ")", "");
            } else {
                line(
                        indent,
                        "." + field.getName() + "(" + written(value, inner) + ")",
                        MutationTemplate.words(field, inner));
            }
        }
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? Map.of() : value;
    }

    private void line(String indent, String code, String about) {
        lines.add(indent + COMMENT + code + (about.isEmpty() ? "" : "  " + COMMENT + about));
    }

    private static String written(@Nullable Object value, GraphQLType type) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> written(element, type)).collect(Collectors.joining(", "));
        }
        return value instanceof String text && !(type instanceof GraphQLEnumType)
                ? quoted(text)
                : String.valueOf(value);
    }

    /** As Java wants it: the text is somebody else's. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? String.format(Locale.ROOT, "\\%03o", c) : Character.toString(c));
            }
        });
        return quoted.append('"').toString();
    }
}
