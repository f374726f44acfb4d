package cjsh.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one level as they come in: values by column, and for each row which row of the level above holds it. */
final class LevelRows {
    private int[] parents = new int[16];
    private int size;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    LevelRows(int columnCount) {
        for (int i = 0; i < columnCount; i++) {
            columns.add(new ArrayList<>());
        }
    }

    int add(int parentRow) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, size * 2);
        }
        parents[size] = parentRow;
        columns.forEach(column -> column.add(null));
        return size++;
    }

    void set(int column, int row, @Nullable Object value) {
        columns.get(column).set(row, value);
    }

    @Nullable
    Object get(int column, int row) {
        return row < 0 ? null : columns.get(column).get(row);
    }

    int size() {
        return size;
    }

    /** How many rows of the level above the rows from here on belong to. */
    int parentsSince(int first) {
        int count = 0;
        for (int row = first; row < size; row++) {
            count += row == first || parents[row] != parents[row - 1] ? 1 : 0;
        }
        return count;
    }

    /** Takes rows back that came in after there were this many; for a page that turned out to be broken. */
    void truncate(int kept) {
        size = kept;
        columns.forEach(column -> column.subList(kept, column.size()).clear());
    }

    /**
     * The first row of each parent, and after the last one the end: rows of parent {@code p} are {@code [p]} to
     * {@code [p + 1]}. Rows come in the order of their parents.
     */
    int[] starts(int parentCount) {
        int[] starts = new int[parentCount + 1];
        int row = 0;
        for (int parent = 0; parent < parentCount; parent++) {
            starts[parent] = row;
            while (row < size && parents[row] == parent) {
                row++;
            }
        }
        starts[parentCount] = row;
        return starts;
    }
}
