package cjsh.engine;

/**
 * A compile error at its place in the text that was run.
 *
 * @param message a lower-case fact, names in backticks
 * @param source the name of the text
 * @param line from 1
 * @param column from 1, in characters: where a caret belongs
 * @param lineStart offset of the line's first character
 * @param start offset of the faulty stretch
 * @param end offset after it, at least {@code start}
 * @param sourceLine the line itself
 */
public record Diagnostic(
        String message, String source, int line, int column, int lineStart, int start, int end, String sourceLine) {

    static Diagnostic at(Source source, int position, int start, int end, String message) {
        String text = source.text();
        int caret = clamp(position, text);
        int lineStart = text.lastIndexOf('\n', caret - 1) + 1;
        int lineEnd = text.indexOf('\n', caret);
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String sourceLine = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
        int from = clamp(start, text);
        return new Diagnostic(
                message,
                source.name(),
                line,
                caret - lineStart + 1,
                lineStart,
                from,
                Math.max(from, clamp(end, text)),
                sourceLine);
    }

    private static int clamp(int offset, String text) {
        return Math.max(0, Math.min(offset, text.length()));
    }
}
