package cjsh.engine;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/** The name that was probably meant. */
final class Spelling {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{javaJavaIdentifierPart}]+");

    /** Any two names of one or two letters are close. */
    private static final int SHORTEST = 3;

    private final SourceCodeAnalysis analysis;

    Spelling(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The end of a sentence about an unknown name at an offset; empty when no name is close. */
    String hint(String source, int at) {
        return closest(source, at).map(name -> "; did you mean `" + name + "`?").orElse("");
    }

    /** The closest to the name at an offset of all the names that could stand there. */
    private Optional<String> closest(String source, int at) {
        var identifier = IDENTIFIER.matcher(source);
        if (at >= source.length() || !identifier.find(at) || identifier.start() != at) {
            return Optional.empty();
        }
        String name = identifier.group();
        if (name.length() < SHORTEST) {
            return Optional.empty();
        }
        int limit = Math.max(1, name.length() / 3);
        return analysis.completionSuggestions(source, at, new int[1]).stream()
                .map(suggestion -> suggestion.continuation().replaceFirst("[^\\w$].*", ""))
                .distinct()
                .filter(candidate -> !candidate.equals(name) && distance(name, candidate, limit) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate, limit))
                        .thenComparing(Comparator.naturalOrder()));
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
