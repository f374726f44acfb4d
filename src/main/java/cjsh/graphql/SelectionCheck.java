package cjsh.graphql;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a selection along the schema and words every fault where it is, with a suggestion where there is one. */
final class SelectionCheck {
    private static final int SHOWN_LEAVES = 4;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final SourceText source;
    private final InputCheck.Faults faults;
    private final InputCheck inputs;

    SelectionCheck(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            SourceText source,
            InputCheck.Faults faults) {
        this.schema = schema;
        this.fragments = fragments;
        this.source = source;
        this.faults = faults;
        this.inputs = InputCheck.ofLiterals(source, faults);
    }

    void check(SelectionSet selectionSet, GraphQLCompositeType type) {
        for (Selection<?> selection : selectionSet.getSelections()) {
            if (selection instanceof Field field) {
                checkField(field, type);
            } else if (selection instanceof InlineFragment fragment) {
                checkInlineFragment(fragment, type);
            } else if (selection instanceof FragmentSpread spread && !fragments.containsKey(spread.getName())) {
                faults.add(
                        spread.getSourceLocation(),
                        "no fragment `" + spread.getName() + "` in this document"
                                + Suggestion.didYouMean(spread.getName(), fragments.keySet()));
            }
        }
    }

    private void checkField(Field field, GraphQLCompositeType type) {
        GraphQLFieldDefinition definition = definition(field, type);
        if (definition == null) {
            faults.add(nameOf(field), unknownField(field.getName(), type));
            return;
        }
        checkArguments(field, definition);
        GraphQLType output = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (output instanceof GraphQLCompositeType composite) {
            if (field.getSelectionSet() == null) {
                faults.add(nameOf(field), missingSelection(field, composite));
            } else {
                check(field.getSelectionSet(), composite);
            }
        } else if (field.getSelectionSet() != null) {
            faults.add(
                    field.getSelectionSet().getSourceLocation(),
                    "`" + field.getName() + "` is of type `" + ((GraphQLNamedType) output).getName()
                            + "`, which has no fields: leave out the braces");
        }
    }

    private @Nullable GraphQLFieldDefinition definition(Field field, GraphQLCompositeType type) {
        if (field.getName().startsWith("__")) {
            boolean known = field.getName().equals("__typename") || type == schema.getQueryType();
            return known && isIntrospection(field.getName())
                    ? Introspection.getFieldDef(schema, type, field.getName())
                    : null;
        }
        return type instanceof GraphQLFieldsContainer container ? container.getFieldDefinition(field.getName()) : null;
    }

    private static boolean isIntrospection(String name) {
        return name.equals("__typename") || name.equals("__schema") || name.equals("__type");
    }

    /** The name, not the alias before it. */
    private @Nullable SourceLocation nameOf(Field field) {
        SourceLocation at = field.getSourceLocation();
        return at == null || field.getAlias() == null ? at : source.afterAlias(at);
    }

    private String unknownField(String name, GraphQLCompositeType type) {
        List<String> owners = implementersWith(name, type);
        return owners.isEmpty()
                ? unknownField(name, type, fieldNames(type))
                : "`" + type.getName() + "` has no field `" + name + "`: use `... on " + owners.get(0) + " { " + name
                        + " }`";
    }

    /** The sentence for a field that a type does not have; the names are those that may have been meant. */
    static String unknownField(String name, GraphQLCompositeType type, Collection<String> names) {
        String near = Suggestion.didYouMean(name, names);
        return "`" + type.getName() + "` has no field `" + name + "`"
                + (near.isEmpty() ? oneLevelDown(name, type) : near);
    }

    private List<String> implementersWith(String name, GraphQLCompositeType type) {
        if (!(type instanceof GraphQLInterfaceType interfaceType)) {
            return List.of();
        }
        return Fragments.implementers(interfaceType, schema).stream()
                .filter(implementer -> implementer.getFieldDefinition(name) != null)
                .map(GraphQLObjectType::getName)
                .toList();
    }

