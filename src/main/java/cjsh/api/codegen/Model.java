package cjsh.api.codegen;

import cjsh.graphql.Api;
import cjsh.graphql.Fragments;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is written for one API: its calls, and the types that they can reach. */
final class Model {
    private static final Set<String> STATES =
            Arrays.stream(cjsh.api.Status.values()).map(Enum::name).collect(Collectors.toSet());

    private final GraphQLSchema schema;
    private final Api api;
    private final String packageName;
    private final boolean refreshed;
    private final List<Call> calls;
    private final List<Entry> entries;
    private final Map<String, GraphQLCompositeType> composites = new LinkedHashMap<>();
    private final Map<String, GraphQLInputObjectType> inputs = new LinkedHashMap<>();
    private final Map<String, GraphQLEnumType> enums = new LinkedHashMap<>();
    private final Map<String, String> classNames = new HashMap<>();

    private Model(GraphQLSchema schema, Api api, String packageName, boolean refreshed) {
        this.schema = schema;
        this.api = api;
        this.packageName = packageName;
        this.refreshed = refreshed;
        this.calls = Call.of(schema);
        this.entries = Entry.of(calls, JavaNames.types(prefix()));
    }

    /** @param refreshed whether the classes of the bundled schema are there too */
    static Model of(GraphQLSchema schema, Api api, String packageName, boolean refreshed) {
        Model model = new Model(schema, api, packageName, refreshed);
        for (Entry entry : model.entries) {
            model.reach(entry.call().record());
            entry.parameters().forEach(argument -> model.reachInput(argument.type()));
            entry.lambda().ifPresent(argument -> model.reachInput(argument.type()));
            entry.options().forEach(option -> model.reachInput(option.element().getType()));
        }
        Limits.check(model);
        model.name(model.composites.keySet());
        model.name(model.inputs.keySet());
        model.name(model.enums.keySet());
        return model;
    }

    private void name(Set<String> types) {
        JavaNames names = JavaNames.types(prefix());
        types.forEach(type -> classNames.put(type, names.take(type)));
    }

    /** Without recursion: a chain of ten thousand types is a valid schema. */
    private void reach(GraphQLCompositeType first) {
        Deque<GraphQLCompositeType> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            GraphQLCompositeType type = open.remove();
            if (composites.putIfAbsent(type.getName(), type) != null) {
                continue;
            }
            if (type instanceof GraphQLFieldsContainer container) {
                for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                    field.getArguments().stream()
                            .filter(Call::isRequired)
                            .map(GraphQLArgument::getType)
                            .forEach(this::reachInput);
                    if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType below) {
                        open.add(below);
                    }
                }
            }
            open.addAll(Fragments.possibleTypes(type, schema));
        }
    }

    private void reachInput(GraphQLType first) {
        Deque<GraphQLType> open = new ArrayDeque<>(List.of(GraphQLTypeUtil.unwrapAll(first)));
        while (!open.isEmpty()) {
            GraphQLType type = open.remove();
            if (type instanceof GraphQLEnumType constants && !isStatus(constants) && !refreshed) {
                enums.putIfAbsent(constants.getName(), constants);
            } else if (type instanceof GraphQLInputObjectType object
                    && inputs.putIfAbsent(object.getName(), object) == null) {
                for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
                    open.add(GraphQLTypeUtil.unwrapAll(field.getType()));
                }
            }
        }
    }

    /** The states of contracts and properties are one enum, so that {@code ACTIVE} means one thing at the prompt. */
    private static boolean isStatus(GraphQLEnumType type) {
        return type.getValues().stream().allMatch(value -> STATES.contains(value.getName()));
    }

    GraphQLSchema schema() {
        return schema;
    }

    String apiConstant() {
        return "Api." + api.name();
    }

    String title() {
        return api.title();
    }

    String packageName() {
        return packageName;
    }

    /** What the names of this API's files begin with. */
    String prefix() {
        return JavaNames.capitalised(api.shortName());
    }

    List<Call> calls() {
        return calls;
    }

    List<Entry> entries() {
        return entries;
    }

    List<GraphQLCompositeType> composites() {
        return new ArrayList<>(composites.values());
    }

    List<GraphQLInputObjectType> inputs() {
        return new ArrayList<>(inputs.values());
    }

    List<GraphQLEnumType> enums() {
        return new ArrayList<>(enums.values());
    }

    /** The class of a type in its own file. */
    String className(GraphQLNamedType type) {
        return type instanceof GraphQLEnumType constants && isStatus(constants)
                ? "Status"
                : classNames.getOrDefault(type.getName(), type.getName());
    }

    /** The class of a type as other files call it. */
    String fieldsClass(GraphQLNamedType type) {
        return prefix() + "Fields." + className(type);
    }

    String inputClass(GraphQLNamedType type) {
        return prefix() + "Inputs." + className(type);
    }

    String enumClass(GraphQLEnumType type) {
        if (refreshed && !isStatus(type)) {
            return BundledEnum.of(api, prefix(), type).orElse("Object");
        }
        return isStatus(type) ? "Status" : prefix() + "Enums." + className(type);
    }
}
