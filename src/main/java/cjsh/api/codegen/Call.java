package cjsh.api.codegen;

import cjsh.graphql.PageShape;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field that can be asked for, with the way to it.
 *
 * @param path fields from the root to it, its own last
 */
record Call(boolean mutation, List<GraphQLFieldDefinition> path) {
    /**
     * An argument on the way.
     *
     * @param place the number of its field, then its name
     */
    record Argument(String place, GraphQLArgument definition) {
        GraphQLInputType type() {
            return definition.getType();
        }

        boolean isRequired() {
            return Call.isRequired(definition);
        }

        GraphQLNamedSchemaElement element() {
            return definition;
        }
    }

    static List<Call> of(GraphQLSchema schema) {
        List<Call> calls = new ArrayList<>();
        for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
            if (isNamespace(field)) {
                object(field).getFieldDefinitions().forEach(inner -> addQueries(List.of(field, inner), calls));
            } else {
                addQueries(List.of(field), calls);
            }
        }
        GraphQLObjectType mutations = schema.getMutationType();
        if (mutations != null) {
            mutations.getFieldDefinitions().stream()
                    .filter(Call::isComposite)
                    .forEach(field -> calls.add(new Call(true, List.of(field))));
        }
        return calls;
    }

    private static void addQueries(List<GraphQLFieldDefinition> path, List<Call> calls) {
        GraphQLFieldDefinition last = path.get(path.size() - 1);
        if (!isComposite(last)) {
            return;
        }
        calls.add(new Call(false, path));
        if (!isPaged(last) && isSingleObject(last)) {
            for (GraphQLFieldDefinition inner : object(last).getFieldDefinitions()) {
                if (isPaged(inner)) {
                    List<GraphQLFieldDefinition> longer = new ArrayList<>(path);
                    longer.add(inner);
                    calls.add(new Call(false, longer));
                }
            }
        }
    }

    /** Nothing can be said of it but where to go on: each of its fields wants to know something. */
    private static boolean isNamespace(GraphQLFieldDefinition field) {
        return field.getArguments().isEmpty()
                && isSingleObject(field)
                && object(field).getFieldDefinitions().stream()
                        .allMatch(inner -> inner.getArguments().stream().anyMatch(Call::isRequired));
    }

    private static boolean isSingleObject(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLFieldsContainer;
    }

    private static boolean isComposite(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    }

    private static boolean isPaged(GraphQLFieldDefinition field) {
        return PageShape.of(field).isPresent()
                && PageShape.recordsOf(object(field)).isPresent();
    }

    private static GraphQLFieldsContainer object(GraphQLFieldDefinition field) {
        return (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(field.getType());
    }

    static boolean isRequired(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    GraphQLFieldDefinition field() {
        return path.get(path.size() - 1);
    }

    Optional<PageShape> pages() {
        return isPaged(field()) ? PageShape.of(field()) : Optional.empty();
    }

    /** The type of a record. */
    GraphQLCompositeType record() {
        GraphQLFieldDefinition records =
                pages().flatMap(shape -> PageShape.recordsOf(object(field()))).orElse(field());
        return (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(records.getType());
    }

    /** All arguments but the pager's. */
    List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            boolean last = i == path.size() - 1;
            for (GraphQLArgument argument : path.get(i).getArguments()) {
                if (!last
                        || pages().filter(shape -> shape.owns(argument.getName()))
                                .isEmpty()) {
                    arguments.add(new Argument(i + "." + argument.getName(), argument));
                }
            }
        }
        return arguments;
    }
}
