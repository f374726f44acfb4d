package cjsh.api;

import cjsh.graphql.Fragments;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Selections of a type that all three doors can say, from a seed. */
final class RandomSelection {
    /**
     * A field or a fragment.
     *
     * @param name of the field, or of the type that the fragment is on
     * @param shortName of that type, as paths and methods call it; null for a field
     * @param alias of a leaf; null for none
     * @param below empty for a leaf
     * @param scalars whether what is below are just the scalars, so that they need not be named
     * @param type that the fields below belong to
     */
    record Node(
            String name,
            @Nullable String shortName,
            @Nullable String alias,
            List<Node> below,
            boolean scalars,
            String type,
            boolean bare) {
        boolean isFragment() {
            return shortName != null;
        }
    }

    private final GraphQLSchema schema;
    private final Random random;
    private int aliases;

    private RandomSelection(GraphQLSchema schema, long seed) {
        this.schema = schema;
        this.random = new Random(seed);
    }

    static Node of(GraphQLSchema schema, String type, long seed) {
        RandomSelection selection = new RandomSelection(schema, seed);
        GraphQLCompositeType record = (GraphQLCompositeType) Objects.requireNonNull(schema.getType(type));
        return selection.object("", record, 1 + selection.random.nextInt(6));
    }

    private Node object(String name, GraphQLCompositeType type, int depth) {
        List<Node> scalars = unasked(type).stream()
                .filter(RandomSelection::isLeaf)
                .map(field -> leaf(field.getName(), null))
                .toList();
        if (!scalars.isEmpty() && random.nextInt(6) == 0) {
            return new Node(name, null, null, scalars, true, type.getName(), false);
        }
        List<Node> below = new ArrayList<>();
        while (below.isEmpty()) {
            below.addAll(fields(unasked(type), depth));
            if (type instanceof GraphQLInterfaceType interfaceType) {
                below.addAll(fragments(interfaceType, depth));
            }
        }
        Collections.shuffle(below, random);
        return new Node(name, null, null, below, false, type.getName(), false);
    }

    private List<Node> fields(List<GraphQLFieldDefinition> all, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (GraphQLFieldDefinition field : all) {
            if (random.nextInt(5) < 2) {
                nodes.add(
                        isLeaf(field)
                                ? leaf(field.getName(), random.nextInt(4) == 0 ? "a" + aliases++ : null)
                                : object(
                                        field.getName(),
                                        (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType()),
                                        depth - 1));
                if (isLeaf(field) && random.nextInt(8) == 0) {
                    nodes.add(leaf(field.getName(), "b" + aliases++));
                }
            }
        }
        nodes.removeIf(node -> depth == 0 && !node.below().isEmpty() && nodes.size() > 1);
        return nodes;
    }

    private List<Node> fragments(GraphQLInterfaceType type, int depth) {
        List<GraphQLObjectType> members = Objects.requireNonNull(schema.getImplementations(type));
        List<Node> fragments = new ArrayList<>();
        for (GraphQLObjectType member : members) {
            List<Node> fields = random.nextInt(3) == 0 ? fields(unasked(member), depth) : List.of();
            boolean onlyHere = fields.stream()
                    .allMatch(node -> members.stream()
                            .allMatch(other -> other.equals(member) || other.getFieldDefinition(node.name()) == null));
            if (!fields.isEmpty()) {
                fragments.add(new Node(
                        member.getName(),
                        Fragments.shortName(member, members),
                        null,
                        fields,
                        false,
                        member.getName(),
                        onlyHere && random.nextBoolean()));
            }
        }
        return fragments;
    }

    private static Node leaf(String name, @Nullable String alias) {
        return new Node(name, null, alias, List.of(), false, "", false);
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
    }

    private static List<GraphQLFieldDefinition> unasked(GraphQLCompositeType type) {
        return ((GraphQLFieldsContainer) type)
                .getFieldDefinitions().stream()
                        .filter(field -> !field.isDeprecated()
                                && field.getArguments().stream()
                                        .allMatch(argument -> GraphQLTypeUtil.isNullable(argument.getType())))
                        .toList();
    }
}
