package cjsh.graphql;

import cjsh.graphql.PathText.Path;
import cjsh.graphql.PathText.Step;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The path door: short paths to a selection of GraphQL.
 *
 * <p>{@code a.b} goes down, {@code *} takes the scalars and enums of a type, {@code **} everything below it, {@code
 * name: path} names the column, {@code [on Website]} narrows an interface. A path that ends at an object takes its
 * scalars. Fields of an interface's types need no narrowing: the fragment is added. Deprecated fields and fields that
 * need arguments come only when named.
 */
final class PathSelection {
    /** With three signs for each at most, the text stays below what the parser reads. */
    private static final int MOST_FIELDS = 4_000;

    private final GraphQLSchema schema;
    private final SourceText source;
    private Set<Problem> problems = new LinkedHashSet<>();
    private int fields;

    private PathSelection(GraphQLSchema schema, SourceText source) {
        this.schema = schema;
        this.source = source;
    }

    /**
     * The selection that the paths stand for, as GraphQL text with its braces.
     *
     * @param typeName the type of one record
     * @throws InvalidQueryException with every fault, each at its place in the paths
     */
    public static String toGraphQl(GraphQLSchema schema, String typeName, String paths) {
        return new PathSelection(schema, SourceText.of(paths))
                .print((GraphQLCompositeType) Objects.requireNonNull(schema.getType(typeName)));
    }

    private String print(GraphQLCompositeType record) {
        PathText.Parsed parsed = PathText.parse(source);
        problems.addAll(parsed.problems());
        SelectionTree tree = new SelectionTree();
        try {
            for (Path path : parsed.paths()) {
                add(tree, record, path.steps(), path.alias());
            }
            if (tree.isEmpty() && problems.isEmpty()) {
                addScalars(tree, record);
            }
        } catch (TooManyFields e) {
            problems.add(Problem.nowhere("the paths take more than " + MOST_FIELDS + " fields, the most there may be"));
        }
        if (problems.isEmpty()) {
            new PathConflicts(schema, this::fault).settle(tree);
        }
        if (!problems.isEmpty()) {
            throw new InvalidQueryException("path", source.text(), inOrder());
        }
        return tree.print();
    }

    private List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private void add(SelectionTree tree, GraphQLCompositeType type, List<Step> steps, @Nullable String alias) {
        Step step = steps.get(0);
        if (step.name().startsWith("*")) {
            addStar(tree, type, steps, alias);
            return;
        }
        List<Owner> owners = owners(step, type);
        if (owners.isEmpty()) {
            fault(step, unknown(step, type));
        } else if (owners.size() == 1) {
            addOwned(tree, owners.get(0), steps, alias);
        } else {
            addWherePossible(tree, owners, steps, alias);
        }
    }

    /** The rest of a path may lead on below some types only, and is wrong where it does so below none. */
    private void addWherePossible(SelectionTree tree, List<Owner> owners, List<Step> steps, @Nullable String alias) {
        Set<Problem> before = problems;
        Set<Problem> wrong = new LinkedHashSet<>();
        boolean possible = false;
        for (Owner owner : owners) {
            problems = new LinkedHashSet<>();
            SelectionTree own = new SelectionTree();
            addOwned(own, owner, steps, alias);
            if (problems.isEmpty()) {
                tree.addAll(own);
                possible = true;
            }
            wrong.addAll(problems);
        }
        problems = before;
        if (!possible) {
            problems.addAll(wrong);
        }
    }

    private void addOwned(SelectionTree tree, Owner owner, List<Step> steps, @Nullable String alias) {
        addField(tree.on(owner.condition()), owner.type(), owner.field(), steps, alias);
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
        if (steps.size() == 1 && alias == null && tree.isEmpty()) {
            fault(star, "`" + type.getName() + "` has no fields that come without arguments");
        }
    }

