package cjsh.table;

import cjsh.display.CellWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Decides which columns a screen shows and how wide: text shrinks first, then columns of the middle are left out. */
final class ColumnFit {
    /** A text column of fewer letters tells nothing; fewer columns then tell more. */
    private static final int LEAST_TEXT = 12;

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

    /** The ends stay: keys are selected first, and what was selected last is what the eye looks for. */
    private static List<Slot> withGap(List<Need> needs, int screenColumns) {
        int room = screenColumns - 1 - FRAME;
        int free = room - 1;
        List<Need> left = new ArrayList<>();
        List<Need> right = new ArrayList<>();
        while (left.size() + right.size() < needs.size() - 1) {
            Need first = needs.get(left.size());
            Need last = needs.get(needs.size() - 1 - right.size());
            boolean lastFits = last.least() + FRAME <= free;
            boolean leftsTurn = left.size() <= right.size() || !lastFits;
            if (left.isEmpty() || (leftsTurn && first.least() + FRAME <= free)) {
                left.add(first);
                free -= first.least() + FRAME;
            } else if (lastFits) {
                right.add(0, last);
                free -= last.least() + FRAME;
            } else {
                break;
            }
        }
        return join(left, right, room);
    }

    private static List<Slot> join(List<Need> left, List<Need> right, int room) {
        List<Need> kept = new ArrayList<>(left);
        kept.addAll(right);
        List<Slot> slots = new ArrayList<>(slots(kept, cap(kept, room)));
        slots.add(left.size(), Slot.gap());
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
