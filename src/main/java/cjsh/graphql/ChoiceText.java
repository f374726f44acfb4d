package cjsh.graphql;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The typed door's choices as a selection of GraphQL. */
final class ChoiceText {
    /** More than any answer is read with; {@code all(20)} of a type that holds itself would be more than memory. */
    private static final int MOST_FIELDS = 5_000;

    private final GraphQLSchema schema;
    private int fields;

    private ChoiceText(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The selection with its braces. */
    static String of(GraphQLSchema schema, GraphQLCompositeType type, List<FieldChoice> choices) {
        SelectionTree tree = new SelectionTree();
        new ChoiceText(schema).add(tree, type, choices);
        return tree.print();
    }

    private void add(SelectionTree tree, GraphQLCompositeType type, List<FieldChoice> choices) {
        for (FieldChoice choice : choices.isEmpty() ? List.of(new FieldChoice.Scalars()) : choices) {
            if (choice instanceof FieldChoice.Named named) {
                add(tree, type, named);
            } else if (choice instanceof FieldChoice.On on) {
                add(tree.on(on.type()), (GraphQLCompositeType) known(schema.getType(on.type()), on.type()), on.below());
            } else if (choice instanceof FieldChoice.All all) {
                addAll(tree, type, all.depth());
            } else {
                addScalars(tree, type);
            }
        }
    }

    private void add(SelectionTree tree, GraphQLCompositeType type, FieldChoice.Named named) {
        GraphQLFieldDefinition field =
                known(((GraphQLFieldsContainer) type).getFieldDefinition(named.field()), named.field());
        String arguments = named.arguments().entrySet().stream()
                .map(argument -> argument.getKey() + ": "
                        + LiteralText.of(
                                known(field.getArgument(argument.getKey()), argument.getKey())
                                        .getType(),
                                argument.getValue()))
                .collect(Collectors.joining(", "));
        String call = named.field() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
        String alias = named.alias();
        String entry = alias == null ? call : alias + ": " + call;
        SelectionTree child = child(tree, entry);
        if (named.below() != null) {
            add(child, (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType()), named.below());
        }
    }

    /** A session may still hold the classes of a schema that was replaced. */
    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new CjException(
                    CjException.Kind.INVALID, "the schema has no `" + name + "` any more: ask for something else");
        }
        return found;
    }

    private SelectionTree child(SelectionTree tree, String entry) {
        if (++fields > MOST_FIELDS) {
            throw new CjException(
                    CjException.Kind.INVALID,
                    "these are more than " + String.format(Locale.ROOT, "%,d", MOST_FIELDS)
                            + " fields: choose fewer, or give all(…) a smaller depth");
        }
        return tree.child(entry);
    }

    private void addScalars(SelectionTree tree, GraphQLCompositeType type) {
        unasked(type).filter(ChoiceText::isLeaf).forEach(field -> child(tree, field.getName()));
        if (tree.isEmpty()) {
            child(tree, "__typename");
        }
    }

    private void addAll(SelectionTree tree, GraphQLCompositeType type, int depth) {
        List<GraphQLFieldDefinition> own = unasked(type).toList();
        own.forEach(field -> addWhole(tree, field, null, depth));
        List<GraphQLObjectType> possible = Fragments.possibleTypes(type, schema);
        Set<String> common =
                own.stream().map(GraphQLFieldDefinition::getName).collect(Collectors.toCollection(HashSet::new));
        Set<String> different = ofDifferentTypes(possible);
        for (GraphQLObjectType one : possible) {
            String prefix = Fragments.shortName(one, possible);
            SelectionTree fragment = new SelectionTree();
            unasked(one)
                    .filter(field -> !common.contains(field.getName()))
                    .forEach(field -> addWhole(
                            fragment,
                            field,
                            different.contains(field.getName())
                                    ? prefix.substring(0, 1).toLowerCase(Locale.ROOT)
                                            + prefix.substring(1)
                                            + "_"
                                            + field.getName()
                                    : null,
                            depth));
            if (!fragment.isEmpty()) {
                tree.on(one.getName()).addAll(fragment);
            }
        }
        if (tree.isEmpty()) {
            child(tree, "__typename");
        }
    }

    private void addWhole(SelectionTree tree, GraphQLFieldDefinition field, @Nullable String alias, int depth) {
        String entry = alias == null ? field.getName() : alias + ": " + field.getName();
        if (isLeaf(field)) {
            child(tree, entry);
        } else if (depth > 1) {
            addAll(
                    child(tree, entry),
                    (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType()),
                    depth - 1);
        }
    }

    /** The names that stand for values of different types, which one answer can not hold under one name. */
    private static Set<String> ofDifferentTypes(List<GraphQLObjectType> possible) {
        Map<String, Set<String>> types = new TreeMap<>();
        for (GraphQLObjectType one : possible) {
            for (GraphQLFieldDefinition field : one.getFieldDefinitions()) {
                types.computeIfAbsent(field.getName(), name -> new HashSet<>())
                        .add(GraphQLTypeUtil.simplePrint(field.getType()));
            }
        }
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
    }

    /** The fields that come without being named: not deprecated, no argument required. */
    private static java.util.stream.Stream<GraphQLFieldDefinition> unasked(GraphQLCompositeType type) {
        List<GraphQLFieldDefinition> all = type instanceof GraphQLFieldsContainer container
                ? new ArrayList<>(container.getFieldDefinitions())
                : List.of();
        return all.stream()
                .filter(field -> !field.isDeprecated())
                .filter(field -> field.getArguments().stream()
                        .allMatch(argument -> GraphQLTypeUtil.isNullable(argument.getType())
                                || argument.hasSetDefaultValue()));
    }

    static GraphQLCompositeType composite(GraphQLSchema schema, String name) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name));
    }
}