    private static String oneLevelDown(String name, GraphQLCompositeType type) {
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return "";
        }
        for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
            if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer child
                    && child.getFieldDefinition(name) != null) {
                return ": it is a field of `" + child.getName() + "`, one level down: `" + field.getName() + " { "
                        + name + " }`";
            }
        }
        return "";
    }

    static List<String> fieldNames(GraphQLCompositeType type) {
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .toList()
                : List.of();
    }

    private static String missingSelection(Field field, GraphQLCompositeType type) {
        List<String> names = fieldNames(type);
        String some = String.join(" ", names.subList(0, Math.min(SHOWN_LEAVES, names.size())));
        return "`" + field.getName() + "` is of type `" + type.getName() + "`: say which of its fields, as in `"
                + field.getName() + " { " + some + " }`";
    }

    private void checkArguments(Field field, GraphQLFieldDefinition definition) {
        Set<String> given = new HashSet<>();
        for (Argument argument : field.getArguments()) {
            given.add(argument.getName());
            GraphQLArgument declared = definition.getArgument(argument.getName());
            if (declared == null) {
                faults.add(argument.getSourceLocation(), unknownArgument(argument.getName(), definition));
            } else {
                inputs.check(argument.getValue(), declared.getType(), argument.getName(), declared);
            }
        }
        List<String> missing = definition.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
                .filter(argument -> !given.contains(argument.getName()))
                .map(argument ->
                        "`" + argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()) + "`")
                .toList();
        if (!missing.isEmpty()) {
            faults.add(nameOf(field), "`" + field.getName() + "` needs the argument " + String.join(" and ", missing));
        }
    }

    private static String unknownArgument(String name, GraphQLFieldDefinition definition) {
        String fact = "`" + definition.getName() + "` has no argument `" + name + "`";
        for (GraphQLArgument argument : definition.getArguments()) {
            if (GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType input
                    && input.getFieldDefinition(name) != null) {
                return fact + ": it belongs in `" + argument.getName() + "`, as in `" + argument.getName() + ": { "
                        + name + ": … }`";
            }
        }
        List<String> names =
                definition.getArguments().stream().map(GraphQLArgument::getName).toList();
        if (names.isEmpty()) {
            return fact + ": it takes none";
        }
        String near = Suggestion.didYouMean(name, names);
        return fact + (near.isEmpty() ? ": it has " + String.join(", ", names) : near);
    }

    private void checkInlineFragment(InlineFragment fragment, GraphQLCompositeType outer) {
        TypeName condition = fragment.getTypeCondition();
        if (condition == null) {
            check(fragment.getSelectionSet(), outer);
            return;
        }
        List<String> spreadable = spreadable(outer);
        if (schema.getType(condition.getName()) instanceof GraphQLCompositeType inner
                && spreadable.contains(inner.getName())) {
            check(fragment.getSelectionSet(), inner);
        } else if (schema.getType(condition.getName()) == null) {
            faults.add(
                    condition.getSourceLocation(),
                    "no type `" + condition.getName() + "`" + Suggestion.didYouMean(condition.getName(), spreadable));
        } else {
            faults.add(
                    condition.getSourceLocation(),
                    "a `" + outer.getName() + "` is never a `" + condition.getName() + "`: here may stand "
                            + String.join(", ", spreadable));
        }
    }

    private List<String> spreadable(GraphQLCompositeType type) {
        List<String> names = new ArrayList<>(List.of(type.getName()));
        if (type instanceof GraphQLInterfaceType interfaceType) {
            Fragments.implementers(interfaceType, schema).forEach(implementer -> names.add(implementer.getName()));
        } else if (type instanceof GraphQLObjectType object) {
            object.getInterfaces().forEach(parent -> names.add(parent.getName()));
        }
        return names;
    }
}
