package cjsh.graphql;

import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with lines and columns: turns graphql-java's places into ours and measures the token that stands there.
 *
 * @param text with every line end as one that graphql-java counts as well, so that both mean the same line
 * @param starts where each line starts in the text
 */
record SourceText(String text, List<Integer> starts) {
    static SourceText of(String raw) {
        // A lone carriage return ends a line for GraphQL and for editors, but not for graphql-java's parser.
        String text = raw.replaceAll("\r(?!\n)", "\n");
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return new SourceText(text, starts);
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

    /** Where the name starts in {@code alias: name}, of which the tree only keeps the start of the alias. */
    SourceLocation afterAlias(SourceLocation alias) {
        int at = text.indexOf(':', offset(alias)) + 1;
        while (at > 0 && at < text.length() && (isIgnored(text.charAt(at)) || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? endOfLine(lineOf(at)) : at + 1;
        }
        return at == 0 || at == text.length() ? alias : location(at, alias);
    }

    /** Where the name stands in {@code name: value}, of which the tree only keeps the start of the value. */
    SourceLocation nameBefore(SourceLocation value, String name) {
        int colon = text.lastIndexOf(':', offset(value) - 1);
        int at = colon < 0 ? -1 : text.lastIndexOf(name, colon);
        return at < 0 ? value : location(at, value);
    }

    private int offset(SourceLocation at) {
        int line = at.getLine() - 1;
        int start = starts.get(line);
        int most = text.codePointCount(start, endOfLine(line));
        return text.offsetByCodePoints(start, Math.min(Math.max(at.getColumn() - 1, 0), most));
    }

    private SourceLocation location(int offset, SourceLocation sameSource) {
        int line = lineOf(offset);
        return new SourceLocation(
                line + 1, text.codePointCount(starts.get(line), offset) + 1, sameSource.getSourceName());
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

    private static boolean isIgnored(char c) {
        return Character.isWhitespace(c) || c == ',' || c == '\ufeff';
    }

    private static boolean isNamePart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
