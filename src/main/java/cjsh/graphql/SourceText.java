package cjsh.graphql;

import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A text with lines and columns: turns graphql-java's places into ours and measures the token that stands there.
 *
 * @param text with every line end as one that graphql-java counts as well, so that both mean the same line
 * @param starts where each line starts in the text
 * @param tokens where its tokens are, if it is whole
 * @param isPlain whether each character is one UTF-16 unit, so that nobody has to count
 */
record SourceText(String text, List<Integer> starts, Supplier<TokenPlaces> tokens, boolean isPlain) {
    static SourceText of(String raw) {
        // A lone carriage return ends a line for GraphQL and for editors, but not for graphql-java's parser.
        String text = raw.replaceAll("\r(?!\n)", "\n");
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return new SourceText(text, starts, lazily(text), text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    /** Most texts have no fault, so nobody asks for their tokens. */
    private static Supplier<TokenPlaces> lazily(String text) {
        AtomicReference<@Nullable TokenPlaces> known = new AtomicReference<>();
        return () -> {
            TokenPlaces tokens = known.get();
            if (tokens == null) {
                tokens = TokenPlaces.of(text);
                known.set(tokens);
            }
            return tokens;
        };
    }

    /** The fault at this place; graphql-java counts code points, we count UTF-16 units. */
    Problem problem(@Nullable SourceLocation at, String message) {
        if (at == null || at.getLine() < 1 || at.getLine() > starts.size()) {
            return Problem.nowhere(message);
        }
        int offset = offset(at);
        return problemAt(offset, tokenLength(offset), message);
    }

    /** The fault at this offset of the text. */
    Problem problemAt(int offset, int length, String message) {
        int line = lineOf(offset);
        return new Problem(line + 1, offset - starts.get(line) + 1, Math.max(1, length), message);
    }

    /** The character at this place, or the empty text at the end. */
    String characterAt(SourceLocation at) {
        int offset = offset(at);
        return offset >= text.length() ? "" : Character.toString(text.codePointAt(offset));
    }

    /**
     * The place of the token that is so many behind (or, below zero, before) the one at this place: the tree keeps none
     * for names behind an alias, a dollar sign or three dots, and for names of input fields. The text must be whole.
     */
    @Nullable
    SourceLocation token(@Nullable SourceLocation at, int distance) {
        if (at == null || at.getLine() < 1 || at.getLine() > starts.size()) {
            return at;
        }
        int offset = tokens.get().start(offset(at), distance);
        int line = lineOf(offset);
        int column = isPlain ? offset - starts.get(line) : text.codePointCount(starts.get(line), offset);
        return new SourceLocation(line + 1, column + 1, at.getSourceName());
    }

    private int offset(SourceLocation at) {
        int line = at.getLine() - 1;
        int start = starts.get(line);
        if (isPlain) {
            return Math.min(start + Math.max(at.getColumn() - 1, 0), endOfLine(line));
        }
        int most = text.codePointCount(start, endOfLine(line));
        return text.offsetByCodePoints(start, Math.min(Math.max(at.getColumn() - 1, 0), most));
    }

    private int lineOf(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Before the line feed, or at the end of the text. */
    private int endOfLine(int line) {
        return line + 1 < starts.size() ? starts.get(line + 1) - 1 : text.length();
    }

    private int tokenLength(int start) {
        int lineEnd = endOfLine(lineOf(start));
        if (start >= lineEnd) {
            return 1;
        }
        char first = text.charAt(start);
        if (first == '"') {
            return stringLength(start, lineEnd);
        }
        if (text.startsWith("...", start)) {
            return 3;
        }
        int end = start + 1;
        if (first == '$' || first == '@' || first == '-' || isNamePart(first)) {
            while (end < lineEnd && (isNamePart(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
        }
        return end - start;
    }

    private int stringLength(int start, int lineEnd) {
        for (int i = start + 1; i < lineEnd; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i + 1 - start;
            }
        }
        return lineEnd - start;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
