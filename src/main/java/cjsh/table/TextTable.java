package cjsh.table;

import cjsh.display.CellWidth;
import cjsh.display.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * A table in plain text. Touches only the rows that it shows; an {@linkplain Screen#unlimited() unlimited} screen shows all,
 * with nothing cut. Numbers are never cut, and missing ({@code ∅}) differs from empty ({@code ""}).
 *
 * @param screen what has to be fitted
 * @param limit which rows a screen shows
 */
public record TextTable(Screen screen, HeadTail limit) {
    /** A table for this screen with the standard number of rows. */
    public TextTable(Screen screen) {
        this(screen, HeadTail.standard());
    }

    /** The frame, its size, and these lines under it; does not end in a line feed. */
    public String text(Frame frame, List<String> footer) {
        return text(new FrameGrid(frame), footer);
    }

    /** The table, its size, and these lines under it; does not end in a line feed. */
    public String text(Table table, List<String> footer) {
        return text(new TablesawGrid(table), footer);
    }

    String text(Grid grid, List<String> footer) {
        StringBuilder out = new StringBuilder();
        try {
            write(grid, footer, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.setLength(out.length() - 1);
        return out.toString();
    }

    /** Writes row by row, each line with its line feed. */
    void write(Grid grid, List<String> footer, Appendable out) throws IOException {
        RowWindow rows = screen.isUnlimited() ? RowWindow.all(grid.rowCount()) : RowWindow.of(grid.rowCount(), limit);
        List<ColumnFit.Need> needs = ColumnFit.needs(grid, rows);
        List<Integer> hidden = List.of();
        if (grid.rowCount() == 1 && ColumnFit.naturalWidth(needs) > screen.columns()) {
            new RecordView(grid, screen).write(out);
        } else if (!needs.isEmpty()) {
            List<Slot> slots = ColumnFit.fit(needs, screen.columns());
            hidden = Slot.hidden(slots, grid.columnCount());
            new BoxTable(grid, slots, screen.colour(), out).write(rows);
        }
        List<String> notes = new ArrayList<>();
        if (!hidden.isEmpty()) {
            notes.add(new HiddenColumns(grid, hidden, screen.columns()).line());
        }
        notes.addAll(footer);
        for (String line : new Footer(grid, rows.shown(), List.of(), notes).lines()) {
            for (String part : CellWidth.wrap(line, screen.columns())) {
                out.append(part).append('\n');
            }
        }
    }
}
