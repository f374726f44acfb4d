package cjsh.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The cells of any Tablesaw table. Its text columns do not tell null from the empty text, and its decimals are doubles; what a
 * fetched table still knows better is taken from there.
 *
 * @param exact for each column the fetched values, or nothing
 */
record TablesawGrid(Table table, List<List<@Nullable Object>> exact) implements Grid {
    /** As far as Tablesaw holds them. */
    static TablesawGrid plain(Table table) {
        return new TablesawGrid(table, List.of());
    }

    static TablesawGrid of(Table table) {
        if (!(table instanceof FetchedTable fetched)) {
            return plain(table);
        }
        List<List<@Nullable Object>> exact = table.columns().stream()
                .map(column -> exact(column, fetched.frame()))
                .toList();
        return new TablesawGrid(table, exact);
    }

    private static List<@Nullable Object> exact(Column<?> column, Frame frame) {
        boolean loses = column instanceof DoubleColumn || column instanceof StringColumn;
        return frame.column(column.name())
                .map(cjsh.table.Column::values)
                .filter(values -> loses && values.size() == column.size())
                .orElse(List.of());
    }

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
        Object held = cells.isMissing(row) ? null : cells.get(row);
        List<@Nullable Object> fetched = exact.isEmpty() ? List.of() : exact.get(column);
        if (fetched.isEmpty()) {
            return held;
        }
        Object known = fetched.get(row);
        return isTheSame(held, known) ? known : held;
    }

    /** A fetched table is the user's to change. */
    private static boolean isTheSame(@Nullable Object held, @Nullable Object known) {
        if (held == null) {
            return known == null || known.equals("");
        }
        return held instanceof Double number && known instanceof BigDecimal decimal && decimal.doubleValue() == number;
    }
}
