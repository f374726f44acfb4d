package cjsh.table;

import cjsh.display.CellWidth;
import java.util.List;

/**
 * Names the columns that did not fit on a screen and says how to see them, in about two lines.
 *
 * @param columns of the grid; at least one
 */
record HiddenColumns(Grid grid, List<Integer> columns, int screenColumns) {
    private static final int MOST_LINES = 2;

    /** Lines break at blanks, so that the first is rarely full. */
    private static final int LOST_AT_BREAK = 10;

    private static final int LONG_NAME = 40;
    private static final String MORE = ", …";

    String line() {
        String start = Footer.count(columns.size(), "column") + " hidden: ";
        String end = hint();
        int rest = CellWidth.of(start) + CellWidth.of(MORE) + CellWidth.of(end) + LOST_AT_BREAK;
        int room = MOST_LINES * screenColumns - rest;
        StringBuilder names = new StringBuilder(name(0));
        for (int i = 1; i < columns.size(); i++) {
            String next = ", " + name(i);
            if (CellWidth.of(names.toString()) + CellWidth.of(next) > room) {
                names.append(MORE);
                break;
            }
            names.append(next);
        }
        return start + names + end;
    }

    private String name(int i) {
        return CellWidth.cut(CellText.shown(grid.name(columns.get(i))), LONG_NAME);
    }

    /** Only a table of Tablesaw's has the method. */
    private String hint() {
        String name = grid.name(columns.get(0));
        boolean plain = name.matches("[\\w. -]{1," + LONG_NAME + "}");
        return grid instanceof TablesawGrid
                ? "; table.selectColumns(" + (plain ? '"' + name + '"' : "…") + ") shows chosen ones"
                : "";
    }
}
