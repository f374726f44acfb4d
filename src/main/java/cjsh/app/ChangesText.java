package cjsh.app;

import cjsh.graphql.diff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Changes of a schema as text: the worst first, descriptions as a number unless all are asked for. */
final class ChangesText {
    private static final int WIDEST = 48;

    private ChangesText() {}

    static String of(String subject, List<Change> changes, boolean all) {
        if (changes.isEmpty()) {
            return subject + ": no difference";
        }
        List<String> lines = new ArrayList<>();
        lines.add(subject + ": "
                + List.of(Change.Level.values()).stream()
                        .map(level -> count(changes, level) + " " + word(level))
                        .collect(Collectors.joining(", ")));
        int width = changes.stream()
                .mapToInt(change -> change.element().length())
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(WIDEST);
        for (Change.Level level : Change.Level.values()) {
            if (count(changes, level) > 0) {
                lines.add(word(level));
                lines.addAll(of(
                        changes.stream()
                                .filter(change -> change.level() == level)
                                .toList(),
                        width,
                        all));
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> of(List<Change> changes, int width, boolean all) {
        List<String> lines = new ArrayList<>();
        List<Change> descriptions = changes.stream()
                .filter(change -> change.aspect() == Change.Aspect.DESCRIPTION)
                .toList();
        changes.stream()
                .filter(change -> all || change.aspect() != Change.Aspect.DESCRIPTION)
                .forEach(change -> lines.add(("  %-" + width + "s  %s").formatted(change.element(), change.words())));
        if (!all && !descriptions.isEmpty()) {
            lines.add("  " + descriptions.size() + " description" + (descriptions.size() == 1 ? "" : "s")
                    + " (--all shows which)");
        }
        return lines;
    }

    private static long count(List<Change> changes, Change.Level level) {
        return changes.stream().filter(change -> change.level() == level).count();
    }

    private static String word(Change.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
