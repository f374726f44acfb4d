package cjsh.table;

import cjsh.display.CellWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides which columns a screen shows and how wide: text shrinks first, then columns without any value are left out, then
 * those at the right, since whoever selects puts first what matters most.
 *
 * @param slots what is shown, from left to right
 * @param hidden columns with values that are not
 * @param blank columns without a value in the shown rows that are not
 */
record ColumnFit(List<Slot> slots, List<Integer> hidden, List<Integer> blank) {
    /** Nothing is left out. */
    static final ColumnFit NONE = new ColumnFit(List.of(), List.of(), List.of());

    /** A text of fewer letters tells nothing; fewer columns then tell more. */
    private static final int LEAST_TEXT = 10;

    /** The part of a name that is always left above a column of short values. */
    private static final int LEAST_NAME = 8;

    /** A column's border and the spaces beside its cells. */
    private static final int FRAME = 3;

    /** What one column would like, and what it cannot do without. */
    record Need(int column, int natural, int least, boolean blank) {}

    /** Looks at the shown rows only. */
    static List<Need> needs(Cells cells, RowWindow rows) {
        return IntStream.range(0, cells.grid().columnCount())
                .mapToObj(column -> need(cells, rows, column))
                .toList();
    }

    private static Need need(Cells cells, RowWindow rows, int column) {
        Grid grid = cells.grid();
        int data = rows.rows()
                .map(row -> CellWidth.of(cells.text(row, column)))
                .max()
                .orElse(0);
        int head = Math.max(
                CellWidth.of(cells.name(column)), grid.typeLabel(column).length());
        int natural = Math.max(data, head);
        int leastName = Math.min(natural, LEAST_NAME);
        boolean cuttable = grid.kind(column) == Grid.Kind.TEXT;
        int least = Math.max(cuttable ? Math.min(data, LEAST_TEXT) : data, leastName);
        boolean blank = rows.shown() > 0 && rows.rows().allMatch(row -> cells.isBlank(row, column));
        return new Need(column, natural, least, blank);
    }

    /** The columns of a table that shows all of each. */
    static long naturalWidth(List<Need> needs) {
        return 1 + needs.stream().mapToLong(need -> need.natural() + FRAME).sum();
    }

    static ColumnFit fit(List<Need> needs, int screenColumns) {
        if (needs.size() == 1 || leastWidth(needs) <= screenColumns) {
            return new ColumnFit(slots(needs, cap(needs, screenColumns)), List.of(), List.of());
        }
        List<Need> telling = needs.stream().filter(need -> !need.blank()).toList();
        List<Integer> blank =
                needs.stream().filter(Need::blank).map(Need::column).toList();
        if (telling.isEmpty()) {
            return withGap(needs, screenColumns, List.of());
        }
        if (telling.size() == 1 || leastWidth(telling) <= screenColumns) {
            return new ColumnFit(slots(telling, cap(telling, screenColumns)), List.of(), blank);
        }
        return withGap(telling, screenColumns, blank);
    }

    boolean hidesAny() {
        return !hidden.isEmpty() || !blank.isEmpty();
    }

    private static long leastWidth(List<Need> needs) {
        return 1 + needs.stream().mapToLong(need -> need.least() + FRAME).sum();
    }

    /** As many as fit from the left, at least one. */
    private static ColumnFit withGap(List<Need> needs, int screenColumns, List<Integer> blank) {
        int room = screenColumns - Slot.gap().width() - FRAME;
        int kept = 1;
        while (kept < needs.size() - 1 && leastWidth(needs.subList(0, kept + 1)) <= room) {
            kept++;
        }
        List<Need> shown = needs.subList(0, kept);
        List<Slot> slots = new ArrayList<>(slots(shown, cap(shown, room)));
        slots.add(Slot.gap());
        List<Integer> hidden =
                needs.subList(kept, needs.size()).stream().map(Need::column).toList();
        return new ColumnFit(slots, hidden, blank);
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
