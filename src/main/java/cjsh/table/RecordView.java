package cjsh.table;

import cjsh.display.CellWidth;
import cjsh.display.Style;
import cjsh.display.Theme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/** Rows as records: a line for each column, with its name, its type and the value; long text takes several. */
final class RecordView {
    /** A screen narrower than this needs all its room for names and values. */
    private static final int ROOM_FOR_TYPES = 60;

    private static final int LEAST_VALUE = 18;
    private static final String BAR = " │ ";

    private final Cells cells;
    private final int columns;
    private final Theme theme;
    private final int mostLines;
    private final int names;
    private final int types;

    /**
     * @param columns of the screen
     * @param mostLines of a value, which is cut after them
     */
    RecordView(Cells cells, int columns, Theme theme, int mostLines) {
        this.cells = cells;
        this.columns = columns;
        this.theme = theme;
        this.mostLines = mostLines;
        this.types = columns < ROOM_FOR_TYPES ? 0 : widest(this::type);
        int room = columns - BAR.length() - (types == 0 ? 0 : types + 1) - LEAST_VALUE;
        this.names = Math.max(1, Math.min(widest(cells::name), Math.max(room, columns / 3)));
    }

    private interface Words {
        String of(int column);
    }

    private int widest(Words words) {
        return IntStream.range(0, cells.grid().columnCount())
                .map(column -> CellWidth.of(words.of(column)))
                .max()
                .orElse(0);
    }

    private String type(int column) {
        return cells.grid().typeLabel(column);
    }

    /** The rows of a window, each with a heading unless there is but one in all. */
    void write(RowWindow rows, Appendable out) throws IOException {
        rows(rows.head().iterator(), out);
        if (rows.hides()) {
            String words = String.format(Locale.ROOT, "… %,d more rows …", rows.hidden());
            out.append(theme.paint(Style.MARK, CellWidth.cut(words, columns))).append('\n');
        }
        rows(rows.tail().iterator(), out);
    }

    void rows(PrimitiveIterator.OfInt rows, Appendable out) throws IOException {
        while (rows.hasNext()) {
            int row = rows.nextInt();
            if (cells.grid().rowCount() > 1) {
                heading(row, out);
            }
            record(row, out);
        }
    }

    /** A table's rows count from 0 in Java, as in {@code table.row(3)}. */
    private void heading(int row, Appendable out) throws IOException {
        String words = String.format(Locale.ROOT, "── row %d ", row);
        int width = Math.min(columns, names + BAR.length() + types + 40);
        out.append(theme.paint(Style.HEAD, words + "─".repeat(Math.max(2, width - words.length()))))
                .append('\n');
    }

    private void record(int row, Appendable out) throws IOException {
        for (int column = 0; column < cells.grid().columnCount(); column++) {
            String label = cells.name(column);
            String name = label.indexOf('.') < 0 ? CellWidth.cut(label, names) : CellWidth.cutStart(label, names);
            String type = types == 0 ? "" : " " + CellWidth.padRight(type(column), types);
            boolean mark = cells.isMark(row, column);
            for (String line : lines(row, column)) {
                out.append(theme.paint(Style.HEAD, CellWidth.padRight(name, names)));
                out.append(theme.paint(Style.MARK, type)).append(BAR);
                out.append(mark ? theme.paint(Style.MARK, line) : line).append('\n');
                name = "";
                type = " ".repeat(type.length());
            }
        }
    }

    private List<String> lines(int row, int column) {
        String value = cells.text(row, column).stripTrailing();
        int width = columns - names - (types == 0 ? 0 : types + 1) - BAR.length();
        if (cells.grid().kind(column) != Grid.Kind.TEXT || width >= value.length()) {
            return List.of(value);
        }
        boolean all = mostLines == Integer.MAX_VALUE;
        return CellWidth.wrap(all ? value : CellWidth.cut(value, width * mostLines), width);
    }
}
