package cjsh.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * The call whose first argument is about to be written.
 *
 * @param method its name
 * @param receiver the expression in front of the method's dot, or the empty text
 */
record CallSite(String method, String receiver) {
    private static final Set<String> NO_VALUES = Set.of("return", "throw", "else", "do", "case", "yield", "instanceof");

    /** The call that the code ends with: {@code var q = contracts().fields(}. */
    static Optional<CallSite> atEndOf(String code) {
        String call = code.stripTrailing();
        if (!call.endsWith("(")) {
            return Optional.empty();
        }
        String path = call.substring(0, call.length() - 1).stripTrailing();
        int start = path.length();
        while (start > 0 && Character.isJavaIdentifierPart(path.charAt(start - 1))) {
            start--;
        }
        String method = path.substring(start);
        String before = path.substring(0, start).stripTrailing();
        if (method.isEmpty()) {
            return Optional.empty();
        }
        String receiver = before.endsWith(".") ? lastExpression(before.substring(0, before.length() - 1)) : "";
        return Optional.of(new CallSite(method, receiver));
    }

    /** The longest chain of names, calls and literals that the code ends with. */
    static String lastExpression(String code) {
        return code.substring(new Chain(code).start()).strip();
    }

    /** Reads Java from its beginning, since what is a text can be told only from there. */
    private static final class Chain {
        private final String code;
        private final Deque<Integer> open = new ArrayDeque<>();
        private int start = -1;
        private boolean goesOn;
        private int at;

        Chain(String code) {
            this.code = code;
        }

        int start() {
            while (at < code.length()) {
                step(code.charAt(at));
            }
            return start < 0 ? code.length() : start;
        }

        private void step(char c) {
            if (Character.isWhitespace(c)) {
                at++;
            } else if (code.startsWith("//", at)) {
                at = end(code.indexOf('\n', at), 1);
            } else if (code.startsWith("/*", at)) {
                at = end(code.indexOf("*/", at + 2), 2);
            } else if (c == '"' || c == '\'') {
                begin();
                literal(c);
            } else if (Character.isJavaIdentifierPart(c)) {
                word();
            } else {
                sign(c);
            }
        }

        private int end(int found, int length) {
            return found < 0 ? code.length() : found + length;
        }

        private void begin() {
            start = goesOn && start >= 0 ? start : at;
            goesOn = false;
        }

        private void literal(char quote) {
            String closing = code.startsWith("\"\"\"", at) ? "\"\"\"" : String.valueOf(quote);
            at += closing.length();
            while (at < code.length() && !code.startsWith(closing, at)) {
                at += code.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(at + closing.length(), code.length());
        }

        private void word() {
            int end = at;
            while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
                end++;
            }
            String word = code.substring(at, end);
            begin();
            if (NO_VALUES.contains(word)) {
                start = -1;
            }
            goesOn = word.equals("new");
            at = end;
        }

        private void sign(char c) {
            switch (c) {
                case '(', '[', '{' -> {
                    open.push(start >= 0 ? start : c == '{' ? -1 : at);
                    start = -1;
                }
                case ')', ']', '}' -> {
                    Integer before = open.poll();
                    start = before == null || c == '}' ? -1 : before;
                }
                case '.' -> goesOn = true;
                default -> start = -1;
            }
            goesOn = c == '.';
            at++;
        }
    }
}
