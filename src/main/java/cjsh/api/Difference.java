package cjsh.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is different between two inputs: a line for each path, {@code name: "old" → "new"}; lists count as one value. */
final class Difference {
    private static final int MOST = 300;

    private Difference() {}

    static List<String> between(Map<?, ?> old, Map<?, ?> other) {
        List<String> lines = new ArrayList<>();
        compare(old, other, "", lines);
        return lines;
    }

    private static void compare(Map<?, ?> old, Map<?, ?> other, String path, List<String> lines) {
        Set<Object> names = new LinkedHashSet<>(old.keySet());
        names.addAll(other.keySet());
        for (Object name : names) {
            Object before = old.get(name);
            Object after = other.get(name);
            if (before instanceof Map<?, ?> a && after instanceof Map<?, ?> b) {
                compare(a, b, path + name + ".", lines);
            } else if (!plain(before).equals(plain(after))) {
                lines.add(path + name + ": " + shown(before) + " → " + shown(after));
            }
        }
    }

    /** An id is the same as a number and as a text, an enum the same as its name. */
    private static Object plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Difference::plain).toList();
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(
                            entry -> String.valueOf(entry.getKey()), entry -> plain(entry.getValue())));
        }
        return value == null ? "" : String.valueOf(value);
    }

    private static String shown(@Nullable Object value) {
        String text = value == null ? "nothing" : written(value);
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }

    private static String written(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Difference::written).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + written(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }
}
