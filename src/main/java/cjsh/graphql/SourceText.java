package cjsh.graphql;

import graphql.language.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with lines and columns: turns graphql-java's places into ours and measures the token that stands there. */
record SourceText(String text, List<String> lines) {
    static SourceText of(String text) {
        return new SourceText(text, text.lines().toList());
    }

    /** The fault at this place; graphql-java counts code points, we count UTF-16 units. */
    Problem problem(@Nullable SourceLocation at, String message) {
        if (at == null || at.getLine() < 1 || at.getLine() > lines.size() + 1) {
            return Problem.nowhere(message);
        }
        String line = at.getLine() <= lines.size() ? lines.get(at.getLine() - 1) : "";
        int codePoints = Math.min(Math.max(at.getColumn() - 1, 0), line.codePointCount(0, line.length()));
        int start = line.offsetByCodePoints(0, codePoints);
        return new Problem(at.getLine(), start + 1, tokenLength(line, start), message);
    }

    /** Where the name starts in {@code alias: name}, of which the tree only keeps the start of the alias. */
    SourceLocation afterAlias(SourceLocation alias) {
        String line = alias.getLine() <= lines.size() ? lines.get(alias.getLine() - 1) : "";
        int at = line.indexOf(':', line.offsetByCodePoints(0, alias.getColumn() - 1)) + 1;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at == 0 || at == line.length()
                ? alias
                : new SourceLocation(alias.getLine(), line.codePointCount(0, at) + 1, alias.getSourceName());
    }

    /** Where the name stands in {@code name: value}, of which the tree only keeps the start of the value. */
    SourceLocation nameBefore(SourceLocation value, String name) {
        String line = value.getLine() <= lines.size() ? lines.get(value.getLine() - 1) : "";
        int at = line.lastIndexOf(name, line.offsetByCodePoints(0, value.getColumn() - 1));
        return at < 0
                ? value
                : new SourceLocation(value.getLine(), line.codePointCount(0, at) + 1, value.getSourceName());
    }

    /** The fault at this offset of the text. */
    Problem problemAt(int offset, int length, String message) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset && i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Problem(line, offset - start + 1, Math.max(1, length), message);
    }

    private static int tokenLength(String line, int start) {
        if (start >= line.length()) {
            return 1;
        }
        char first = line.charAt(start);
        if (first == '"') {
            return stringLength(line, start);
        }
        int end = start + 1;
        if (first == '$' || first == '@' || first == '-' || isNamePart(first)) {
            while (end < line.length() && (isNamePart(line.charAt(end)) || line.charAt(end) == '.')) {
                end++;
            }
        }
        return end - start;
    }

    private static int stringLength(String line, int start) {
        for (int i = start + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i + 1 - start;
            }
        }
        return line.length() - start;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
