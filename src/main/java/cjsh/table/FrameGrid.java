package cjsh.table;

import org.jspecify.annotations.Nullable;

/** The cells of a frame. */
record FrameGrid(Frame frame) implements Grid {
    @Override
    public int rowCount() {
        return frame.rowCount();
    }

    @Override
    public int columnCount() {
        return frame.columns().size();
    }

    @Override
    public String name(int column) {
        return frame.columns().get(column).name();
    }

    @Override
    public String typeLabel(int column) {
        return type(column).label();
    }

    @Override
    public Kind kind(int column) {
        return type(column).isNumeric() ? Kind.NUMBER : type(column) == ColumnType.TEXT ? Kind.TEXT : Kind.OTHER;
    }

    @Override
    public @Nullable Object cell(int row, int column) {
        return frame.columns().get(column).values().get(row);
    }

    private ColumnType type(int column) {
        return frame.columns().get(column).type();
    }
}
