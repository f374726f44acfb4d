package cjsh.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A selection that grows path by path: the same field is taken once, in the order in which it was first named. */
final class SelectionTree {
    private final Map<String, SelectionTree> entries = new LinkedHashMap<>();

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void leaf(String field, @Nullable String alias) {
        child(alias == null ? field : alias + ": " + field);
    }

    /** Whether another field goes by this name already. */
    boolean isTaken(String name, String field) {
        return entries.keySet().stream()
                .filter(entry -> !entry.startsWith("..."))
                .map(entry -> entry.split(": ", 2))
                .anyMatch(parts -> parts[0].equals(name) && !parts[parts.length - 1].equals(field));
    }

    SelectionTree child(String field) {
        return entries.computeIfAbsent(field, name -> new SelectionTree());
    }

    /** The fragment on a type; the tree itself for null. */
    SelectionTree on(@Nullable String type) {
        return type == null ? this : child("... on " + type);
    }

    void remove(String field) {
        entries.remove(field);
    }

    void addAll(SelectionTree other) {
        other.entries.forEach((name, tree) -> child(name).addAll(tree));
    }

    String print() {
        return entries.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("... on ")
                        || !entry.getValue().isEmpty())
                .map(entry -> entry.getKey()
                        + (entry.getValue().isEmpty()
                                ? ""
                                : " " + entry.getValue().print()))
                .collect(Collectors.joining(" ", "{ ", " }"));
    }
}
