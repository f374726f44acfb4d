package cjsh.table;

import cjsh.display.CellWidth;
import java.io.IOException;
import java.util.List;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** Draws the box: names, types and rows. */
final class BoxTable {
    private static final String ELLIPSIS = "…";
    private static final String DIM = "\u001b[2m";
    private static final String RESET = "\u001b[0m";

    private final Grid grid;
    private final List<Slot> slots;
    private final boolean colour;
    private final Appendable out;

    BoxTable(Grid grid, List<Slot> slots, boolean colour, Appendable out) {
        this.grid = grid;
        this.slots = slots;
        this.colour = colour;
        this.out = out;
    }

    void write(RowWindow rows) throws IOException {
        rule("┌", "┬", "┐");
        row(slot -> new Cell(name(slot), false));
        row(slot -> new Cell(CellWidth.cut(grid.typeLabel(slot.column()), slot.width()), true));
        rule("├", "┼", "┤");
        rows(rows.head().iterator());
        if (rows.hides()) {
            row(slot -> new Cell(ELLIPSIS, true));
        }
        rows(rows.tail().iterator());
        rule("└", "┴", "┘");
    }

    /** A text in its column; our own marks are dim, so that they differ from data. */
    private record Cell(String text, boolean dim) {}

    private interface CellOfSlot {
        Cell cell(Slot slot);
    }

    private String name(Slot slot) {
        String name = CellText.shown(grid.name(slot.column()));
        return name.indexOf('.') < 0 ? CellWidth.cut(name, slot.width()) : CellWidth.cutStart(name, slot.width());
    }

    private void rows(PrimitiveIterator.OfInt rows) throws IOException {
        while (rows.hasNext()) {
            int row = rows.nextInt();
            row(slot -> value(grid.cell(row, slot.column()), slot));
        }
    }

    private Cell value(@Nullable Object value, Slot slot) {
        String text = CellText.shown(value);
        boolean cuttable = grid.kind(slot.column()) == Grid.Kind.TEXT;
        return new Cell(cuttable ? CellWidth.cut(text, slot.width()) : text, value == null);
    }

    private void row(CellOfSlot cells) throws IOException {
        out.append('│');
        for (Slot slot : slots) {
            Cell cell = slot.isGap() ? new Cell(ELLIPSIS, true) : cells.cell(slot);
            String padded = isRight(slot)
                    ? CellWidth.padLeft(cell.text(), slot.width())
                    : CellWidth.padRight(cell.text(), slot.width());
            out.append(' ').append(cell.dim() && colour ? DIM + padded + RESET : padded);
            out.append(" │");
        }
        out.append('\n');
    }

    private boolean isRight(Slot slot) {
        return !slot.isGap() && grid.kind(slot.column()) == Grid.Kind.NUMBER;
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
