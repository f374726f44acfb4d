package cjsh.app.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression as a chain: {@code t.where(…).sortOn("a")} is {@code t}, {@code where}, {@code sortOn}. Nothing of it is run.
 *
 * @param steps the first is what it begins with
 */
record CallChain(List<Step> steps) {
    private static final String BLOCK = "\"\"\"";

    /**
     * A name, perhaps called.
     *
     * @param arguments as written; empty where it is not called
     */
    record Step(String name, Optional<String> arguments) {
        /** The arguments that are plain texts; empty when any is something else. */
        Optional<List<String>> texts() {
            return arguments.flatMap(CallChain::texts);
        }

        /** Its only argument, when that is a plain text. */
        Optional<String> text() {
            return texts().filter(all -> all.size() == 1).map(all -> all.get(0));
        }
    }

    /** Reads an expression; empty when it is no chain of names and calls. */
    static Optional<CallChain> of(String expression) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        String text = expression.strip();
        while (at < text.length()) {
            int end = nameEnd(text, at);
            if (end == at) {
                return Optional.empty();
            }
            String name = text.substring(at, end);
            at = skipBlanks(text, end);
            Optional<String> arguments = Optional.empty();
            if (at < text.length() && text.charAt(at) == '(') {
                int close = close(text, at);
                if (close < 0) {
                    return Optional.empty();
                }
                arguments = Optional.of(text.substring(at + 1, close));
                at = skipBlanks(text, close + 1);
            }
            steps.add(new Step(name, arguments));
            if (at < text.length() && text.charAt(at) != '.') {
                return Optional.empty();
            }
            at = skipBlanks(text, at + 1);
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new CallChain(List.copyOf(steps)));
    }

    Step first() {
        return steps.get(0);
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    List<Step> rest() {
        return steps.subList(1, steps.size());
    }

    /** What the last step is called on; empty when there is only one. */
    Optional<CallChain> withoutLast() {
        return steps.size() < 2 ? Optional.empty() : Optional.of(new CallChain(steps.subList(0, steps.size() - 1)));
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int close(String text, int open) {
        int depth = 0;
        int at = open;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = literalEnd(text, at);
                continue;
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0) {
                return at;
            }
            at++;
        }
        return -1;
    }

    /** Behind a text or character literal. */
    private static int literalEnd(String text, int start) {
        String quote = text.startsWith(BLOCK, start) ? BLOCK : text.substring(start, start + 1);
        int at = start + quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + quote.length(), text.length());
    }

    /** The texts of a list of text literals, such as the arguments in front of a cursor; empty when there is anything else. */
    static Optional<List<String>> texts(String arguments) {
        List<String> texts = new ArrayList<>();
        int at = skipBlanks(arguments, 0);
        while (at < arguments.length()) {
            if (arguments.charAt(at) != '"') {
                return Optional.empty();
            }
            int end = literalEnd(arguments, at);
            text(arguments.substring(at, end)).ifPresent(texts::add);
            at = skipBlanks(arguments, end);
            if (at < arguments.length() && arguments.charAt(at) != ',') {
                return Optional.empty();
            }
            at = skipBlanks(arguments, at + 1);
        }
        return Optional.of(texts);
    }

    private static Optional<String> text(String literal) {
        int quote = literal.startsWith(BLOCK) ? BLOCK.length() : 1;
        if (literal.length() < 2 * quote) {
            return Optional.empty();
        }
        String inside = literal.substring(quote, literal.length() - quote);
        try {
            return Optional.of(
                    (quote > 1 ? inside.replaceFirst("^\\s*\n", "").stripIndent() : inside).translateEscapes());
        } catch (IllegalArgumentException e) {
            return Optional.of(inside);
        }
    }
}
