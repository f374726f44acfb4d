package cjsh.engine;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/** What an argument should have been, as far as the call tells. */
final class Wanted {
    private static final Pattern QUOTED_NAME = Pattern.compile("\"([A-Za-z_]\\w*)\"");
    private static final Pattern QUOTED_NUMBER = Pattern.compile("\"(-?\\d+(?:\\.\\d+)?)\"");
    private static final Pattern NUMBER =
            Pattern.compile("expected `(?:int|long|double|float|short|byte|Integer|Long|Double|Number)`, got `String`");
    private static final Pattern TEXT =
            Pattern.compile("expected `String`, got `(?:int|long|double|Integer|Long|Double)`");
    /** A number, or what would be a date if it were a text: Java reads it as a subtraction. */
    private static final Pattern BARE = Pattern.compile("\\d[\\w.:-]*(?=\\s*[,)])");

    private static final Pattern ONE_LAMBDA = Pattern.compile("UnaryOperator<([A-Z]\\w+)>");
    private static final Pattern CALLED = Pattern.compile("method (\\w+) in .*");

    private final SourceCodeAnalysis analysis;

    Wanted(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** A constant with the type that is due where the code ends. */
    Optional<String> constant(String code, String name) {
        return ArgumentPlace.atEndOf(code).stream()
                .flatMap(place -> Completer.methods(analysis, code).stream()
                        .flatMap(method -> method.type(place.index()).stream()))
                .map(type -> type + "." + name)
                .filter(constant -> analysis.completionSuggestions(constant, constant.length(), new int[1]).stream()
                        .anyMatch(one -> one.continuation().equals(name)))
                .findFirst();
    }

    /** The end of a sentence about a value of the wrong type: how the right one is written, where that is plain; else nothing. */
    String instead(String said, String source, int at) {
        if (source.startsWith("=", at) && said.startsWith("expected `boolean`")) {
            return "; to compare, write `==`";
        }
        Matcher number = QUOTED_NUMBER.matcher(source);
        if (number.find(at) && number.start() == at && NUMBER.matcher(said).lookingAt()) {
            return "; write `" + number.group(1) + "` without quotes";
        }
        Matcher bare = BARE.matcher(source);
        if (TEXT.matcher(said).lookingAt() && bare.find(at) && bare.start() == at) {
            return "; write `\"" + bare.group() + "\"`";
        }
        return withoutQuotes(source, at);
    }

    /** The same about a call whose only argument is of the wrong type. */
    String argument(String said, String source, int at) {
        int open = source.indexOf('(', at);
        if (open < 0) {
            return "";
        }
        int argument = open + 1;
        Matcher bare = BARE.matcher(source).region(argument, source.length());
        boolean wantsText =
                said.substring(0, Math.max(said.lastIndexOf(", got "), 0)).contains("`(String)`");
        if (wantsText && bare.lookingAt() && source.startsWith(")", bare.end())) {
            return "; write `\"" + bare.group() + "\"`";
        }
        return withoutQuotes(source, argument);
    }

    /** For a text where a constant of this name is due. */
    private String withoutQuotes(String source, int at) {
        Matcher quoted = QUOTED_NAME.matcher(source);
        if (!quoted.find(at) || quoted.start() != at) {
            return "";
        }
        String code = source.substring(0, at) + quoted.group(1);
        return analysis.completionSuggestions(code, code.length(), new int[1]).stream()
                        .anyMatch(one -> one.matchesType() && one.continuation().equals(quoted.group(1)))
                ? "; write `" + quoted.group(1) + "` without quotes"
                : "";
    }

    /** The end of a sentence about a call without the lambda that says which fields are asked for; else nothing. */
    String fields(String fact, Map<String, String> details, String source, int at) {
        Matcher lambda = ONE_LAMBDA.matcher(details.getOrDefault("required", ""));
        Matcher called = CALLED.matcher(fact);
        int open = source.indexOf('(', at);
        if (!lambda.matches() || !called.matches() || open < 0 || !"no arguments".equals(details.get("found"))) {
            return "";
        }
        String letter = new Arguments(
                        analysis,
                        new ArgumentPlace(source.substring(0, open + 1), "", open, 0),
                        Completer.methods(analysis, source.substring(0, open + 1)))
                .letter(lambda.group(1));
        String start = letter + " -> " + letter + ".";
        String code = source.substring(0, open + 1) + start;
        return analysis.completionSuggestions(code, code.length(), new int[1]).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .filter(text -> text.endsWith("()") && !Completer.NOISE.contains(text) && !text.equals("toWire()"))
                .filter(text -> !text.equals("scalars()"))
                .sorted()
                .findFirst()
                .map(leaf -> "; say which fields: `" + called.group(1) + "(" + start + leaf + ")`")
                .orElse("");
    }
}
