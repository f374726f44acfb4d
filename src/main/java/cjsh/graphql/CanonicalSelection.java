package cjsh.graphql;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a selection: a fragment that narrows nothing gives way to its fields, and a field that is asked for
 * twice stands once. The answer to it is the same, in the same order; so what a directive or a narrower type may skip
 * is left where it is, and nothing is moved across it.
 */
final class CanonicalSelection {
    private final GraphQLSchema schema;

    CanonicalSelection(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** A field or fragment with all that was selected below it, in several places perhaps. */
    private record Entry(Selection<?> selection, List<SelectionSet> below) {}

    SelectionSet of(SelectionSet selectionSet, GraphQLCompositeType type) {
        return of(List.of(selectionSet), type);
    }

    private SelectionSet of(List<SelectionSet> parts, GraphQLCompositeType type) {
        List<Entry> entries = new ArrayList<>();
        Collector collector = new Collector(type, entries);
        parts.forEach(collector::add);
        List<Selection<?>> selections = new ArrayList<>();
        for (Entry entry : entries) {
            selections.add(finished(entry, type));
        }
        return parts.get(0).transform(builder -> builder.selections(selections));
    }

    private Selection<?> finished(Entry entry, GraphQLCompositeType type) {
        if (entry.selection() instanceof InlineFragment fragment) {
            SelectionSet inner = of(entry.below(), Fragments.typeOf(fragment, type, schema));
            return fragment.transform(builder -> builder.selectionSet(inner));
        }
        Field field = (Field) entry.selection();
        if (entry.below().isEmpty()) {
            return field;
        }
        SelectionSet inner = of(entry.below(), (GraphQLCompositeType)
                GraphQLTypeUtil.unwrapAll(Fragments.fieldOf(field, type, schema).getType()));
        return field.transform(builder -> builder.selectionSet(inner));
    }

    /** Gathers what stands in one pair of braces. */
    private static final class Collector {
        private final GraphQLCompositeType type;
        private final List<Entry> entries;
        private final Map<String, Entry> leaves = new HashMap<>();
        private final Map<String, Entry> objects = new HashMap<>();

        Collector(GraphQLCompositeType type, List<Entry> entries) {
            this.type = type;
            this.entries = entries;
        }

        void add(SelectionSet selectionSet) {
            for (Selection<?> selection : selectionSet.getSelections()) {
                if (selection instanceof Field field) {
                    add(field);
                } else if (selection instanceof InlineFragment fragment) {
                    add(fragment);
                }
            }
        }

        private void add(InlineFragment fragment) {
            boolean always = fragment.getDirectives().isEmpty();
            TypeName condition = fragment.getTypeCondition();
            if (always && (condition == null || condition.getName().equals(type.getName()))) {
                add(fragment.getSelectionSet());
                return;
            }
            Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (always && last != null && isAlwaysOn(last.selection(), condition)) {
                last.below().add(fragment.getSelectionSet());
            } else {
                keepApart(fragment, fragment.getSelectionSet());
            }
        }

        private static boolean isAlwaysOn(Selection<?> selection, @Nullable TypeName condition) {
            return selection instanceof InlineFragment fragment
                    && fragment.getDirectives().isEmpty()
                    && fragment.getTypeCondition() != null
                    && condition != null
                    && fragment.getTypeCondition().getName().equals(condition.getName());
        }

        private void add(Field field) {
            SelectionSet below = field.getSelectionSet();
            if (!field.getDirectives().isEmpty()) {
                keepApart(field, below);
                return;
            }
            Map<String, Entry> known = below == null ? leaves : objects;
            Entry same = known.get(field.getResultKey());
            if (same == null) {
                known.put(field.getResultKey(), entry(field, below));
            } else if (below != null) {
                same.below().add(below);
            }
        }

        /** What comes after it may not join what came before it. */
        private void keepApart(Selection<?> selection, @Nullable SelectionSet below) {
            entry(selection, below);
            objects.clear();
        }

        private Entry entry(Selection<?> selection, @Nullable SelectionSet below) {
            Entry entry = new Entry(selection, new ArrayList<>());
            if (below != null) {
                entry.below().add(below);
            }
            entries.add(entry);
            return entry;
        }
    }
}
