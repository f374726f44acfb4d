package cjsh.graphql;

import graphql.schema.GraphQLFieldDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A selection that grows path by path: the same field is taken once, in the order in which it was first named. */
final class SelectionTree {
    /** Entries by what they are: an alias and a field, or the type of a fragment. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A field with what is selected below it, or the fragment on a type. */
    static final class Entry {
        private final String type;
        private final @Nullable GraphQLFieldDefinition field;
        private final String arguments;
        private final SelectionTree below = new SelectionTree();
        private @Nullable String alias;
        private PathText.@Nullable Step namedBy;

        private Entry(
                String type, @Nullable GraphQLFieldDefinition field, String arguments, @Nullable String alias) {
            this.type = type;
            this.field = field;
            this.arguments = arguments;
            this.alias = alias;
        }

        boolean isFragment() {
            return field == null;
        }

        /** The type that the field belongs to, or that the fragment is on. */
        String type() {
            return type;
        }

        GraphQLFieldDefinition field() {
            return Objects.requireNonNull(field);
        }

        SelectionTree below() {
            return below;
        }

        /** The name of the field in the answer. */
        String key() {
            String name = alias;
            return name == null ? field().getName() : name;
        }

        void rename(String key) {
            alias = key;
        }

        /** The step that named it; null when it came with others by a star. */
        PathText.@Nullable Step namedBy() {
            return namedBy;
        }

        private String print() {
            String inner = below.isEmpty() ? "" : " " + below.print();
            String name = alias;
            return isFragment()
                    ? "... on " + type + inner
                    : (name == null ? "" : name + ": ") + field().getName() + arguments + inner;
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /**
     * A field of this selection.
     *
     * @param type that it belongs to
     * @param namedBy the step that names it; null for a star
     */
    SelectionTree field(
            String type, GraphQLFieldDefinition field, @Nullable String alias, PathText.@Nullable Step namedBy) {
        return field(type, field, "", alias, namedBy);
    }

    /** The same with arguments, as text in its parentheses. */
    SelectionTree field(
            String type,
            GraphQLFieldDefinition field,
            String arguments,
            @Nullable String alias,
            PathText.@Nullable Step namedBy) {
        Entry entry = entries.computeIfAbsent(
                id(field, alias) + arguments, key -> new Entry(type, field, arguments, alias));
        entry.namedBy = entry.namedBy == null ? namedBy : entry.namedBy;
        return entry.below;
    }

    boolean has(GraphQLFieldDefinition field, @Nullable String alias) {
        return entries.containsKey(id(field, alias));
    }

    private static String id(GraphQLFieldDefinition field, @Nullable String alias) {
        return (alias == null ? "" : alias + ":") + field.getName();
    }

    /** The fragment on a type; the tree itself for null. */
    SelectionTree on(@Nullable String type) {
        return type == null
                ? this
                : entries.computeIfAbsent("... on " + type, key -> new Entry(type, null, "", null)).below;
    }

    void addAll(SelectionTree other) {
        other.entries.forEach((id, entry) -> {
            Entry mine = entries.computeIfAbsent(id, key -> new Entry(entry.type, entry.field, entry.arguments, entry.alias));
            mine.namedBy = mine.namedBy == null ? entry.namedBy : mine.namedBy;
            mine.below.addAll(entry.below);
        });
    }

    String print() {
        return entries.values().stream()
                .filter(entry -> !entry.isFragment() || !entry.below.isEmpty())
                .map(Entry::print)
                .collect(Collectors.joining(" ", "{ ", " }"));
    }
}
