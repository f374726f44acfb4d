package cjsh.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Says what the compiler says as one lower-case sentence with the names in backticks. Sentences that it does not know, as in
 * another language than English, pass with the compiler's own names removed.
 */
final class Wording {
    private static final Pattern DETAIL = Pattern.compile("\\s*([a-z ]+):\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern CONVERSION = Pattern.compile("incompatible types: (.+) cannot be converted to (.+)");
    private static final Pattern CONVERTED = Pattern.compile("\\s*(.+) cannot be converted to (.+)");
    private static final Pattern AMBIGUOUS = Pattern.compile("reference to (\\S+) is ambiguous");
    private static final Pattern BOTH =
            Pattern.compile("\\s*both variable (\\S+) in (\\S+) and variable \\S+ in (\\S+) match");
    private static final Pattern CALL = Pattern.compile("(method|constructor) (\\S+) in .*");
    private static final Pattern SYNTAX = Pattern.compile(
            "compiler\\.err\\.(?:(?:expected|illegal|unclosed|malformed)\\b.*|expected\\d|not\\.stmt|premature\\.eof|orphaned"
                    + "|else\\.without\\.if|catch\\.without\\.try|finally\\.without\\.try|dot\\.class\\.expected"
                    + "|variable\\.not\\.allowed|class\\.not\\.allowed)");
    private static final Pattern UNHANDLED = Pattern.compile("unreported exception (\\S+);.*");

    private final Absence absence;
    private final Wanted wanted;

    Wording(Spelling spelling, SourceCodeAnalysis analysis) {
        this.absence = new Absence(spelling, new Imports(analysis));
        this.wanted = new Wanted(analysis);
    }

    /** Where the caret belongs: at the name after a dot rather than at the dot. */
    long caret(Diag error, String source) {
        int at = (int) error.getPosition();
        String code = Objects.requireNonNullElse(error.getCode(), "");
        if (code.equals("compiler.err.doesnt.exist")) {
            return Absence.placeOfPackage(error.getMessage(Locale.ROOT), source, Math.max(at, 0));
        }
        if (source.startsWith("import static ") && code.startsWith("compiler.err.cant.resolve")) {
            return source.lastIndexOf('.') + 1L;
        }
        if (at < 0 || at >= source.length() || source.charAt(at) != '.') {
            return Math.max(at, 0);
        }
        int name = at + 1;
        while (name < source.length() && Character.isWhitespace(source.charAt(name))) {
            name++;
        }
        return name < source.length() ? name : at;
    }

    String of(Diag error, String source) {
        String[] lines = simple(error.getMessage(Locale.ROOT)).strip().split("\n");
        String fact = lines[0];
        Map<String, String> details = details(lines);
        String code = Objects.requireNonNullElse(error.getCode(), "");
        int caret = (int) caret(error, source);
        String symbol = details.get("symbol");
        if (code.startsWith("compiler.err.cant.resolve") && symbol != null) {
            return absence.of(symbol, details.get("location"), source, caret);
        }
        if (code.equals("compiler.err.doesnt.exist")) {
            return absence.ofPackage(fact, source);
        }
        int at = (int) Math.max(error.getPosition(), 0);
        String flat = Arrays.stream(lines).map(Wording::line).collect(Collectors.joining(" | "));
        return syntax(code, source, caret)
                .or(() -> Numbers.tooLarge(code, source, at))
                .or(() -> ambiguous(lines, source.substring(0, Math.min(at, source.length()))))
                .or(() -> Phrases.of(flat, Signs.wordAt(source, caret)))
                .or(() -> conversion(fact).map(said -> said + wanted.instead(said, source, at)))
                .or(() -> lambda(lines))
                .or(() -> Overloads.of(lines).map(said -> said + wanted.argument(said, source, at)))
                .or(() -> call(fact, details)
                        .map(said ->
                                said + wanted.fields(fact, details, source, at) + wanted.argument(said, source, at)))
                .or(() -> unhandled(fact))
                .orElseGet(() -> plain(fact, details));
    }

    /** A sentence about something that nothing is known of, as "class `Lits`". */
    String unknown(String symbol, String source, int at) {
        return absence.of(symbol.replace("`", ""), null, source, at);
    }

    private static Optional<String> syntax(String code, String source, int caret) {
        Optional<String> habit = Habits.of(code, source, caret);
        if (habit.isPresent()) {
            return habit;
        }
        Optional<String> sign = isSyntax(code) ? Signs.at(source, nextSign(source, caret)) : Optional.empty();
        return sign.or(() -> Words.of(code, source, caret));
    }

    /** Where something is missing, the caret is behind what was there; the sign that is too much comes next. */
    private static int nextSign(String source, int caret) {
        int at = caret;
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Whether the parser did not understand; what it says after that is mostly a consequence. */
    static boolean isSyntax(String code) {
        return SYNTAX.matcher(code).matches();
    }

    /** "symbol:   method foo()" with one blank. */
    private static String line(String line) {
        return line.strip().replaceFirst("^([a-z ]+):\\s+", "$1: ");
    }

    private static String simple(String message) {
        return Signature.simple(UserNames.in(message))
                .replace("<nulltype>", "null")
                .replace("<null>", "null")
                .replaceAll("capture#\\d+ of \\?", "?");
    }

    private static Map<String, String> details(String[] lines) {
        Map<String, String> details = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            Matcher detail = DETAIL.matcher(lines[i]);
            if (detail.matches()) {
                details.put(detail.group(1), detail.group(2).strip());
            }
        }
        return details;
    }

    private static Optional<String> conversion(String fact) {
        Matcher types = CONVERSION.matcher(fact);
        return types.matches()
                ? Optional.of("expected `" + types.group(2) + "`, got `" + types.group(1) + "`")
                : Optional.empty();
    }

    private static Optional<String> lambda(String[] lines) {
        Matcher types = CONVERTED.matcher(lines.length > 1 ? lines[1] : "");
        return lines[0].endsWith("bad return type in lambda expression") && types.matches()
                ? Optional.of("the lambda must give back `" + types.group(2) + "`, but gives `" + types.group(1) + "`")
                : Optional.empty();
    }

    private Optional<String> ambiguous(String[] lines, String before) {
        Matcher both = BOTH.matcher(lines.length > 1 ? lines[1] : "");
        if (!AMBIGUOUS.matcher(lines[0]).matches() || !both.matches()) {
            return Optional.empty();
        }
        String name = both.group(1);
        List<String> owners = List.of(last(both.group(2)) + "." + name, last(both.group(3)) + "." + name);
        List<String> fitting = wanted.constant(before, name).map(List::of).orElse(owners);
        return Optional.of("`" + name + "` means several things: write " + Spelling.either(fitting));
    }

    /** A class whose constants are imported is imported itself, rather than the class that it is in. */
    private static String last(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static Optional<String> call(String fact, Map<String, String> details) {
        Matcher call = CALL.matcher(fact);
        String required = details.get("required");
        String found = details.get("found");
        if (!call.matches() || required == null || found == null) {
            return Optional.empty();
        }
        String varargs = details.getOrDefault("reason", "").startsWith("varargs mismatch")
                ? required.replaceFirst("\\[]$", "...")
                : required;
        return Optional.of(
                call.group(1) + " `" + call.group(2) + "` expects " + arguments(varargs) + ", got " + arguments(found));
    }

    private static String arguments(String types) {
        return types.equals("no arguments") ? types : "`(" + String.join(", ", Signature.split(types)) + ")`";
    }

    private static Optional<String> unhandled(String fact) {
        Matcher unhandled = UNHANDLED.matcher(fact);
        return unhandled.matches()
                ? Optional.of("`" + unhandled.group(1) + "` must be caught or declared")
                : Optional.empty();
    }

    private static String plain(String fact, Map<String, String> details) {
        String quoted = QUOTED.matcher(fact).replaceAll("`$1`").replaceFirst("^(`.*`) expected$", "expected $1");
        String rest = details.entrySet().stream()
                .map(detail -> detail.getKey() + " `" + detail.getValue() + "`")
                .collect(Collectors.joining(", "));
        String sentence = rest.isEmpty() ? quoted : quoted.replaceFirst("[;:]$", "") + ": " + rest;
        boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1)) && !fact.contains("(");
        return word ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1) : sentence;
    }
}
