package cjsh.script;

import cjsh.display.CellWidth;
import cjsh.display.SafeText;
import cjsh.engine.Diagnostic;

/** The faulty line with a caret under the very spot and a wave under the rest of the faulty stretch. */
final class DiagnosticText {
    private static final String MARGIN = "  ";

    private DiagnosticText() {}

    static String of(Diagnostic fault) {
        String line = fault.sourceLine();
        int caret = cells(line, fault.column() - 1);
        int from = Math.min(cells(line, fault.start() - fault.lineStart()), caret);
        int to = Math.max(cells(line, fault.end() - fault.lineStart()), caret + 1);
        return MARGIN + SafeText.line(line) + "\n" + MARGIN + " ".repeat(from) + "~".repeat(caret - from) + "^"
                + "~".repeat(to - caret - 1);
    }

    /** What stands in the printed line before a place of the source's: emoji and marks are no cell for each character. */
    private static int cells(String line, int place) {
        int end = clamp(place, line);
        boolean insideOfPair =
                end > 0 && end < line.length() && Character.isSurrogatePair(line.charAt(end - 1), line.charAt(end));
        return CellWidth.of(SafeText.line(line.substring(0, insideOfPair ? end - 1 : end)));
    }

    private static int clamp(int column, String line) {
        return Math.max(0, Math.min(column, line.length()));
    }
}
