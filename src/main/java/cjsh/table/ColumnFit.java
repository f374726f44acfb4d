package cjsh.table;

import cjsh.display.CellWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Decides which columns a screen shows and how wide: text shrinks first, then columns at the right are left out. */
final class ColumnFit {
    /** A text column of fewer letters tells nothing; fewer columns then tell more. */
    private static final int LEAST_TEXT = 10;

    /** The part of a name that is always left above a column of short values. */
    private static final int LEAST_NAME = 8;

    /** A column's border and the spaces beside its cells. */
    private static final int FRAME = 3;

    /** What one column would like, and what it cannot do without. */
    record Need(int column, int natural, int least) {}

    private ColumnFit() {}

    /** Looks at the shown rows only. */
    static List<Need> needs(Grid grid, RowWindow rows) {
        return IntStream.range(0, grid.columnCount())
                .mapToObj(column -> need(grid, rows, column))
                .toList();
    }

    private static Need need(Grid grid, RowWindow rows, int column) {
        int data = rows.rows()
                .map(row -> CellWidth.of(CellText.shown(grid.cell(row, column))))
                .max()
                .orElse(0);
        int head = Math.max(
                CellWidth.of(CellText.shown(grid.name(column))),
                grid.typeLabel(column).length());
        int natural = Math.max(data, head);
        boolean cuttable = grid.kind(column) == Grid.Kind.TEXT;
        int least = cuttable ? Math.min(natural, LEAST_TEXT) : Math.max(data, Math.min(natural, LEAST_NAME));
        return new Need(column, natural, least);
    }

    /** The columns of a table that shows all of each. */
    static long naturalWidth(List<Need> needs) {
        return 1 + needs.stream().mapToLong(need -> need.natural() + FRAME).sum();
    }

    static List<Slot> fit(List<Need> needs, int screenColumns) {
        if (naturalWidth(needs) <= screenColumns) {
            return slots(needs, Integer.MAX_VALUE);
        }
        if (needs.size() == 1 || leastWidth(needs) <= screenColumns) {
            return slots(needs, cap(needs, screenColumns));
        }
        return withGap(needs, screenColumns);
    }

    private static long leastWidth(List<Need> needs) {
        return 1 + needs.stream().mapToLong(need -> need.least() + FRAME).sum();
    }

    /** As many as fit from the left, at least one: whoever selects puts first what matters most. */
    private static List<Slot> withGap(List<Need> needs, int screenColumns) {
        int room = screenColumns - Slot.gap().width() - FRAME;
        int kept = 1;
        while (leastWidth(needs.subList(0, kept + 1)) <= room) {
            kept++;
        }
        List<Need> shown = needs.subList(0, kept);
        List<Slot> slots = new ArrayList<>(slots(shown, cap(shown, room)));
        slots.add(Slot.gap());
        return slots;
    }

    /** The widest column that may be allowed: every column above it is cut to it, the others stay whole. */
    private static int cap(List<Need> needs, int screenColumns) {
        int low = 0;
        int high = needs.stream().mapToInt(Need::natural).max().orElse(0);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            long width = 1
                    + needs.stream()
                            .mapToLong(need -> width(need, middle) + FRAME)
                            .sum();
            if (width <= screenColumns) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static List<Slot> slots(List<Need> needs, int cap) {
        return needs.stream()
                .map(need -> new Slot(need.column(), width(need, cap)))
                .toList();
    }

    private static int width(Need need, int cap) {
        return Math.max(need.least(), Math.min(need.natural(), cap));
    }
}
