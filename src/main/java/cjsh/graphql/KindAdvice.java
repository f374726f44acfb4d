package cjsh.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fields that only one kind of a thing has, where one flat input serves all kinds. CJ's schema can not say which; ours says
 * it in the descriptions ("For WEBSITE: …"), and that they are needed follows from what can be read back. Advice, therefore,
 * and no fault: CJ decides.
 */
final class KindAdvice {
    private static final Pattern FOR_KIND = Pattern.compile("For ([A-Z_]+):.*", Pattern.DOTALL);
    private static final String KIND = "type";

    private final GraphQLSchema schema;
    private final List<String> advice = new ArrayList<>();

    private KindAdvice(GraphQLSchema schema) {
        this.schema = schema;
    }

    static List<String> of(MutationField field, ValidDocument document) {
        KindAdvice walk = new KindAdvice(document.schema());
        GraphQLFieldDefinition definition = document.rootType().getFieldDefinition(field.name());
        definition.getArguments().forEach(argument -> {
            Object value = field.arguments().get(argument.getName());
            walk.visit(value, argument.getType(), argument.getName());
        });
        return walk.advice;
    }

    private void visit(@Nullable Object value, GraphQLType type, String path) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(list.get(i), type, path + "[" + i + "]");
            }
        } else if (value instanceof Map<?, ?> map
                && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object) {
            check(map, object, path);
            object.getFieldDefinitions()
                    .forEach(field -> visit(map.get(field.getName()), field.getType(), path + "." + field.getName()));
        }
    }

    private void check(Map<?, ?> map, GraphQLInputObjectType type, String path) {
        if (!(map.get(KIND) instanceof String kind)) {
            return;
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            String of = kindOf(field);
            boolean given = map.get(field.getName()) != null;
            if (of.equals(kind) && !given && isAlwaysThere(field.getName())) {
                advice.add("`" + path + "." + field.getName() + "` is missing: CJ has one for each " + kind);
            } else if (!of.isEmpty() && !of.equals(kind) && given) {
                advice.add("`" + path + "." + field.getName() + "` is for " + of + ", but this is a " + kind);
            }
        }
    }

    private static String kindOf(GraphQLInputObjectField field) {
        Matcher matcher = FOR_KIND.matcher(field.getDescription() == null ? "" : field.getDescription());
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Whether whoever reads it back is promised a value. */
    private boolean isAlwaysThere(String field) {
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && object.getFieldDefinition(field) != null) {
                return GraphQLTypeUtil.isNonNull(
                        object.getFieldDefinition(field).getType());
            }
        }
        return false;
    }
}
