package cjsh.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A reading of Java text that knows only brackets, literals and comments, and never fails. */
final class Nesting {
    private static final String TEXT_BLOCK = "\"\"\"";

    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<Integer> lineEnds = new ArrayList<>();
    private int firstToken = -1;
    private int lastToken = -1;
    private int tokenOfLine = -1;
    private int unclosed = -1;

    private Nesting(String text) {
        this.text = text;
    }

    static Nesting of(String text) {
        Nesting nesting = new Nesting(text);
        int at = 0;
        while (at < text.length()) {
            at = nesting.step(at);
        }
        return nesting;
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

    /** The ends of those lines that have code and leave nothing open. */
    List<Integer> lineEnds() {
        return lineEnds;
    }

    /** What is neither blank nor comment begins here; at the end when there is no such thing. */
    int firstToken() {
        return firstToken < 0 ? text.length() : firstToken;
    }

    /** Whether the last character that is neither blank nor comment is a semicolon. */
    boolean endsWithSemicolon() {
        return lastToken >= 0 && text.charAt(lastToken) == ';';
    }

    /** What opens there: a bracket, a comment or a text block. */
    static String opener(String text, int at) {
        if (text.startsWith(TEXT_BLOCK, at)) {
            return TEXT_BLOCK;
        }
        return text.startsWith("/*", at) ? "/*" : text.substring(at, at + 1);
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return lineEnd(at);
        }
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? unclosed(at) : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? unclosed(at) : end + 2;
        }
        if (!Character.isWhitespace(c)) {
            token(at);
        }
        if (text.startsWith(TEXT_BLOCK, at)) {
            return textBlock(at);
        }
        return switch (c) {
            case '"', '\'' -> literal(at, c);
            case '(', '[', '{' -> opened(at);
            case ')', ']', '}' -> closed(at);
            default -> at + 1;
        };
    }

    private int lineEnd(int at) {
        if (open.isEmpty() && tokenOfLine >= 0) {
            lineEnds.add(at);
        }
        tokenOfLine = -1;
        return at + 1;
    }

    private void token(int at) {
        firstToken = firstToken < 0 ? at : firstToken;
        lastToken = at;
        tokenOfLine = at;
    }

    private int opened(int at) {
        open.push(at);
        return at + 1;
    }

    private int closed(int at) {
        open.poll();
        return at + 1;
    }

    private int unclosed(int start) {
        unclosed = start;
        return text.length();
    }

    private int textBlock(int start) {
        int at = start + TEXT_BLOCK.length();
        while (at < text.length() && !text.startsWith(TEXT_BLOCK, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            return unclosed(start);
        }
        token(at + TEXT_BLOCK.length() - 1);
        return at + TEXT_BLOCK.length();
    }

    /** A text or character literal ends at its line's end at the latest. */
    private int literal(int start, char quote) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            return unclosed(start);
        }
        lastToken = at;
        return text.charAt(at) == quote ? at + 1 : at;
    }
}
