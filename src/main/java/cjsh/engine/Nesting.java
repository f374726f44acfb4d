package cjsh.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A reading of Java text that knows only brackets, literals and comments, and never fails. */
final class Nesting {
    private static final String TEXT_BLOCK = "\"\"\"";

    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int at;
    private boolean atLineEnd;
    private int firstToken = -1;
    private int lastToken = -1;
    private int tokenOfLine = -1;
    private int unclosed = -1;

    private final List<Integer> wanted = new ArrayList<>();
    private IntPredicate wants = c -> false;

    private Nesting(String text, int from) {
        this.text = text;
        this.at = from;
    }

    static Nesting of(String text) {
        Nesting nesting = from(text, 0);
        while (nesting.advance()) {
            // to the end
        }
        return nesting;
    }

    /** Where in code, not in a literal or a remark, such characters are. */
    static List<Integer> codePlaces(String text, IntPredicate wants) {
        Nesting nesting = from(text, 0);
        nesting.wants = wants;
        while (nesting.advance()) {
            // to the end
        }
        return nesting.wanted;
    }

    /** A reading that goes only as far as it is asked to. */
    static Nesting from(String text, int offset) {
        return new Nesting(text, offset);
    }

    /** The next line's end that is preceded by code in the line and leaves nothing open; -1 when no line's end is left. */
    int nextLineEnd() {
        while (advance()) {
            if (atLineEnd) {
                return at - 1;
            }
        }
        return -1;
    }

    /** Where the next thing begins that is neither blank nor comment; at the end when there is no such thing. */
    int nextToken() {
        while (firstToken < 0 && advance()) {
            // over blanks and comments
        }
        return firstToken < 0 ? text.length() : firstToken;
    }

    /** Where the bracket ends that the reading begins with; -1 when it stays open. */
    int closing() {
        while (advance()) {
            if (open.isEmpty()) {
                return at - 1;
            }
        }
        return -1;
    }

    private boolean advance() {
        if (at >= text.length()) {
            return false;
        }
        atLineEnd = false;
        at = step();
        return true;
    }

    /** Where the innermost bracket, comment or text block begins that is still open at the end. */
    Optional<Integer> innermostOpen() {
        boolean block = unclosed >= 0 && opener(text, unclosed).length() > 1;
        return block ? Optional.of(unclosed) : Optional.ofNullable(open.peek());
    }

    /** How many brackets are open at the end. */
    int depth() {
        return open.size();
    }

    /** Whether the end is within a literal or a comment. */
    boolean isInsideText() {
        return unclosed >= 0;
    }

    /** Where the literal or comment begins that the end is within; -1 when there is none. */
    int openText() {
        return unclosed;
    }

    /** Whether the last character that is neither blank nor comment is a semicolon. */
    boolean endsWithSemicolon() {
        return lastToken >= 0 && text.charAt(lastToken) == ';';
    }

    /** Behind the last character that is neither blank nor comment. */
    int end() {
        return lastToken + 1;
    }

    /** What opens there: a bracket, a comment or a text block. */
    static String opener(String text, int at) {
        if (text.startsWith(TEXT_BLOCK, at)) {
            return TEXT_BLOCK;
        }
        return text.startsWith("/*", at) ? "/*" : text.substring(at, at + 1);
    }

    private int step() {
        char c = text.charAt(at);
        if (c == '\n') {
            return lineEnd();
        }
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? unclosed(at) : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? unclosed(at) : end + 2;
        }
        if (wants.test(c)) {
            wanted.add(at);
        } else if (!Character.isWhitespace(c)) {
            token(at);
        }
        if (text.startsWith(TEXT_BLOCK, at)) {
            return textBlock(at);
        }
        return switch (c) {
            case '"', '\'' -> literal(at, c);
            case '(', '[', '{' -> opened();
            case ')', ']', '}' -> closed();
            default -> at + 1;
        };
    }

    private int lineEnd() {
        atLineEnd = open.isEmpty() && tokenOfLine >= 0;
        tokenOfLine = -1;
        return at + 1;
    }

    private void token(int place) {
        firstToken = firstToken < 0 ? place : firstToken;
        lastToken = place;
        tokenOfLine = place;
    }

    private int opened() {
        open.push(at);
        return at + 1;
    }

    private int closed() {
        open.poll();
        return at + 1;
    }

    private int unclosed(int start) {
        unclosed = start;
        return text.length();
    }

    private int textBlock(int start) {
        int end = start + TEXT_BLOCK.length();
        while (end < text.length() && !text.startsWith(TEXT_BLOCK, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            return unclosed(start);
        }
        token(end + TEXT_BLOCK.length() - 1);
        return end + TEXT_BLOCK.length();
    }

    /** A text or character literal ends at its line's end at the latest. */
    private int literal(int start, char quote) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            return unclosed(start);
        }
        lastToken = end;
        return text.charAt(end) == quote ? end + 1 : end;
    }
}
