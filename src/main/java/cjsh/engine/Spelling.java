package cjsh.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** The names that were probably meant. */
final class Spelling {
    private static final Pattern TEMPORARY = Pattern.compile("\\$([1-9]\\d{0,8})\\b(?!\\$)");
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{javaJavaIdentifierPart}]+");

    /** Any two names of one or two letters are close. */
    private static final int SHORTEST = 3;

    private static final int MOST = 3;

    private static final Set<String> SIZES = Set.of("length", "length()", "size()");
    private static final Set<String> LIMITS = Set.of("limit", "take", "top", "first");
    private static final List<String> ROWS = List.of("maxRows", "pageSize");

    private final SourceCodeAnalysis analysis;
    private final IntPredicate hasResult;

    /** @param hasResult whether an input's value can be had by its number */
    Spelling(SourceCodeAnalysis analysis, IntPredicate hasResult) {
        this.analysis = analysis;
        this.hasResult = hasResult;
    }

    /** The end of a sentence about an unknown name at an offset; empty when no name is close. */
    String hint(String source, int at) {
        Matcher dropped = TEMPORARY.matcher(source).region(at, source.length());
        if (dropped.lookingAt() && hasResult.test(Integer.parseInt(dropped.group(1)))) {
            return "; `Out(" + dropped.group(1) + ")` has its value";
        }
        List<String> meant = otherWords(source, at);
        List<String> near = meant.isEmpty() ? near(source, at) : meant;
        return near.isEmpty() ? "" : "; did you mean " + either(near) + "?";
    }

    /** {@code `a`, `b` or `c`}. */
    static String either(List<String> names) {
        List<String> ticked = names.stream().map(name -> "`" + name + "`").toList();
        int last = ticked.size() - 1;
        return last == 0 ? ticked.get(0) : String.join(", ", ticked.subList(0, last)) + " or " + ticked.get(last);
    }

    /** What a name that other tools have is called here. */
    private List<String> otherWords(String source, int at) {
        var identifier = IDENTIFIER.matcher(source);
        if (at >= source.length() || !identifier.find(at) || !LIMITS.contains(identifier.group())) {
            return List.of();
        }
        List<String> members = analysis.completionSuggestions(source, at, new int[1]).stream()
                .map(suggestion -> suggestion.continuation().replaceFirst("\\(.*", ""))
                .toList();
        boolean here = source.substring(0, at).stripTrailing().endsWith(".") && !members.contains("limit");
        return here ? ROWS.stream().filter(members::contains).toList() : List.of();
    }

    /** The closest to the name at an offset of all the names that could stand there, closest first. */
    private List<String> near(String source, int at) {
        var identifier = IDENTIFIER.matcher(source);
        if (at >= source.length() || !identifier.find(at) || identifier.start() != at) {
            return List.of();
        }
        String name = identifier.group();
        if (name.length() < SHORTEST) {
            return List.of();
        }
        // As in graphql-js where a type has few members; of the thousands of names in scope only the closest says
        // anything.
        boolean member = source.substring(0, at).stripTrailing().endsWith(".");
        int limit = member ? (int) Math.floor(name.length() * 0.4) + 1 : Math.max(1, name.length() / 3);
        List<String> all = analysis.completionSuggestions(source, at, new int[1]).stream()
                .map(Suggestion::continuation)
                .toList();
        if (member && all.contains("String")) {
            // Not the members, but all there is: JShell does not know what is before the dot.
            return List.of();
        }
        if (member && all.contains(name + "()")) {
            return List.of(name + "()");
        }
        List<Map.Entry<String, Integer>> near = all.stream()
                .filter(text -> !member || !Completer.NOISE.contains(text))
                .map(Spelling::nameIn)
                .distinct()
                .filter(candidate -> !candidate.equals(name))
                .filter(candidate -> member || beginsLike(name, candidate))
                .map(candidate -> Map.entry(candidate, rank(name, candidate, limit)))
                .filter(candidate -> candidate.getValue() <= limit)
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(member ? MOST : 1)
                .toList();
        boolean sure = !near.isEmpty() && near.get(0).getValue() == 1;
        List<String> meant = near.stream()
                .filter(candidate -> !sure || candidate.getValue() == 1)
                .map(Map.Entry::getKey)
                .toList();
        return meant.isEmpty() && member ? size(name, all) : meant;
    }

    /** How long something is has three names. */
    private static List<String> size(String name, List<String> members) {
        boolean asked = SIZES.contains(name) || SIZES.contains(name + "()");
        return asked ? members.stream().filter(SIZES::contains).limit(1).toList() : List.of();
    }

    private static boolean beginsLike(String name, String candidate) {
        char first = Character.toLowerCase(candidate.isEmpty() ? ' ' : candidate.charAt(0));
        return first == Character.toLowerCase(name.charAt(0)) || first == Character.toLowerCase(name.charAt(1));
    }

    private static String nameIn(String continuation) {
        return continuation.replaceFirst("[^\\w$].*", "");
    }

    /** A difference in case only is the smallest there is. */
    private static int rank(String name, String candidate, int limit) {
        return candidate.equalsIgnoreCase(name) ? 1 : distance(name, candidate, limit);
    }

    /** Insertions, deletions, replacements and swaps of neighbours, case aside. */
    static int distance(String one, String other, int limit) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
