package cjsh.graphql;

import graphql.schema.GraphQLFieldDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A selection that grows field by field: the same one is taken once, in the order in which it was first named. */
final class SelectionTree {
    /** By what was first written: a field with its alias and arguments, or the type of a fragment. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A field or a fragment, with what is selected below it. */
    static final class Entry {
        private static final Pattern NAME_END = Pattern.compile("[:(]");

        private final SelectionTree below = new SelectionTree();
        private String written;
        private @Nullable Origin origin;

        private Entry(String written, @Nullable Origin origin) {
            this.written = written;
            this.origin = origin;
        }

        boolean isFragment() {
            return written.startsWith("... on ");
        }

        SelectionTree below() {
            return below;
        }

        /** Where it comes from; for the fields of paths. */
        Origin origin() {
            return Objects.requireNonNull(origin);
        }

        /** The name of the field in the answer. */
        String key() {
            return NAME_END.split(written, 2)[0];
        }

        void rename(String key) {
            written = key + ": " + call();
        }

        /** The field with its arguments, without an alias. */
        private String call() {
            String key = key();
            boolean aliased = written.startsWith(key + ": ");
            return aliased ? written.substring(key.length() + 2) : written;
        }

        private String print() {
            return below.isEmpty() ? written : written + " " + below.print();
        }
    }

    /**
     * What a path knows of its field.
     *
     * @param type that it belongs to
     * @param namedBy the step that named it; null when it came with others by a star
     */
    record Origin(String type, GraphQLFieldDefinition field, PathText.@Nullable Step namedBy) {}

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    boolean has(GraphQLFieldDefinition field, @Nullable String alias) {
        return entries.containsKey(written(field, alias));
    }

    /** What is selected below a field of a path. */
    SelectionTree field(@Nullable String alias, Origin origin) {
        return field(alias, "", origin);
    }

    /** The same with arguments, as text in its parentheses. */
    SelectionTree field(@Nullable String alias, String arguments, Origin origin) {
        return add(written(origin.field(), alias) + arguments, origin).below;
    }

    /** The fragment on a type; the tree itself for null. */
    SelectionTree on(@Nullable String type) {
        return type == null ? this : add("... on " + type, null).below;
    }

    private Entry add(String written, @Nullable Origin origin) {
        Entry entry = entries.computeIfAbsent(written, key -> new Entry(key, origin));
        if (origin != null && origin.namedBy() != null && entry.origin().namedBy() == null) {
            entry.origin = origin;
        }
        return entry;
    }

    void addAll(SelectionTree other) {
        other.entries.forEach(
                (written, entry) -> add(written, entry.origin).below.addAll(entry.below));
    }

    private static String written(GraphQLFieldDefinition field, @Nullable String alias) {
        return alias == null ? field.getName() : alias + ": " + field.getName();
    }

    String print() {
        return entries.values().stream()
                .filter(entry -> !entry.isFragment() || !entry.below.isEmpty())
                .map(Entry::print)
                .collect(Collectors.joining(" ", "{ ", " }"));
    }
}
