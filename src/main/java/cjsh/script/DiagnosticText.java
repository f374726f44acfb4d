package cjsh.script;

import cjsh.display.CellWidth;
import cjsh.display.SafeText;
import cjsh.engine.Diagnostic;

/** The faulty line with a caret under the very spot and a wave under the rest of the faulty stretch. */
final class DiagnosticText {
    private static final String MARGIN = "  ";
    private static final String TAB = "    ";
    private static final int LONGEST = 400;

    private DiagnosticText() {}

    static String of(Diagnostic fault) {
        String whole = fault.sourceLine();
        int place = clamp(fault.column() - 1, whole);
        int from = cutBefore(whole, place);
        int to = Math.min(whole.length(), from + LONGEST);
        String before = from > 0 ? "…" : "";
        String line = printable(whole.substring(from, to));
        int caret = cells(whole, from, place);
        int first = Math.min(cells(whole, from, fault.start() - fault.lineStart()), caret);
        int last = Math.max(cells(whole, from, Math.min(fault.end() - fault.lineStart(), to)), caret + 1);
        return MARGIN + before + line + (to < whole.length() ? "…" : "") + "\n" + MARGIN
                + " ".repeat(before.length() + first) + "~".repeat(caret - first) + "^" + "~".repeat(last - caret - 1);
    }

    /** Of a very long line, what is around the caret. */
    private static int cutBefore(String line, int place) {
        if (line.length() <= LONGEST || place < LONGEST / 2) {
            return 0;
        }
        int from = Math.min(place - LONGEST / 2, line.length() - LONGEST);
        return Character.isLowSurrogate(line.charAt(from)) ? from - 1 : from;
    }

    private static String printable(String text) {
        return SafeText.line(text.replace("\t", TAB));
    }

    /** What stands in the printed line before a place of the source's: emoji and marks are no cell for each character. */
    private static int cells(String line, int from, int place) {
        int end = Math.max(from, clamp(place, line));
        boolean insideOfPair =
                end > 0 && end < line.length() && Character.isSurrogatePair(line.charAt(end - 1), line.charAt(end));
        return CellWidth.of(printable(line.substring(from, insideOfPair ? end - 1 : end)));
    }

    private static int clamp(int column, String line) {
        return Math.max(0, Math.min(column, line.length()));
    }
}
