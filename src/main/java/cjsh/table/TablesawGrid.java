package cjsh.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The cells of any Tablesaw table. Its text columns do not tell null from the empty text: both are missing here. */
record TablesawGrid(Table table) implements Grid {
    @Override
    public int rowCount() {
        return table.rowCount();
    }

    @Override
    public int columnCount() {
        return table.columnCount();
    }

    @Override
    public String name(int column) {
        return table.column(column).name();
    }

    @Override
    public String typeLabel(int column) {
        ColumnType type = table.column(column).type();
        if (type == ColumnType.STRING) {
            return cjsh.table.ColumnType.TEXT.label();
        }
        if (type == ColumnType.INTEGER) {
            return cjsh.table.ColumnType.INT.label();
        }
        return type.name().replace("LOCAL_", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind(int column) {
        Column<?> cells = table.column(column);
        if (cells instanceof NumericColumn) {
            return Kind.NUMBER;
        }
        return cells.type() == ColumnType.STRING ? Kind.TEXT : Kind.OTHER;
    }

    @Override
    public @Nullable Object cell(int row, int column) {
        Column<?> cells = table.column(column);
        return cells.isMissing(row) ? null : cells.get(row);
    }
}
