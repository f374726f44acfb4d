package cjsh.table;

import cjsh.display.CellWidth;
import cjsh.display.Screen;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** One row that is too wide for the screen, as one line for each column; long text takes several. */
final class RecordView {
    private static final int MOST_LINES = 5;
    private static final int LEAST_VALUE = 20;

    private final Grid grid;
    private final Screen screen;

    RecordView(Grid grid, Screen screen) {
        this.grid = grid;
        this.screen = screen;
    }

    void write(Appendable out) throws IOException {
        int widest = IntStream.range(0, grid.columnCount())
                .map(column -> CellWidth.of(label(column)))
                .max()
                .orElse(0);
        int margin = Math.max(0, Math.min(widest + 1, screen.columns() - LEAST_VALUE));
        for (int column = 0; column < grid.columnCount(); column++) {
            String label = CellWidth.cutStart(label(column), margin - 1);
            for (String line : lines(column, screen.columns() - margin)) {
                out.append(CellWidth.padRight(label, margin)).append(line).append('\n');
                label = "";
            }
        }
    }

    private String label(int column) {
        return CellText.shown(grid.name(column)) + ":";
    }

    private List<String> lines(int column, int width) {
        String value = CellText.shown(grid.cell(0, column));
        if (grid.kind(column) != Grid.Kind.TEXT) {
            return List.of(value);
        }
        return CellWidth.wrap(CellWidth.cut(value, width * MOST_LINES), width);
    }
}
