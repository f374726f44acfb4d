package cjsh.graphql;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
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
    private final SourceText source;
    private final InputCheck.Faults faults;
    private final InputCheck inputs;
    private final FragmentCheck fragments;
    private final DeclarationCheck declarations;

    SelectionCheck(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            SourceText source,
            InputCheck.Faults faults) {
        this.schema = schema;
        this.source = source;
        this.faults = faults;
        this.inputs = InputCheck.ofLiterals(source, faults);
        this.fragments = new FragmentCheck(schema, fragments, faults);
        this.declarations = new DeclarationCheck(schema, source, faults);
    }

    void check(OperationDefinition operation) {
        declarations.variables(operation);
        declarations.directives(operation.getDirectives());
        check(operation.getSelectionSet(), DocumentReader.rootOf(operation, schema));
    }

    void check(FragmentDefinition fragment) {
        GraphQLCompositeType type = fragments.typeOf(fragment);
        if (type != null) {
            check(fragment.getSelectionSet(), type);
        }
    }

    private void check(SelectionSet selectionSet, GraphQLCompositeType type) {
        for (Selection<?> selection : selectionSet.getSelections()) {
            if (selection instanceof Field field) {
                declarations.directives(field.getDirectives());
                checkField(field, type);
            } else if (selection instanceof InlineFragment fragment) {
                declarations.directives(fragment.getDirectives());
                GraphQLCompositeType inner = fragments.typeOf(fragment, type);
                if (inner != null) {
                    check(fragment.getSelectionSet(), inner);
                }
            } else if (selection instanceof FragmentSpread spread) {
                declarations.directives(spread.getDirectives());
                fragments.check(spread, type);
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
            if (!given.add(argument.getName())) {
                faults.add(argument.getSourceLocation(), "`" + argument.getName() + "` is given twice");
            }
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
}
