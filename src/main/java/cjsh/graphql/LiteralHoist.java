package cjsh.graphql;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes variables of the literals in an operation's arguments, so that its text is the same whatever is asked for and
 * holds nothing of the user's data: constant over all pages, and safe to log.
 *
 * <p>A whole argument becomes one variable of its name and type. Where a variable of the user's stands in an object or
 * a list, those keep their shape, and what has no variable in it becomes one each. Literals of the same name, type and
 * value share a variable: parts of one field must stay equal, or they could not be merged. Directives keep theirs.
 */
final class LiteralHoist {
    /**
     * An operation without literals in its arguments.
     *
     * @param values wire values by the names of the variables that were added
     */
    record Hoisted(OperationDefinition operation, Map<String, @Nullable Object> values) {}

    private record Literal(
            String name, String type, @Nullable Object value) {}

    private final GraphQLSchema schema;
    private final List<VariableDefinition> definitions;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Literal, String> known = new HashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private LiteralHoist(GraphQLSchema schema, OperationDefinition operation) {
        this.schema = schema;
        this.definitions = new ArrayList<>(operation.getVariableDefinitions());
        definitions.forEach(definition -> taken.add(definition.getName()));
    }

    /** The operation must be valid, and its fragments inline. */
    static Hoisted of(OperationDefinition operation, GraphQLSchema schema) {
        LiteralHoist hoist = new LiteralHoist(schema, operation);
        SelectionSet whole = hoist.hoist(operation.getSelectionSet(), DocumentReader.rootOf(operation, schema));
        OperationDefinition hoisted =
                operation.transform(builder -> builder.selectionSet(whole).variableDefinitions(hoist.definitions));
        return new Hoisted(hoisted, Collections.unmodifiableMap(hoist.values));
    }

    private SelectionSet hoist(SelectionSet selectionSet, GraphQLCompositeType type) {
        List<Selection<?>> selections = new ArrayList<>();
        for (Selection<?> selection : selectionSet.getSelections()) {
            if (selection instanceof Field field) {
                selections.add(hoist(field, type));
            } else if (selection instanceof InlineFragment fragment) {
                SelectionSet inner = hoist(fragment.getSelectionSet(), Fragments.typeOf(fragment, type, schema));
                selections.add(fragment.transform(builder -> builder.selectionSet(inner)));
            }
        }
        return selectionSet.transform(builder -> builder.selections(selections));
    }

    private Field hoist(Field field, GraphQLCompositeType type) {
        GraphQLFieldDefinition definition = Fragments.fieldOf(field, type, schema);
        List<Argument> arguments = new ArrayList<>();
        for (Argument argument : field.getArguments()) {
            GraphQLType due = Objects.requireNonNull(definition.getArgument(argument.getName()))
                    .getType();
            Value<?> value = hoist(argument.getValue(), due, argument.getName());
            arguments.add(argument.transform(builder -> builder.value(value)));
        }
        SelectionSet below = field.getSelectionSet();
        if (below == null) {
            return field.transform(builder -> builder.arguments(arguments));
        }
        SelectionSet inner = hoist(below, (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()));
        return field.transform(builder -> builder.arguments(arguments).selectionSet(inner));
    }

    @SuppressWarnings("rawtypes") // graphql-java's own lists are raw
    private Value<?> hoist(Value<?> value, GraphQLType type, String name) {
        if (value instanceof VariableReference) {
            return value;
        } else if (!holdsVariable(value)) {
            return new VariableReference(variable(value, type, name));
        }
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (value instanceof ArrayValue array) {
            GraphQLType element = GraphQLTypeUtil.unwrapOne(nullable);
            List<Value> elements = new ArrayList<>();
            array.getValues().forEach(inner -> elements.add(hoist(inner, element, name)));
            return array.transform(builder -> builder.values(elements));
        }
        GraphQLInputObjectType object = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(nullable);
        List<ObjectField> fields = new ArrayList<>();
        for (ObjectField field : ((ObjectValue) value).getObjectFields()) {
            GraphQLType due = object.getFieldDefinition(field.getName()).getType();
            Value<?> inner = hoist(field.getValue(), due, field.getName());
            fields.add(field.transform(builder -> builder.value(inner)));
        }
        return ((ObjectValue) value).transform(builder -> builder.objectFields(fields));
    }

    private static boolean holdsVariable(Value<?> value) {
        if (value instanceof ArrayValue array) {
            return array.getValues().stream().anyMatch(LiteralHoist::holdsVariable);
        } else if (value instanceof ObjectValue object) {
            return object.getObjectFields().stream().anyMatch(field -> holdsVariable(field.getValue()));
        }
        return value instanceof VariableReference;
    }

    private String variable(Value<?> literal, GraphQLType type, String name) {
        Object value = WireValue.fit(WireValue.ofLiteral(literal), type);
        Literal key = new Literal(name, GraphQLTypeUtil.simplePrint(type), value);
        String same = known.get(key);
        if (same != null) {
            return same;
        }
        String free = freeName(name);
        known.put(key, free);
        values.put(free, value);
        definitions.add(VariableDefinition.newVariableDefinition()
                .name(free)
                .type(written(type))
                .sourceLocation(literal.getSourceLocation())
                .build());
        return free;
    }

    private String freeName(String name) {
        String free = name;
        while (!taken.add(free)) {
            free = name + "_" + numbers.merge(name, 2, (number, first) -> number + 1);
        }
        return free;
    }

    /** A type of the schema as a declaration names it. */
    static Type<?> written(GraphQLType type) {
        if (GraphQLTypeUtil.isNonNull(type)) {
            return NonNullType.newNonNullType(written(GraphQLTypeUtil.unwrapNonNull(type)))
                    .build();
        } else if (GraphQLTypeUtil.isList(type)) {
            return ListType.newListType(written(GraphQLTypeUtil.unwrapOne(type)))
                    .build();
        }
        return TypeName.newTypeName(((GraphQLNamedType) type).getName()).build();
    }
}
