package cjsh.table;

import java.util.List;

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
}