    private void addField(
            SelectionTree tree, String owner, GraphQLFieldDefinition field, List<Step> steps, @Nullable String alias) {
        Step step = steps.get(0);
        List<String> needed = needed(field);
        if (!needed.isEmpty()) {
            fault(
                    step,
                    "`" + step.name() + "` needs the argument " + String.join(" and ", needed)
                            + ", and a path takes none: write the query as text");
        } else if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType output) {
            addObject(child(tree, owner, field, null, step), output, steps, alias);
        } else if (steps.size() > 1) {
            fault(steps.get(1), "`" + step.name() + "` has no fields: end the path there");
        } else if (step.on() != null) {
            fault(step, "`" + step.name() + "` is no object, so it has no types to narrow to");
        } else {
            child(tree, owner, field, alias, step);
        }
    }

    private void addObject(SelectionTree below, GraphQLCompositeType type, List<Step> steps, @Nullable String alias) {
        Step step = steps.get(0);
        GraphQLObjectType narrowed = step.on() == null ? null : narrowed(step, type);
        if (step.on() != null && narrowed == null) {
            return;
        }
        SelectionTree tree = narrowed == null ? below : below.on(narrowed.getName());
        GraphQLCompositeType inner = narrowed == null ? type : narrowed;
        if (steps.size() > 1) {
            add(tree, inner, steps.subList(1, steps.size()), alias);
        } else if (alias != null) {
            fault(step, "`" + step.name() + "` is an object with several fields: name one of them");
        } else {
            addScalars(tree, inner);
        }
    }

    /**
     * A field of a type.
     *
     * @param condition the type whose fragment it needs; null when it needs none
     */
    private record Owner(@Nullable String condition, String type, GraphQLFieldDefinition field) {}

    private List<Owner> owners(Step step, GraphQLCompositeType type) {
        if (step.name().equals("__typename")) {
            return List.of(new Owner(null, type.getName(), Introspection.getFieldDef(schema, type, step.name())));
        }
        if (type instanceof GraphQLFieldsContainer container && container.getFieldDefinition(step.name()) != null) {
            return List.of(new Owner(null, type.getName(), container.getFieldDefinition(step.name())));
        }
        return members(type).stream()
                .filter(member -> member.getFieldDefinition(step.name()) != null)
                .map(member -> new Owner(member.getName(), member.getName(), member.getFieldDefinition(step.name())))
                .toList();
    }

    private String unknown(Step step, GraphQLCompositeType type) {
        Set<String> names = new LinkedHashSet<>(SelectionCheck.fieldNames(type));
        members(type).forEach(member -> names.addAll(SelectionCheck.fieldNames(member)));
        return SelectionCheck.unknownField(step.name(), type, names);
    }

    /** The object types that a value may have, where there are several. */
    private List<GraphQLObjectType> members(GraphQLCompositeType type) {
        return Fragments.possibleTypes(type, schema);
    }

    private @Nullable GraphQLObjectType narrowed(Step step, GraphQLCompositeType type) {
        String wanted = Objects.requireNonNull(step.on());
        List<GraphQLObjectType> members = members(type);
        for (GraphQLObjectType member : members) {
            if (member.getName().equals(wanted)
                    || Fragments.shortName(member, members).equals(wanted)) {
                return member;
            }
        }
        List<String> names = members.stream()
                .map(member -> Fragments.shortName(member, members))
                .toList();
        String why = names.isEmpty()
                ? "`" + type.getName() + "` has no types to narrow to"
                : "`" + type.getName() + "` has no type `" + wanted + "`"
                        + (Suggestion.didYouMean(wanted, names).isEmpty()
                                ? ": it has " + String.join(", ", names)
                                : Suggestion.didYouMean(wanted, names));
        problems.add(source.problemAt(step.onOffset(), wanted.length(), why));
        return null;
    }

    private void addScalars(SelectionTree tree, GraphQLCompositeType type) {
        for (GraphQLFieldDefinition field : unasked(type)) {
            if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))) {
                child(tree, type.getName(), field, null, null);
            }
        }
        if (tree.isEmpty()) {
            // An object can not be asked for without any field.
            child(tree, type.getName(), Introspection.TypeNameMetaFieldDef, null, null);
        }
    }

    /** Adds everything below a type, but nothing of those above: a circle of types ends where it closes. */
    private void addAll(SelectionTree tree, GraphQLCompositeType type, Set<String> above) {
        Set<String> path = new HashSet<>(above);
        path.add(type.getName());
        addAll(tree, type, unasked(type), path);
        List<String> common = SelectionCheck.fieldNames(type);
        for (GraphQLObjectType member : members(type)) {
            if (above.contains(member.getName())) {
                continue;
            }
            List<GraphQLFieldDefinition> own = unasked(member).stream()
                    .filter(field -> !common.contains(field.getName()))
                    .toList();
            SelectionTree fragment = new SelectionTree();
            addAll(fragment, member, own, path);
            if (!fragment.isEmpty()) {
                tree.on(member.getName()).addAll(fragment);
            }
        }
    }

    private void addAll(
            SelectionTree tree, GraphQLCompositeType type, List<GraphQLFieldDefinition> taken, Set<String> above) {
        for (GraphQLFieldDefinition field : taken) {
            if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType output)) {
                child(tree, type.getName(), field, null, null);
            } else if (!above.contains(output.getName())) {
                SelectionTree below = new SelectionTree();
                addAll(below, output, above);
                if (!below.isEmpty()) {
                    child(tree, type.getName(), field, null, null).addAll(below);
                }
            }
        }
    }

    /** Every field comes in through here, so that no star and no schema makes more than can be read. */
    private SelectionTree child(
            SelectionTree tree, String type, GraphQLFieldDefinition field, @Nullable String alias, @Nullable Step by) {
        if (!tree.has(field, alias) && ++fields > MOST_FIELDS) {
            throw new TooManyFields();
        }
        return tree.field(alias, new SelectionTree.Origin(type, field, by));
    }

    private static final class TooManyFields extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyFields() {
            super("", null, false, false);
        }
    }

    /** The fields that come without being named: not deprecated, no argument required. */
    static List<GraphQLFieldDefinition> unasked(GraphQLCompositeType type) {
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .filter(field -> !field.isDeprecated() && needed(field).isEmpty())
                        .toList()
                : List.of();
    }

    private static List<String> needed(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
                .map(argument ->
                        "`" + argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()) + "`")
                .toList();
    }

    private void fault(Step step, String message) {
        problems.add(source.problemAt(step.offset(), step.name().length(), message));
    }
}
