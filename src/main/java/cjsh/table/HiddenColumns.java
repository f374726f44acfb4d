package cjsh.table;

import cjsh.display.CellWidth;
import java.util.List;

/**
 * Names the columns that a screen does not show and says how to see them, in about two lines.
 *
 * @param fit at least one of its columns is not shown
 * @param more what a user types to see all, or empty
 */
record HiddenColumns(Grid grid, ColumnFit fit, int screenColumns, String more) {
    private static final int MOST_LINES = 2;

    /** Lines break at blanks, so that the first is rarely full. */
    private static final int LOST_AT_BREAK = 10;

    private static final int LONG_NAME = 40;
    private static final String MORE = ", …";

    String line() {
        String end = hint();
        int blankColumns = fit.blank().size();
        if (fit.hidden().isEmpty()) {
            return list(Footer.count(blankColumns, "column") + " without values here hidden: ", fit.blank(), end);
        }
        String blank = blankColumns == 0 ? "" : ", and " + blankColumns + " without values here";
        return list(Footer.count(fit.hidden().size(), "column") + " hidden: ", fit.hidden(), blank + end);
    }

    private String list(String start, List<Integer> columns, String end) {
        int rest = CellWidth.of(start) + CellWidth.of(MORE) + CellWidth.of(end) + LOST_AT_BREAK;
        int room = Math.max(0, MOST_LINES * Math.min(screenColumns, 10_000) - rest);
        StringBuilder names = new StringBuilder(name(columns.get(0)));
        for (int column : columns.subList(1, columns.size())) {
            String next = ", " + name(column);
            if (CellWidth.of(names.toString()) + CellWidth.of(next) > room) {
                names.append(MORE);
                break;
            }
            names.append(next);
        }
        return start + names + end;
    }

    private String name(int column) {
        return CellWidth.cut(CellText.shown(grid.name(column)), LONG_NAME);
    }

    /** Only a table of Tablesaw's has the method. */
    private String hint() {
        if (!more.isEmpty()) {
            return "; " + more + " shows all";
        }
        List<Integer> columns = fit.hidden().isEmpty() ? fit.blank() : fit.hidden();
        String name = grid.name(columns.get(0));
        boolean plain = name.matches("[\\w. -]{1," + LONG_NAME + "}");
        return grid instanceof TablesawGrid
                ? "; .selectColumns(" + (plain ? '"' + name + '"' : "…") + ") shows chosen ones"
                : "";
    }
}
