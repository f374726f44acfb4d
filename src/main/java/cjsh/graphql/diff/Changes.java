package cjsh.graphql.diff;

import cjsh.graphql.diff.Change.Aspect;
import cjsh.graphql.diff.Change.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The changes found so far, and the walk over two lists of named things that all of the differ is made of. */
final class Changes {
    private final List<Change> found = new ArrayList<>();

    void breaking(Aspect aspect, String element, String words) {
        found.add(new Change(Level.BREAKING, aspect, element, words));
    }

    void dangerous(Aspect aspect, String element, String words) {
        found.add(new Change(Level.DANGEROUS, aspect, element, words));
    }

    void safe(Aspect aspect, String element, String words) {
        found.add(new Change(Level.SAFE, aspect, element, words));
    }

    /** The worst first, each level in the order of its elements. */
    List<Change> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(Change::level)
                        .thenComparing(Change::element)
                        .thenComparing(Change::aspect)
                        .thenComparing(Change::words))
                .toList();
    }

    /** Sorts the things of two lists, by name, into those that went, those that came and those that stayed. */
    static <T> void compare(
            Collection<? extends T> before,
            Collection<? extends T> after,
            Function<? super T, String> name,
            Consumer<? super T> removed,
            Consumer<? super T> added,
            BiConsumer<? super T, ? super T> stayed) {
        Map<String, T> old = byName(before, name);
        Map<String, T> now = byName(after, name);
        old.forEach((key, one) -> {
            T other = now.get(key);
            if (other == null) {
                removed.accept(one);
            } else {
                stayed.accept(one, other);
            }
        });
        now.forEach((key, one) -> {
            if (!old.containsKey(key)) {
                added.accept(one);
            }
        });
    }

    private static <T> Map<String, T> byName(Collection<? extends T> all, Function<? super T, String> name) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(name.apply(one), one));
        return map;
    }

    void description(String element, @Nullable String before, @Nullable String after) {
        String old = before == null ? "" : before.strip();
        String now = after == null ? "" : after.strip();
        if (!old.equals(now)) {
            String words = now.isEmpty()
                    ? "its description is gone"
                    : old.isEmpty() ? "it has a description now" : "its description is different";
            safe(Aspect.DESCRIPTION, element, words);
        }
    }

    /** A reason of null means: not deprecated. */
    void deprecation(String element, @Nullable String before, @Nullable String after) {
        if (before == null && after != null) {
            safe(Aspect.DEPRECATION, element, "it is deprecated now: " + oneLine(after));
        } else if (before != null && after == null) {
            safe(Aspect.DEPRECATION, element, "it is no longer deprecated");
        } else if (before != null && after != null && !before.equals(after)) {
            safe(Aspect.DEPRECATION, element, "the reason for its deprecation is different: " + oneLine(after));
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
