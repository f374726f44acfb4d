package cjsh.table;

import cjsh.display.CellWidth;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.display.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands under a table: how much there is, how much of it is hidden, where it is from, and what is wrong with it.
 *
 * @param shownRows of the grid's
 * @param columns which of them are shown
 * @param notes what the caller has to say, as they come; parts between {@code ·} may move to other lines
 * @param more what a user types to see all, or empty
 */
record Footer(Grid grid, int shownRows, ColumnFit columns, List<String> notes, String more) {
    static final String SEPARATOR = " · ";

    /** How {@code api} begins what says that rows are missing. */
    static final String WARNING = "NOT COMPLETE";

    /** A footer that shows every column. */
    static Footer ofRows(Grid grid, int shownRows) {
        return new Footer(grid, shownRows, ColumnFit.NONE, List.of(), "");
    }

    /** Lines as they are, for displays that wrap by themselves. */
    List<String> lines(String hidden) {
        List<String> lines = new ArrayList<>();
        lines.add(size());
        if (!hidden.isEmpty()) {
            lines.add(hidden);
        }
        notes.forEach(note -> lines.add(SafeText.line(note)));
        return lines;
    }

    /** Lines for a screen: as few as there can be, warnings on lines of their own and easily seen. */
    List<String> lines(Screen screen) {
        String hidden = columns.hidesAny() ? new HiddenColumns(grid, columns, screen.columns(), more).line() : "";
        if (screen.isUnlimited()) {
            return lines(hidden);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(size());
        List<String> warnings = new ArrayList<>();
        for (String note : notes) {
            for (String part : SafeText.line(note).split(SEPARATOR)) {
                if (part.startsWith(WARNING)) {
                    warnings.add(part);
                } else if (CellWidth.of(line.toString()) + SEPARATOR.length() + CellWidth.of(part)
                        <= screen.columns()) {
                    line.append(SEPARATOR).append(part);
                } else {
                    lines.add(line.toString());
                    line = new StringBuilder(part);
                }
            }
        }
        lines.add(line.toString());
        if (!hidden.isEmpty()) {
            lines.add(Math.min(1, lines.size()), hidden);
        }
        List<String> fitted = new ArrayList<>(wrapped(lines, screen));
        for (String warning : wrapped(warnings, screen)) {
            fitted.add(screen.theme().paint(Style.FAULT, warning));
        }
        return fitted;
    }

    private static List<String> wrapped(List<String> lines, Screen screen) {
        return lines.stream()
                .flatMap(line -> CellWidth.wrap(line, screen.columns()).stream())
                .toList();
    }

    String size() {
        return count(grid.rowCount(), "row") + " × " + count(grid.columnCount(), "column") + shown();
    }

    private String shown() {
        if (shownRows >= grid.rowCount()) {
            return "";
        }
        boolean says = !more.isEmpty() && !columns.hidesAny();
        return " (" + count(shownRows, "row") + " shown" + (says ? "; " + more + " shows all" : "") + ")";
    }

    static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
