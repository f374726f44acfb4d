package cjsh.engine;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What other languages write in ways of their own, found where the compiler did not understand it. */
final class Habits {
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*=(?!=)");
    private static final Pattern RESULT = Pattern.compile("(?:Out\\[(\\d{1,9})]|_(\\d{1,9})\\b|_{1,3}(?![\\w$]))");
    private static final Pattern PREFIXED = Pattern.compile("(?<![\\w$\"])([fbruFBRU]{1,2})$");
    private static final Pattern CHARACTERS = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.){2,})'");
    private static final Pattern KEY = Pattern.compile("\\{\\s*\"[^\"\\n]*\"\\s*$");
    private static final Pattern LAMBDA = Pattern.compile("\\blambda\\b(?:\\s+\\w+)*(?:\\s*,\\s*\\w+)*\\s*$");
    private static final Pattern FROM = Pattern.compile("from\\s+[\\w.]+\\s+import\\b.*", Pattern.DOTALL);

    /** How Java writes what begins with these words. */
    private static final String ARROW = "a lambda is written `x -> …`";

    private static final Map<String, String> STATEMENTS = Map.of(
            "for", "a loop is written `for (var x : list) …` or `for (int i = 0; i < 10; i++) …`",
            "if", "the condition of `if` stands in `(…)`",
            "while", "the condition of `while` stands in `(…)`",
            "elif", "Java has `else if (…)`",
            "def", "a method begins with its type, as in `int twice(int n) { return 2 * n; }`",
            "function", "a method begins with its type, as in `int twice(int n) { return 2 * n; }`",
            "lambda", ARROW);

    private static final String EARLIER = "values of earlier inputs are `Out(1)`, `Out(2)`, …";

    private Habits() {}

    /** A sentence about what stands at a place that the parser does not understand. */
    static Optional<String> of(String code, String source, int caret) {
        if (code.equals("compiler.err.unclosed.char.lit") || code.equals("compiler.err.illegal.char")) {
            return characters(source, caret);
        }
        if (code.equals("compiler.err.underscore.as.identifier") || code.startsWith("compiler.err.use.of.underscore")) {
            return Optional.of("`_` is no name in Java; " + EARLIER);
        }
        if (!Wording.isSyntax(code)) {
            return Optional.empty();
        }
        return imports(source).or(() -> statement(code, source)).or(() -> here(source, caret));
    }

    private static Optional<String> imports(String source) {
        boolean pythons =
                FROM.matcher(source).matches() || source.matches("(?s)import\\s+\\w+\\s*(?:;|as\\b.*|,.*)?\\s*");
        return pythons
                ? Optional.of("Java imports a class with its package, as in `import java.util.List`")
                : Optional.empty();
    }

    private static Optional<String> statement(String code, String source) {
        String first = Signs.wordAt(source, 0);
        boolean bracketDue = code.equals("compiler.err.expected");
        boolean keyword = first.equals("for") || first.equals("if") || first.equals("while");
        boolean fits = keyword
                ? bracketDue && !source.substring(first.length()).stripLeading().startsWith("(")
                : true;
        return fits ? Optional.ofNullable(STATEMENTS.get(first)) : Optional.empty();
    }

    private static Optional<String> here(String source, int caret) {
        int at = caret;
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        String before = source.substring(0, Math.min(at, source.length()));
        if (source.startsWith("\"", at)) {
            Matcher prefix = PREFIXED.matcher(before);
            return prefix.find()
                    ? Optional.of("`" + prefix.group(1) + "\"` is no Java; a text with values in it is `\"a \" + x` or"
                            + " `String.format(\"a %s\", x)`")
                    : Optional.empty();
        }
        if (source.startsWith(":", at) && KEY.matcher(before).find()) {
            return Optional.of("a map is written `Map.of(\"key\", value)`");
        }
        if (source.startsWith(":", at) && LAMBDA.matcher(before).find()) {
            return Optional.of(ARROW);
        }
        if (before.stripTrailing().endsWith("lambda")) {
            return Optional.of(ARROW);
        }
        boolean list = source.startsWith("[", at)
                && (before.isBlank() || before.stripTrailing().endsWith("="));
        return list ? Optional.of("a list is written `List.of(1, 2, 3)`") : Optional.empty();
    }

    private static Optional<String> characters(String source, int caret) {
        Matcher text = CHARACTERS.matcher(source);
        for (int from = source.lastIndexOf('\n', Math.max(caret - 1, 0)) + 1; text.find(from); from = text.end()) {
            if (text.start() <= caret && caret <= text.end()) {
                return Optional.of("`'` holds one character; a text is written `\""
                        + text.group(1).replace("\"", "\\\"") + "\"`");
            }
        }
        return Optional.empty();
    }

    /** Whether a value is given to a name that was never declared: other languages declare so. */
    static boolean declares(String source, int at, String name) {
        return source.startsWith(name, at)
                && source.substring(0, at).isBlank()
                && ASSIGNMENT
                        .matcher(source)
                        .region(at + name.length(), source.length())
                        .lookingAt();
    }

    /** The end of a sentence about what IPython calls a result. */
    static Optional<String> result(String source, int at, Spelling spelling) {
        Matcher result = RESULT.matcher(source).region(Math.min(at, source.length()), source.length());
        if (!result.lookingAt()) {
            return Optional.empty();
        }
        String number = result.group(1) == null ? result.group(2) : result.group(1);
        return Optional.of(
                number == null
                        ? "; " + EARLIER
                        : spelling.hasResult(Integer.parseInt(number))
                                ? "; `Out(" + number + ")` has its value"
                                : "; " + EARLIER + ", but In[" + number + "] has none");
    }
}
