package cjsh.table;

import cjsh.display.CellWidth;
import cjsh.display.Style;
import cjsh.display.Theme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** Draws the box: names, types and rows. */
final class BoxTable {
    private static final String ELLIPSIS = "…";

    private final Cells cells;
    private final List<Slot> slots;
    private final Theme theme;
    private final Appendable out;
    private final boolean cuts;

    /** Texts are cut to the width of their column. */
    BoxTable(Cells cells, List<Slot> slots, Theme theme, Appendable out) {
        this(cells, slots, theme, out, true);
    }

    /** Nothing is cut: what is too wide goes beyond its column. */
    static BoxTable uncut(Cells cells, List<Slot> slots, Theme theme, Appendable out) {
        return new BoxTable(cells, slots, theme, out, false);
    }

    private BoxTable(Cells cells, List<Slot> slots, Theme theme, Appendable out, boolean cuts) {
        this.cells = cells;
        this.slots = slots;
        this.theme = theme;
        this.out = out;
        this.cuts = cuts;
    }

    void write(RowWindow rows) throws IOException {
        open();
        rows(rows.head().iterator());
        if (rows.hides()) {
            hidden(rows.hidden());
        }
        rows(rows.tail().iterator());
        close();
    }

    /** The top: names and types. */
    void open() throws IOException {
        rule("┌", "┬", "┐");
        row(slot -> new Cell(name(slot), Style.HEAD));
        row(slot -> new Cell(CellWidth.cut(cells.grid().typeLabel(slot.column()), slot.width()), Style.MARK));
        rule("├", "┼", "┤");
    }

    void close() throws IOException {
        rule("└", "┴", "┘");
    }

    void rows(PrimitiveIterator.OfInt rows) throws IOException {
        while (rows.hasNext()) {
            int row = rows.nextInt();
            row(slot -> value(row, slot));
        }
    }

    /** A text in its column; our own marks look different from data. */
    private record Cell(String text, @Nullable Style style) {}

    private interface CellOfSlot {
        Cell cell(Slot slot);
    }

    private String name(Slot slot) {
        String name = cells.name(slot.column());
        return name.indexOf('.') < 0 ? CellWidth.cut(name, slot.width()) : CellWidth.cutStart(name, slot.width());
    }

    private Cell value(int row, Slot slot) {
        String text = cells.text(row, slot.column());
        boolean cuttable = cuts && cells.grid().kind(slot.column()) == Grid.Kind.TEXT;
        return new Cell(
                cuttable ? CellWidth.cut(text, slot.width()) : text,
                cells.isMark(row, slot.column()) ? Style.MARK : null);
    }

    private void row(CellOfSlot content) throws IOException {
        out.append('│');
        for (Slot slot : slots) {
            Cell cell = slot.isGap() ? new Cell(ELLIPSIS, Style.MARK) : content.cell(slot);
            String padded = isRight(slot)
                    ? CellWidth.padLeft(cell.text(), slot.width())
                    : CellWidth.padRight(cell.text(), slot.width());
            out.append(' ').append(cell.style() == null ? padded : theme.paint(cell.style(), padded));
            out.append(" │");
        }
        out.append('\n');
    }

    /** One line across all columns; where it is too narrow for words, the footer has the number. */
    private void hidden(int count) throws IOException {
        String words = ELLIPSIS + String.format(Locale.ROOT, " %,d more rows ", count) + ELLIPSIS;
        int room = slots.stream().mapToInt(slot -> slot.width() + 3).sum() - 3;
        if (CellWidth.of(words) > room) {
            row(slot -> new Cell(ELLIPSIS, Style.MARK));
            return;
        }
        String centred = CellWidth.padLeft(words, (room + CellWidth.of(words)) / 2);
        out.append("│ ")
                .append(theme.paint(Style.MARK, CellWidth.padRight(centred, room)))
                .append(" │\n");
    }

    private boolean isRight(Slot slot) {
        return !slot.isGap() && cells.grid().kind(slot.column()) == Grid.Kind.NUMBER;
    }

    private void rule(String left, String middle, String right) throws IOException {
        String separator = left;
        for (Slot slot : slots) {
            out.append(separator).append("─".repeat(slot.width() + 2));
            separator = middle;
        }
        out.append(right).append('\n');
    }
}
