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
        int caret = fault.column() - 1;
        int from = clamp(fault.start() - fault.lineStart(), line);
        int to = Math.max(clamp(fault.end() - fault.lineStart(), line), caret + 1);
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < Math.min(to, line.length() + 1); i++) {
            String mark = i == caret ? "^" : i >= from ? "~" : " ";
            marks.append(mark.repeat(cells(line, i)));
        }
        return MARGIN + SafeText.line(line) + "\n" + MARGIN + marks;
    }

    private static int clamp(int column, String line) {
        return Math.max(0, Math.min(column, line.length()));
    }

    private static int cells(String line, int at) {
        return at < line.length() ? Math.max(1, CellWidth.of(SafeText.line(line.substring(at, at + 1)))) : 1;
    }
}
