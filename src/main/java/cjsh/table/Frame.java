package cjsh.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer as typed columns of equal length, exact: decimals keep every digit and null differs from the
 * empty text. Export writes from here; a Tablesaw table is made from it.
 *
 * @param columns in the order of the selection
 * @param rowCount the length of each column
 */
public record Frame(List<Column> columns, int rowCount) {
    public Frame {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.values().size() != rowCount) {
                throw new IllegalArgumentException("column `" + column.name() + "` has "
                        + column.values().size() + " values, but the frame has " + rowCount + " rows");
            }
        }
    }

    /** The first rows. */
    public Frame head(int count) {
        int kept = Math.min(count, rowCount);
        return new Frame(
                columns.stream()
                        .map(column -> column.with(column.values().subList(0, kept)))
                        .toList(),
                kept);
    }

    /** The rows for which the test holds; it is given row numbers from 0. */
    public Frame where(IntPredicate test) {
        int[] kept = IntStream.range(0, rowCount).filter(test).toArray();
        List<Column> filtered = columns.stream()
                .map(column -> column.with(gather(column.values(), kept)))
                .toList();
        return new Frame(filtered, kept.length);
    }

    private static List<@Nullable Object> gather(List<@Nullable Object> values, int[] kept) {
        List<@Nullable Object> gathered = new ArrayList<>(kept.length);
        for (int row : kept) {
            gathered.add(values.get(row));
        }
        return gathered;
    }

    /** The same rows without this column, if there is one of this name. */
    public Frame without(String name) {
        return new Frame(
                columns.stream().filter(column -> !column.name().equals(name)).toList(), rowCount);
    }

    /** The column of this name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
