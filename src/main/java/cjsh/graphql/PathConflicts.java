package cjsh.graphql;

import cjsh.graphql.PathText.Step;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Fields of one answer that would go by the same name but do not fit together: of several types of an interface,
 * perhaps, which are a number here and a text there. A field that only came with others by a star gets another name; of
 * one that was named, this is said.
 */
final class PathConflicts {
    private final GraphQLSchema schema;
    private final BiConsumer<Step, String> faults;

    PathConflicts(GraphQLSchema schema, BiConsumer<Step, String> faults) {
        this.schema = schema;
        this.faults = faults;
    }

    void settle(SelectionTree tree) {
        settle(List.of(tree));
    }

    /** Selections whose answers are one object. */
    private void settle(List<SelectionTree> trees) {
        List<SelectionTree.Entry> all = new ArrayList<>();
        trees.forEach(tree -> gather(tree, all));
        Map<String, List<SelectionTree.Entry>> byKey = new LinkedHashMap<>();
        all.stream().filter(entry -> entry.origin().namedBy() != null).forEach(entry -> settle(entry, byKey));
        all.stream().filter(entry -> entry.origin().namedBy() == null).forEach(entry -> settle(entry, byKey));
        for (List<SelectionTree.Entry> same : byKey.values()) {
            List<SelectionTree> below = same.stream()
                    .map(SelectionTree.Entry::below)
                    .filter(tree -> !tree.isEmpty())
                    .toList();
            if (!below.isEmpty()) {
                settle(below);
            }
        }
    }

    private static void gather(SelectionTree tree, List<SelectionTree.Entry> into) {
        for (SelectionTree.Entry entry : tree.entries()) {
            if (entry.isFragment()) {
                gather(entry.below(), into);
            } else {
                into.add(entry);
            }
        }
    }

    private void settle(SelectionTree.Entry entry, Map<String, List<SelectionTree.Entry>> byKey) {
        List<SelectionTree.Entry> same = byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>());
        SelectionTree.Entry other =
                same.stream().filter(known -> !fit(known, entry)).findFirst().orElse(null);
        if (other == null) {
            same.add(entry);
        } else if (entry.origin().namedBy() == null) {
            entry.rename(freeKey(entry, byKey));
            byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
        } else {
            faults.accept(entry.origin().namedBy(), why(other, entry));
        }
    }

    private boolean fit(SelectionTree.Entry a, SelectionTree.Entry b) {
        boolean sameField =
                a.origin().field().getName().equals(b.origin().field().getName());
        return (sameField || neverTogether(a.origin().type(), b.origin().type()))
                && shape(a.origin().field()).equals(shape(b.origin().field()));
    }

    private boolean neverTogether(String a, String b) {
        return !a.equals(b)
                && schema.getType(a) instanceof GraphQLObjectType
                && schema.getType(b) instanceof GraphQLObjectType;
    }

    /** Of what a field is, all that must be the same for two of the same name; the fields of objects come later. */
    private static String shape(GraphQLFieldDefinition field) {
        String written = GraphQLTypeUtil.simplePrint(field.getType());
        GraphQLType named = GraphQLTypeUtil.unwrapAll(field.getType());
        return GraphQLTypeUtil.isLeaf(named) ? written : written.replace(GraphQLTypeUtil.simplePrint(named), "{}");
    }

    private static String freeKey(SelectionTree.Entry entry, Map<String, List<SelectionTree.Entry>> byKey) {
        String base = entry.origin().field().getName() + "_" + entry.origin().type();
        String key = base;
        for (int number = 2; byKey.containsKey(key); number++) {
            key = base + "_" + number;
        }
        return key;
    }

    private static String why(SelectionTree.Entry known, SelectionTree.Entry entry) {
        if (!known.origin().field().getName().equals(entry.origin().field().getName())) {
            return "`" + entry.key() + "` names another field already: give one of them another name";
        }
        return "`" + entry.key() + "` is `" + written(known) + "` of `"
                + known.origin().type() + "` and `" + written(entry) + "` of `"
                + entry.origin().type() + "`: take each by `[on …]`, and give one of them another name";
    }

    private static String written(SelectionTree.Entry entry) {
        return Objects.requireNonNull(
                GraphQLTypeUtil.simplePrint(entry.origin().field().getType()));
    }
}
