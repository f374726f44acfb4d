package cjsh.engine;

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
    private static final Pattern UNHANDLED = Pattern.compile("unreported exception (\\S+);.*");

    private final Spelling spelling;
    private final Wanted wanted;

    Wording(Spelling spelling, SourceCodeAnalysis analysis) {
        this.spelling = spelling;
        this.wanted = new Wanted(analysis);
    }

    /** Where the caret belongs: at the name after a dot rather than at the dot. */
    long caret(Diag error, String source) {
        int at = (int) error.getPosition();
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
        String[] lines = simple(error.getMessage(null)).strip().split("\n");
        String fact = lines[0];
        Map<String, String> details = details(lines);
        String code = Objects.requireNonNullElse(error.getCode(), "");
        String symbol = details.get("symbol");
        if (code.startsWith("compiler.err.cant.resolve") && symbol != null) {
            return missing(named(symbol), details) + spelling.hint(source, (int) caret(error, source));
        }
        int at = (int) Math.max(error.getPosition(), 0);
        return conversion(fact)
                .map(said -> said + wanted.withoutQuotes(source, at))
                .or(() -> lambda(lines))
                .or(() -> ambiguous(lines, source.substring(0, Math.min(at, source.length()))))
                .or(() -> call(fact, details).map(said -> said + wanted.fields(fact, details, source, at)))
                .or(() -> unhandled(fact))
                .orElseGet(() -> plain(fact, details));
    }

    private static String simple(String message) {
        return Signature.simple(UserNames.in(message));
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

    private static String missing(String symbol, Map<String, String> details) {
        String location = Objects.requireNonNullElse(details.get("location"), "");
        String owner = location.replaceFirst("^\\w+ (?:\\S+ of type )?", "").strip();
        return owner.isEmpty() || location.strip().equals("class")
                ? "cannot find " + symbol
                : "`" + owner + "` has no " + symbol;
    }

    /** "method lenght()" with its name in backticks. */
    private static String named(String symbol) {
        int space = symbol.indexOf(' ');
        return symbol.substring(0, space + 1) + "`" + symbol.substring(space + 1) + "`";
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
        return Optional.of(call.group(1) + " `" + call.group(2) + "` expects " + arguments(required) + ", got "
                + arguments(found));
    }

    private static String arguments(String types) {
        return types.equals("no arguments") ? types : "`(" + types.replace(",", ", ") + ")`";
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
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
