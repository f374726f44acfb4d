package cjsh.graphql;

import cjsh.graphql.PathText.Path;
import cjsh.graphql.PathText.Step;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The path door: short paths to a selection of GraphQL.
 *
 * <p>{@code a.b} goes down, {@code *} takes the scalars and enums of a type, {@code **} everything below it, {@code
 * name: path} names the column, {@code [on Website]} narrows an interface. A path that ends at an object takes its
 * scalars. Fields of an interface's types need no narrowing: the fragment is added. Deprecated fields and fields that
 * need arguments come only when named.
 */
public final class PathSelection {
    private final GraphQLSchema schema;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();

    private PathSelection(GraphQLSchema schema, String text) {
        this.schema = schema;
        this.text = text;
    }

    /**
     * The selection that the paths stand for, as GraphQL text with its braces.
     *
     * @param typeName the type of one record
     * @throws InvalidQueryException with every fault, each at its place in the paths
     */
    public static String toGraphQl(GraphQLSchema schema, String typeName, String paths) {
        return new PathSelection(schema, paths)
                .print((GraphQLCompositeType) Objects.requireNonNull(schema.getType(typeName)));
    }

    private String print(GraphQLCompositeType record) {
        SelectionTree tree = new SelectionTree();
        for (Path path : PathText.parse(text)) {
            add(tree, record, path.steps(), path.alias());
        }
        if (tree.isEmpty() && problems.isEmpty()) {
            addScalars(tree, record);
        }
        if (!problems.isEmpty()) {
            throw new InvalidQueryException("path", text, problems);
        }
        return tree.print();
    }

    private void add(SelectionTree tree, GraphQLCompositeType type, List<Step> steps, @Nullable String alias) {
        Step step = steps.get(0);
        if (step.name().startsWith("*")) {
            addStar(tree, type, steps, alias);
            return;
        }
        for (Owner owner : owners(step, type)) {
            addField(tree.on(owner.condition()), owner.field(), steps, alias);
        }
    }

    private void addStar(SelectionTree tree, GraphQLCompositeType type, List<Step> steps, @Nullable String alias) {
        Step star = steps.get(0);
        if (steps.size() > 1) {
            fault(steps.get(1), "nothing can follow `" + star.name() + "`");
        } else if (alias != null) {
            fault(star, "`" + star.name() + "` is many fields, so it can not have one name");
        } else if (star.name().equals("*")) {
            addScalars(tree, type);
        } else {
            addAll(tree, type, Set.of());
        }
    }

    private void addField(SelectionTree tree, GraphQLFieldDefinition field, List<Step> steps, @Nullable String alias) {
        String name = alias == null || steps.size() > 1 ? field.getName() : alias;
        if (tree.isTaken(name, field.getName())) {
            fault(steps.get(0), "`" + name + "` names another field already: give one of them another name");
            return;
        }
        boolean composite = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
        Step step = steps.get(0);
        if (!composite) {
            if (steps.size() > 1) {
                fault(steps.get(1), "`" + step.name() + "` has no fields: end the path there");
            } else if (step.on() != null) {
                fault(step, "`" + step.name() + "` is no object, so it has no types to narrow to");
            } else {
                tree.leaf(field.getName(), alias);
            }
            return;
        }
        GraphQLCompositeType output = (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType());
        SelectionTree below = tree.child(field.getName());
        if (step.on() != null) {
            GraphQLObjectType narrowed = narrowed(step, output);
            if (narrowed == null) {
                return;
            }
            below = below.on(narrowed.getName());
            output = narrowed;
        }
        if (steps.size() > 1) {
            add(below, output, steps.subList(1, steps.size()), alias);
        } else if (alias != null) {
            fault(step, "`" + step.name() + "` is an object with several fields: name one of them");
        } else {
            addScalars(below, output);
        }
    }

    /** A field, and the type whose fragment it needs; null when it needs none. */
    private record Owner(@Nullable String condition, GraphQLFieldDefinition field) {}

    private List<Owner> owners(Step step, GraphQLCompositeType type) {
        if (type instanceof GraphQLFieldsContainer container && container.getFieldDefinition(step.name()) != null) {
            return List.of(new Owner(null, container.getFieldDefinition(step.name())));
        }
        List<Owner> owners = implementers(type).stream()
                .filter(implementer -> implementer.getFieldDefinition(step.name()) != null)
                .map(implementer -> new Owner(implementer.getName(), implementer.getFieldDefinition(step.name())))
                .toList();
        if (owners.isEmpty()) {
            Set<String> names = implementers(type).stream()
                    .flatMap(implementer -> SelectionCheck.fieldNames(implementer).stream())
                    .collect(Collectors.toSet());
            names.addAll(SelectionCheck.fieldNames(type));
            fault(step, SelectionCheck.unknownField(step.name(), type, names));
        }
        return owners;
    }

    private List<GraphQLObjectType> implementers(GraphQLCompositeType type) {
        return type instanceof GraphQLInterfaceType interfaceType
                ? Fragments.implementers(interfaceType, schema)
                : List.of();
    }

    private @Nullable GraphQLObjectType narrowed(Step step, GraphQLCompositeType type) {
        String wanted = Objects.requireNonNull(step.on());
        List<GraphQLObjectType> implementers = implementers(type);
        for (GraphQLObjectType implementer : implementers) {
            if (implementer.getName().equals(wanted)
                    || Fragments.shortName(implementer, implementers).equals(wanted)) {
                return implementer;
            }
        }
        List<String> names = implementers.stream()
                .map(i -> Fragments.shortName(i, implementers))
                .toList();
        String why = names.isEmpty()
                ? "`" + type.getName() + "` has no types to narrow to"
                : "`" + type.getName() + "` has no type `" + wanted + "`"
                        + (Suggestion.didYouMean(wanted, names).isEmpty()
                                ? ": it has " + String.join(", ", names)
                                : Suggestion.didYouMean(wanted, names));
        problems.add(SourceText.of(text).problemAt(step.onOffset(), wanted.length(), why));
        return null;
    }

    private static void addScalars(SelectionTree tree, GraphQLCompositeType type) {
        for (GraphQLFieldDefinition field : unasked(type)) {
            if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))) {
                tree.leaf(field.getName(), null);
            }
        }
        if (tree.isEmpty()) {
            tree.leaf("__typename", null);
        }
    }

    private void addAll(SelectionTree tree, GraphQLCompositeType type, Set<String> above) {
        for (GraphQLFieldDefinition field : unasked(type)) {
            if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType output)) {
                tree.leaf(field.getName(), null);
            } else if (!above.contains(output.getName())) {
                Set<String> path = new HashSet<>(above);
                path.add(type.getName());
                addAll(tree.child(field.getName()), output, path);
            }
        }
        for (GraphQLObjectType implementer : implementers(type)) {
            Set<String> common = Set.copyOf(SelectionCheck.fieldNames(type));
            SelectionTree own = new SelectionTree();
            addAll(own, implementer, above);
            common.forEach(own::remove);
            tree.on(implementer.getName()).addAll(own);
        }
    }

    /** The fields that come without being named: not deprecated, no argument required. */
    private static List<GraphQLFieldDefinition> unasked(GraphQLCompositeType type) {
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .filter(field -> !field.isDeprecated())
                        .filter(field -> field.getArguments().stream()
                                .allMatch(argument -> GraphQLTypeUtil.isNullable(argument.getType())
                                        || argument.hasSetDefaultValue()))
                        .toList()
                : List.of();
    }

    private void fault(Step step, String message) {
        problems.add(SourceText.of(text).problemAt(step.offset(), step.name().length(), message));
    }
}
