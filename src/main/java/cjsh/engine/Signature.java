package cjsh.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A method as JShell writes it, in short words.
 *
 * @param name the method's
 * @param parameters each with its type and its name: {@code UnaryOperator<Terms> fields}
 */
record Signature(String name, List<String> parameters) {
    private static final Pattern METHOD = Pattern.compile("[^()]*?(\\w+)\\((.*)\\)[^()]*");
    private static final Pattern NESTED_OF_OURS = Pattern.compile("\\bcjsh\\.(?:[a-z_]\\w*\\.)+[A-Z]\\w*\\.(?=[A-Z])");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");
    private static final Pattern LAMBDA = Pattern.compile("UnaryOperator<(\\w+)>(?:\\.\\.\\.)?(?: \\w+)?");

    static Optional<Signature> of(String words) {
        Matcher method = METHOD.matcher(words);
        return method.matches()
                ? Optional.of(new Signature(method.group(1), split(simple(method.group(2)))))
                : Optional.empty();
    }

    /** Types without their packages; and ours without the class that only holds them together. */
    static String simple(String words) {
        return PACKAGE.matcher(NESTED_OF_OURS.matcher(words).replaceAll("")).replaceAll("");
    }

    /** The type of an argument; the last parameter takes the rest where it takes several. */
    Optional<String> type(int argument) {
        return parameter(argument)
                .filter(one -> one.contains(" "))
                .map(one -> one.substring(0, one.lastIndexOf(' ')).replace("...", ""));
    }

    /** The name of the parameter that an argument is for; nothing where the class file does not have it. */
    Optional<String> parameterName(int argument) {
        return parameter(argument).filter(one -> one.contains(" ")).map(one -> one.substring(one.lastIndexOf(' ') + 1));
    }

    /** The same with lambdas as one types them. */
    String words(UnaryOperator<String> letter) {
        return name + "("
                + parameters.stream()
                        .map(one -> {
                            Matcher lambda = LAMBDA.matcher(one);
                            String rest = one.contains("...") ? ", …" : "";
                            return lambda.matches()
                                    ? letter.apply(lambda.group(1)) + " -> " + letter.apply(lambda.group(1)) + ".…"
                                            + rest
                                    : one;
                        })
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** What a lambda is given that an argument must be. */
    Optional<String> lambda(int argument) {
        return parameter(argument).map(LAMBDA::matcher).filter(Matcher::matches).map(found -> found.group(1));
    }

    /** The one that an argument is for; the last takes the rest where it takes several. */
    Optional<String> parameter(int argument) {
        int last = parameters.size() - 1;
        int at = argument > last && last >= 0 && parameters.get(last).contains("...") ? last : argument;
        return at <= last ? Optional.of(parameters.get(at)) : Optional.empty();
    }

    static List<String> split(String parameters) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < parameters.length(); i++) {
            char c = parameters.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(parameters.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(parameters.substring(start).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    @Override
    public String toString() {
        return name + "(" + String.join(", ", parameters) + ")";
    }
}
