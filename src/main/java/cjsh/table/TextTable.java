package cjsh.table;

import cjsh.display.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * A table in plain text. Touches only the rows that it shows; an {@linkplain Screen#unlimited() unlimited} screen shows all,
 * with nothing cut. Numbers are never cut, and missing ({@code ∅}) differs from empty ({@code ""}).
 *
 * @param screen what has to be fitted
 * @param looks what the user has chosen
 */
public record TextTable(Screen screen, TableLooks looks) {
    /** Lines of a long text in a record. */
    private static final int MOST_LINES = 5;

    /** What most footers have: the size, and what is hidden. */
    private static final int USUAL_FOOTER = 2;

    /** A table for this screen with as many rows as fit. */
    public TextTable(Screen screen) {
        this(screen, TableLooks.STANDARD);
    }

    /** A table for this screen with these rows of a long table. */
    public TextTable(Screen screen, HeadTail limit) {
        this(screen, TableLooks.of(limit));
    }

    /** The frame, its size, and these lines under it; does not end in a line feed. */
    public String text(Frame frame, List<String> footer) {
        return text(new FrameGrid(frame), footer);
    }

    /** The table, its size, and these lines under it; does not end in a line feed. */
    public String text(Table table, List<String> footer) {
        return text(TablesawGrid.of(table), footer);
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
        Plan plan = plan(grid, footer, USUAL_FOOTER);
        int lines = plan.footer().size();
        if (lines != USUAL_FOOTER && plan.rows().hides()) {
            plan = plan(grid, footer, lines);
        }
        if (plan.records().isPresent()) {
            plan.records().get().write(plan.rows(), out);
        } else if (grid.columnCount() > 0) {
            new BoxTable(plan.cells(), plan.fit().slots(), screen.theme(), out).write(plan.rows());
        }
        for (String line : plan.footer()) {
            out.append(line).append('\n');
        }
    }

    /** What is going to be written. */
    private record Plan(
            Cells cells, RowWindow rows, ColumnFit fit, Optional<RecordView> records, List<String> footer) {}

    private Plan plan(Grid grid, List<String> footer, int footerLines) {
        if (looks.vertical() == TableLooks.Vertical.ALWAYS && grid.columnCount() > 0) {
            return records(grid, window(grid, looks.recordsOn(screen, footerLines, grid.columnCount() + 1)), footer);
        }
        RowWindow rows = window(grid, looks.rowsOn(screen, footerLines));
        Cells cells = new Cells(grid, rows::rows);
        ColumnFit fit = ColumnFit.fit(ColumnFit.needs(cells, rows), screen.columns());
        boolean vertical = looks.vertical() == TableLooks.Vertical.AUTO && grid.rowCount() > 0 && !rows.hides();
        if (vertical && isBetterBelowEachOther(grid, cells, fit, footerLines)) {
            return records(grid, rows, footer);
        }
        return new Plan(
                cells,
                rows,
                fit,
                Optional.empty(),
                new Footer(grid, rows.shown(), fit, footer, looks.more()).lines(screen));
    }

    private RowWindow window(Grid grid, HeadTail limit) {
        return screen.isUnlimited() ? RowWindow.all(grid.rowCount()) : RowWindow.of(grid.rowCount(), limit);
    }

    private boolean isBetterBelowEachOther(Grid grid, Cells cells, ColumnFit fit, int footerLines) {
        if (grid.rowCount() == 1) {
            return ColumnFit.naturalWidth(ColumnFit.needs(cells, RowWindow.all(1))) > screen.columns();
        }
        long lines = (long) grid.rowCount() * (grid.columnCount() + 1) + footerLines;
        return fit.hidesAny() && TableLooks.fits(screen, lines);
    }

    private Plan records(Grid grid, RowWindow rows, List<String> footer) {
        Cells cells = new Cells(grid, rows::rows);
        ColumnFit all = ColumnFit.NONE;
        List<String> lines = new Footer(grid, rows.shown(), all, footer, looks.more()).lines(screen);
        int width = Math.min(screen.columns(), 1 << 16);
        int mostLines = screen.isUnlimited() ? Integer.MAX_VALUE : MOST_LINES;
        RecordView view = new RecordView(cells, width, screen.theme(), mostLines);
        return new Plan(cells, rows, all, Optional.of(view), lines);
    }
}
