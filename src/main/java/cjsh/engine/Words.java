package cjsh.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Words that stand where Java has no place for them, or that are another language's. */
final class Words {
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("None", "`null`"),
            Map.entry("nil", "`null`"),
            Map.entry("NULL", "`null`"),
            Map.entry("undefined", "`null`"),
            Map.entry("True", "`true`"),
            Map.entry("TRUE", "`true`"),
            Map.entry("False", "`false`"),
            Map.entry("FALSE", "`false`"),
            Map.entry("bool", "`boolean`"),
            Map.entry("str", "`String`"),
            Map.entry("let", "`var`"),
            Map.entry("val", "`var`"),
            Map.entry("def", "`var`, and a method begins with its type"),
            Map.entry("help", "`NAME?` for what a name is, and `%help`"),
            Map.entry("range", "`IntStream.range(0, 10)`"),
            Map.entry("input", "`args` for what a script is given"),
            Map.entry("not", "`!`"),
            Map.entry("len", "`.length()` or `.size()`"),
            Map.entry("print", "`System.out.println(…)`"),
            Map.entry("println", "`System.out.println(…)`"),
            Map.entry("printf", "`System.out.printf(…)`"));

    private static final Map<String, String> LOGIC = Map.of("and", "`&&`", "or", "`||`");

    private static final Map<String, String> PARTNERS = Map.of(
            "else", "`else` needs an `if` before it",
            "catch", "`catch` needs a `try` before it",
            "finally", "`finally` needs a `try` before it",
            "case", "`case` belongs in a `switch`",
            "default", "`default` belongs in a `switch`",
            "const", "Java has no `const`; write `final`",
            "goto", "Java has no `goto`",
            "package", "what is typed here belongs to no package; leave the line out",
            "module", "a module cannot be declared here");

    private static final Set<String> NAMES_DUE = Set.of("compiler.err.dot.class.expected", "compiler.err.expected");

    private Words() {}

    /** What Java calls something that has this name elsewhere. */
    static Optional<String> javas(String name) {
        return Optional.ofNullable(FOREIGN.get(name)).map(java -> "; Java has " + java);
    }

    /** A sentence about the word at the caret, where the parser does not understand. */
    static Optional<String> of(String code, String source, int caret) {
        if (!Wording.isSyntax(code)) {
            return Optional.empty();
        }
        int at = caret;
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        String word = Signs.wordAt(source, at);
        String first = Signs.wordAt(source, 0);
        if (PARTNERS.containsKey(first) && (at == 0 || !first.equals("case"))) {
            return Optional.ofNullable(PARTNERS.get(first));
        }
        if (LOGIC.containsKey(word)) {
            return Optional.of("`" + word + "` is no Java; write " + LOGIC.get(word));
        }
        if (first.equals("not") || first.equals("print")) {
            return Optional.of("cannot find `" + first + "`" + javas(first).orElse(""));
        }
        if (code.startsWith("compiler.err.illegal.start.of") && !word.isEmpty()) {
            return Optional.of("`" + word + "` cannot stand here");
        }
        return NAMES_DUE.contains(code) && caret > 0 && !isNumber(word) ? name(code, source, caret) : Optional.empty();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** In {@code int class} the compiler sees a type and then its own word. */
    private static Optional<String> name(String code, String source, int caret) {
        if (!code.equals("compiler.err.dot.class.expected")) {
            return Optional.empty();
        }
        String word = Signs.wordAt(source, caret);
        return SourceVersion.isKeyword(word)
                ? Optional.of("`" + word + "` is a word of Java's and cannot be a name")
                : Optional.empty();
    }
}
