package cjsh.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Set<String> LIMITS = Set.of("limit", "take", "top", "first", "head");
    private static final List<String> ROWS = List.of("maxRows", "pageSize");

    /** What other libraries and languages call it, and which members may be that. */
    private static final Map<String, List<String>> ELSEWHERE = Map.ofEntries(
            Map.entry("head", List.of("first", "limit")),
            Map.entry("tail", List.of("last")),
            Map.entry("describe", List.of("summary")),
            Map.entry("info", List.of("structure", "summary")),
            Map.entry("sort_values", List.of("sortOn", "sorted")),
            Map.entry("orderBy", List.of("sortOn", "sorted")),
            Map.entry("order_by", List.of("sortOn", "sorted")),
            Map.entry("sort", List.of("sortOn", "sorted")),
            Map.entry("groupby", List.of("summarize")),
            Map.entry("groupBy", List.of("summarize")),
            Map.entry("group_by", List.of("summarize")),
            Map.entry("filter", List.of("where")),
            Map.entry("query", List.of("where")),
            Map.entry("select", List.of("selectColumns")),
            Map.entry("merge", List.of("joinOn")),
            Map.entry("join", List.of("joinOn")),
            Map.entry("to_csv", List.of("write")),
            Map.entry("drop_duplicates", List.of("dropDuplicateRows", "distinct")),
            Map.entry("unique", List.of("unique", "distinct")),
            Map.entry("push", List.of("add", "append")),
            Map.entry("append", List.of("add")),
            Map.entry("upper", List.of("toUpperCase")),
            Map.entry("lower", List.of("toLowerCase")),
            Map.entry("foreach", List.of("forEach")),
            Map.entry("each", List.of("forEach")));

    /** So many calls are tried on the way to a member that something else has. */
    private static final int MOST_STEPS = 12;

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

    boolean hasResult(int input) {
        return hasResult.test(input);
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
        if (at >= source.length() || !identifier.find(at) || identifier.start() != at) {
            return List.of();
        }
        String name = identifier.group();
        boolean member = source.substring(0, at).stripTrailing().endsWith(".");
        if (!member || !(LIMITS.contains(name) || ELSEWHERE.containsKey(name))) {
            return List.of();
        }
        List<String> members = names(source, at);
        List<String> rows = LIMITS.contains(name) && !members.contains("limit")
                ? ROWS.stream().filter(members::contains).toList()
                : List.of();
        return rows.isEmpty()
                ? ELSEWHERE.getOrDefault(name, List.of()).stream()
                        .filter(members::contains)
                        .limit(1)
                        .toList()
                : rows;
    }

    /** What may stand at a place, without brackets. */
    private List<String> names(String source, int at) {
        return continuations(source, at).map(Spelling::nameIn).distinct().toList();
    }

    private Stream<String> continuations(String source, int at) {
        return analysis.completionSuggestions(source, at, new int[1]).stream().map(Suggestion::continuation);
    }

    /** The call that gives something which has the member that this has not: {@code table().rowCount}. */
    private Optional<String> behind(String source, int at, String name, List<String> members) {
        List<String> steps = members.stream()
                .filter(member -> member.endsWith("()") && !Completer.NOISE.contains(member))
                .limit(MOST_STEPS)
                .filter(member -> leadsTo(source.substring(0, at) + member + ".", name))
                .toList();
        // What is imported is meant for the user; the others may be the works behind it.
        return steps.stream()
                .filter(member -> steps.size() == 1 || isImported(source.substring(0, at) + member))
                .findFirst()
                .or(() -> steps.stream().findFirst())
                .map(member -> member + "." + name);
    }

    private boolean leadsTo(String code, String name) {
        List<String> there = continuations(code, code.length()).toList();
        return !there.contains("String") && there.stream().map(Spelling::nameIn).anyMatch(name::equals);
    }

    private boolean isImported(String expression) {
        String type = analysis.analyzeType(expression, expression.length());
        String simple = type == null ? "" : type.replaceFirst("<.*", "").replaceFirst(".*\\.", "");
        return !simple.isEmpty() && continuations(simple, simple.length()).anyMatch(simple::equals);
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
        List<String> all = continuations(source, at).toList();
        if (member && all.contains("String")) {
            // Not the members, but all there is: JShell does not know what is before the dot.
            return List.of();
        }
        if (all.contains(name + "()")) {
            return List.of(name + "()");
        }
        if (!member && all.contains(name + "(")) {
            return List.of(name + "(…)");
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
        List<String> sizes = member && near.isEmpty() ? size(name, all) : List.of();
        if (!sizes.isEmpty()) {
            return sizes;
        }
        boolean sure = !near.isEmpty() && near.get(0).getValue() == 1;
        Optional<String> behind = member && !sure ? behind(source, at, name, all) : Optional.empty();
        if (behind.isPresent()) {
            return List.of(behind.get());
        }
        return near.stream()
                .filter(candidate -> !sure || candidate.getValue() == 1)
                .map(Map.Entry::getKey)
                .toList();
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
