package cjsh.table;

import cjsh.display.CellWidth;
import cjsh.display.LongText;
import cjsh.display.Portion;
import cjsh.display.Screen;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table with all its columns and nothing cut, for a pager or a file. It is written in pieces, so that its first page is there
 * at once however many rows follow: a piece that needs wider columns begins a box of its own.
 *
 * @param footer lines under it
 * @param portion of its rows
 */
record WholeTable(Grid grid, List<String> footer, Portion portion) implements LongText {
    private static final int PIECE = 1_000;

    /** A longer text would push all that follows out of sight, in every row; it goes beyond its column instead. */
    private static final int WIDEST = 200;

    @Override
    public boolean isTable() {
        return true;
    }

    @Override
    public void write(Appendable out, Screen screen) throws IOException {
        int start = portion.start(grid.rowCount());
        int end = portion.end(grid.rowCount());
        if (portion.vertical()) {
            records(start, end, out, screen);
        } else if (grid.columnCount() > 0) {
            boxes(start, end, out, screen);
        }
        Footer size = new Footer(grid, end - start, ColumnFit.NONE, footer, "");
        for (String line : size.lines(screen)) {
            out.append(line).append('\n');
        }
    }

    private void records(int start, int end, Appendable out, Screen screen) throws IOException {
        int width = Math.min(screen.columns(), 1 << 16);
        int first = Math.min(end, start + PIECE);
        Cells cells = new Cells(grid, () -> IntStream.range(start, first));
        new RecordView(cells, width, screen.theme(), Integer.MAX_VALUE)
                .rows(IntStream.range(start, end).iterator(), out);
    }

    private void boxes(int start, int end, Appendable out, Screen screen) throws IOException {
        int piece = screen.isUnlimited() ? Math.max(1, end - start) : PIECE;
        int first = Math.min(end, start + piece);
        Cells cells = new Cells(grid, () -> IntStream.range(start, first));
        int[] widths = new int[grid.columnCount()];
        BoxTable box = null;
        for (int from = start; from < end || box == null; from += piece) {
            int to = Math.min(from + piece, end);
            boolean wider = widen(widths, cells, from, to, screen.isUnlimited() ? Integer.MAX_VALUE : WIDEST);
            if (box == null || wider) {
                if (box != null) {
                    box.close();
                }
                List<Slot> slots = IntStream.range(0, widths.length)
                        .mapToObj(column -> new Slot(column, widths[column]))
                        .toList();
                box = BoxTable.uncut(cells, slots, screen.theme(), out);
                box.open();
            }
            box.rows(IntStream.range(from, to).iterator());
            if (to == end) {
                break;
            }
        }
        if (box != null) {
            box.close();
        }
    }

    private boolean widen(int[] widths, Cells cells, int from, int to, int most) {
        boolean wider = false;
        for (int column = 0; column < widths.length; column++) {
            int widest = Math.max(
                    CellWidth.of(cells.name(column)), grid.typeLabel(column).length());
            for (int row = from; row < to; row++) {
                widest = Math.max(widest, Math.min(CellWidth.of(cells.text(row, column)), most));
            }
            wider |= widest > widths[column];
            widths[column] = Math.max(widths[column], widest);
        }
        return wider;
    }
}
