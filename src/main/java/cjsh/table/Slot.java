package cjsh.table;

import java.util.List;
import java.util.stream.IntStream;

/** A column of the printed table: one of the grid's, or the gap that stands for those that do not fit. */
record Slot(int column, int width) {
    private static final int GAP = -1;

    static Slot gap() {
        return new Slot(GAP, 1);
    }

    boolean isGap() {
        return column == GAP;
    }

    /** The columns of the grid that no slot shows. */
    static List<Integer> hidden(List<Slot> slots, int columnCount) {
        return IntStream.range(0, columnCount)
                .filter(column -> slots.stream().noneMatch(slot -> slot.column() == column))
                .boxed()
                .toList();
    }
}
