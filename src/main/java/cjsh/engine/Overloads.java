package cjsh.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call that fits none of several methods: the parameters that it comes closest to. */
final class Overloads {
    private static final Pattern FACT = Pattern.compile("no suitable (method|constructor) found for (\\S+?)\\((.*)\\)");
    private static final Pattern CANDIDATE =
            Pattern.compile("\\s*(?:method|constructor) .*?\\((.*)\\) is not applicable");
    private static final int MOST = 3;

    private Overloads() {}

    /** @param lines of the compiler's message, in short names */
    static Optional<String> of(String[] lines) {
        Matcher fact = FACT.matcher(lines[0]);
        if (!fact.matches()) {
            return Optional.empty();
        }
        List<String> given = types(fact.group(3));
        List<List<String>> candidates = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            Matcher candidate = CANDIDATE.matcher(lines[i]);
            if (candidate.matches()) {
                boolean varargs = i + 1 < lines.length && lines[i + 1].contains("varargs mismatch");
                String types = candidate.group(1);
                candidates.add(types(varargs ? types.replaceFirst("\\[]$", "...") : types));
            }
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        int nearest = candidates.stream()
                .mapToInt(types -> distance(types, given))
                .min()
                .orElseThrow();
        List<String> fitting = candidates.stream()
                .filter(types -> distance(types, given) == nearest)
                .sorted(Comparator.comparingLong((List<String> types) -> -equal(types, given)))
                .map(Overloads::words)
                .distinct()
                .toList();
        int rest = fitting.size() - MOST;
        List<String> shown = rest > 0 ? fitting.subList(0, MOST) : fitting;
        return Optional.of(fact.group(1) + " `" + fact.group(2) + "` expects "
                + (rest > 0 ? String.join(", ", shown) + " or " + rest + " more" : either(shown)) + ", got "
                + words(given));
    }

    private static int distance(List<String> types, List<String> given) {
        return Math.abs(types.size() - given.size());
    }

    private static long equal(List<String> types, List<String> given) {
        long equal = 0;
        for (int i = 0; i < Math.min(types.size(), given.size()); i++) {
            equal += types.get(i).equals(given.get(i)) ? 1 : 0;
        }
        return equal;
    }

    private static String words(List<String> types) {
        return types.isEmpty() ? "no arguments" : "`(" + String.join(", ", types) + ")`";
    }

    private static String either(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static List<String> types(String types) {
        return types.isEmpty() || types.equals("no arguments") ? List.of() : Signature.split(types);
    }
}
