package cjsh.graphql;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** "Did you mean": near names, ranked as graphql-js does it. */
public final class Suggestion {
    private static final int MOST = 3;

    private Suggestion() {}

    /** {@code ": did you mean `a` or `b`?"}, or nothing when no name is near. */
    public static String didYouMean(String typed, Collection<String> names) {
        List<String> near = near(typed, names);
        return near.isEmpty() ? "" : ": did you mean " + either(near) + "?";
    }

    /** The end of a message: where else a name is known, then near names, or the one of them that there is. */
    static String joined(Optional<String> elsewhere, String near) {
        return elsewhere.isEmpty()
                ? near
                : ": " + elsewhere.get() + (near.isEmpty() ? "" : ", or " + near.substring(": ".length()));
    }

    /** At most three names, nearest first. */
    public static List<String> near(String typed, Collection<String> names) {
        int threshold = (int) Math.floor(typed.length() * 0.4) + 1;
        return names.stream()
                .distinct()
                .filter(name -> Math.abs(name.length() - typed.length()) <= threshold)
                .map(name -> Map.entry(name, distance(typed, name)))
                .filter(entry -> entry.getValue() <= threshold)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Suggestion::naturally))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Numbers in names by their size: {@code line2} before {@code line10}. */
    private static int naturally(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = endOfDigits(a, i);
            int endB = endOfDigits(b, j);
            int order = endA > i && endB > j
                    ? new BigInteger(a.substring(i, endA)).compareTo(new BigInteger(b.substring(j, endB)))
                    : Character.compare(a.charAt(i), b.charAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(endA, i + 1);
            j = Math.max(endB, j + 1);
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static String either(List<String> names) {
        List<String> ticked = names.stream().map(name -> "`" + name + "`").toList();
        if (ticked.size() == 1) {
            return ticked.get(0);
        }
        return ticked.subList(0, ticked.size() - 1).stream().collect(Collectors.joining(", "))
                + " or "
                + ticked.get(ticked.size() - 1);
    }

    private static int distance(String typed, String name) {
        if (typed.equals(name)) {
            return 0;
        }
        String a = typed.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        return a.equals(b) ? 1 : damerauLevenshtein(a, b);
    }

    private static int damerauLevenshtein(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
