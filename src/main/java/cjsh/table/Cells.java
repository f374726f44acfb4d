package cjsh.table;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of a grid as they are shown, each column in one format. */
final class Cells {
    private final Grid grid;
    private final List<CellFormat> formats;

    /** @param rows the rows from which the formats follow */
    Cells(Grid grid, Supplier<IntStream> rows) {
        this.grid = grid;
        this.formats = IntStream.range(0, grid.columnCount())
                .mapToObj(column -> CellFormat.of(grid, column, rows.get()))
                .toList();
    }

    Grid grid() {
        return grid;
    }

    String text(int row, int column) {
        return formats.get(column).text(grid.cell(row, column));
    }

    /** Whether the cell says that there is nothing, in a word of ours. */
    boolean isMark(int row, int column) {
        @Nullable Object value = grid.cell(row, column);
        return value == null || value.equals("");
    }

    /** Whether the cell tells nothing: missing, empty, or a list without elements. */
    boolean isBlank(int row, int column) {
        @Nullable Object value = grid.cell(row, column);
        return value == null || value.equals("") || value.equals("[]");
    }

    String name(int column) {
        return CellText.shown(grid.name(column));
    }
}
