package cjsh.sandbox;

import cjsh.graphql.Api;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Selects everything below a type, and counts what kinds of values an answer to that has. */
final class Census {
    private final GraphQLSchema schema;
    private final Set<String> enumValues = new TreeSet<>();
    private final Set<String> nulls = new TreeSet<>();
    private final Set<String> emptyLists = new TreeSet<>();
    private final Set<String> enumTypes = new TreeSet<>();
    private final Set<String> nullables = new TreeSet<>();
    private final Set<String> lists = new TreeSet<>();

    Census(Api api) {
        schema = Engine.of(api, Service.of(api, SandboxOptions.defaults())).schema();
    }

    /** All fields of the type and below, in the schema's order. */
    String selection(String type) {
        if (schema.getType(type) instanceof GraphQLInterfaceType details) {
            return Objects.requireNonNull(schema.getImplementations(details)).stream()
                    .map(each -> "... on " + each.getName() + " " + fields(each))
                    .collect(Collectors.joining(" ", "{ ", " }"));
        }
        return fields((GraphQLFieldsContainer) Objects.requireNonNull(schema.getType(type)));
    }

    private String fields(GraphQLFieldsContainer type) {
        return type.getFieldDefinitions().stream()
                .map(field -> field.getName() + below(GraphQLTypeUtil.unwrapAll(field.getType())))
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    private String below(GraphQLType type) {
        return type instanceof GraphQLFieldsContainer container ? " " + selection(container.getName()) : "";
    }

    /** Counts an object of this type with everything below it. */
    void count(String type, Map<?, ?> object) {
        GraphQLFieldsContainer container = concrete(type, object);
        for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
            String name = container.getName() + "." + field.getName();
            assertKnown(name, object, field.getName());
            value(name, field.getType(), object.get(field.getName()));
        }
    }

    /** Details of a property carry their kind; fragments of other kinds leave nothing behind. */
    private GraphQLFieldsContainer concrete(String type, Map<?, ?> object) {
        GraphQLType found = schema.getType(type);
        if (found instanceof GraphQLInterfaceType details) {
            return Objects.requireNonNull(schema.getImplementations(details)).stream()
                    .filter(each -> object.keySet().containsAll(names(each)))
                    .findFirst()
                    .orElseThrow();
        }
        return (GraphQLFieldsContainer) Objects.requireNonNull(found);
    }

    private static List<String> names(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    private static void assertKnown(String name, Map<?, ?> object, String field) {
        if (!object.containsKey(field)) {
            throw new AssertionError("the answer lacks " + name);
        }
    }

    private void value(String name, GraphQLType type, @Nullable Object value) {
        if (GraphQLTypeUtil.isNullable(type)) {
            nullables.add(name);
        }
        if (value == null) {
            nulls.add(name);
            return;
        }
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            elements(name, list, (List<?>) value);
        } else if (bare instanceof GraphQLEnumType values) {
            enumTypes.add(values.getName());
            enumValues.add(values.getName() + "." + value);
        } else if (bare instanceof GraphQLFieldsContainer container) {
            count(container.getName(), (Map<?, ?>) value);
        }
    }

    private void elements(String name, GraphQLList list, List<?> values) {
        lists.add(name);
        if (values.isEmpty()) {
            emptyLists.add(name);
        }
        values.forEach(each -> value(name, list.getWrappedType(), each));
    }

    /** Values that the seen enums have but the answers had not. */
    Set<String> missingEnumValues() {
        Set<String> missing = enumTypes.stream()
                .map(type -> (GraphQLEnumType) Objects.requireNonNull(schema.getType(type)))
                .flatMap(type -> type.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .map(value -> type.getName() + "." + value))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(enumValues);
        return missing;
    }

    /** The enums of the schema that no answer had. */
    Set<String> unseenEnums() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLEnumType)
                .map(GraphQLNamedType::getName)
                .filter(name -> !name.startsWith("__") && !enumTypes.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nullable fields that never were null. */
    Set<String> neverNull() {
        Set<String> never = new TreeSet<>(nullables);
        never.removeAll(nulls);
        return never;
    }

    /** Lists that never were empty. */
    Set<String> neverEmpty() {
        Set<String> never = new TreeSet<>(lists);
        never.removeAll(emptyLists);
        return never;
    }
}
