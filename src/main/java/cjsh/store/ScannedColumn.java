package cjsh.store;

import cjsh.table.Frame;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** One column of a Tablesaw table as DuckDB reads it. */
final class ScannedColumn {
    private static final int MOST_DIGITS = 38;

    private final Column<?> column;

    /** The exact values of a fetched column that nobody has changed since, else null. */
    private final @Nullable List<@Nullable Object> exact;

    private final DuckDBColumnType type;
    private final int scale;

    private ScannedColumn(Column<?> column, @Nullable List<@Nullable Object> exact, DuckDBColumnType type, int scale) {
        this.column = column;
        this.exact = exact;
        this.type = type;
        this.scale = scale;
    }

    static ScannedColumn of(Column<?> column, Optional<Frame> fetched) {
        List<@Nullable Object> exact = fetched.flatMap(frame -> frame.column(column.name()))
                .map(cjsh.table.Column::values)
                .filter(values -> unchanged(column, values))
                .orElse(null);
        if (column instanceof DoubleColumn && exact != null) {
            int scale = 0;
            int whole = 1;
            for (Object value : exact) {
                if (value instanceof BigDecimal decimal) {
                    scale = Math.max(scale, decimal.scale());
                    whole = Math.max(whole, decimal.precision() - decimal.scale());
                }
            }
            if (whole + scale <= MOST_DIGITS) {
                return new ScannedColumn(column, exact, DuckDBColumnType.DECIMAL, scale);
            }
        }
        return new ScannedColumn(column, column instanceof StringColumn ? exact : null, type(column), 0);
    }

    /** A fetched table is the user's to change; its exact values then are another table's. */
    private static boolean unchanged(Column<?> column, List<@Nullable Object> values) {
        if (column.size() != values.size()) {
            return false;
        }
        for (int row = 0; row < values.size(); row++) {
            if (!isUnchanged(column, row, values.get(row))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnchanged(Column<?> column, int row, @Nullable Object value) {
        // To Tablesaw the empty text is as good as none.
        if (value == null || value.equals("")) {
            return column.isMissing(row);
        }
        return column instanceof DoubleColumn doubles
                ? value instanceof BigDecimal decimal && decimal.doubleValue() == doubles.getDouble(row)
                : column instanceof StringColumn && value.equals(column.get(row));
    }

    private static DuckDBColumnType type(Column<?> column) {
        if (column instanceof BooleanColumn) {
            return DuckDBColumnType.BOOLEAN;
        } else if (column instanceof IntColumn) {
            return DuckDBColumnType.INTEGER;
        } else if (column instanceof LongColumn) {
            return DuckDBColumnType.BIGINT;
        } else if (column instanceof NumericColumn<?> && !(column instanceof tech.tablesaw.api.TimeColumn)) {
            return DuckDBColumnType.DOUBLE;
        } else if (column instanceof InstantColumn) {
            return DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE;
        } else if (column instanceof DateColumn) {
            return DuckDBColumnType.DATE;
        }
        return column instanceof DateTimeColumn ? DuckDBColumnType.TIMESTAMP : DuckDBColumnType.VARCHAR;
    }

    void declare(DuckDBTableFunctionBindInfo table) throws SQLException {
        if (type == DuckDBColumnType.DECIMAL) {
            try (DuckDBLogicalType decimal = DuckDBLogicalType.decimal(MOST_DIGITS, scale)) {
                table.addResultColumn(column.name(), decimal);
            }
        } else {
            table.addResultColumn(column.name(), type);
        }
    }

    /** Writes rows into the beginning of a vector. */
    void write(DuckDBWritableVector target, int from, int count) {
        for (int i = 0; i < count; i++) {
            int row = from + i;
            Object value = exact != null ? exact.get(row) : column.isMissing(row) ? null : column.get(row);
            if (value == null) {
                target.setNull(i);
            } else {
                write(target, i, row, value);
            }
        }
    }

    private void write(DuckDBWritableVector target, int i, int row, Object value) {
        switch (type) {
            case BOOLEAN -> target.setBoolean(i, (Boolean) value);
            case INTEGER -> target.setInt(i, (Integer) value);
            case BIGINT -> target.setLong(i, (Long) value);
            case DOUBLE -> target.setDouble(i, ((Number) value).doubleValue());
            case DECIMAL -> target.setBigDecimal(i, ((BigDecimal) value).setScale(scale));
            case TIMESTAMP_WITH_TIME_ZONE -> target.setOffsetDateTime(i, ((Instant) value).atOffset(ZoneOffset.UTC));
            case DATE -> target.setDate(i, (java.time.LocalDate) value);
            case TIMESTAMP -> target.setTimestamp(i, (java.time.LocalDateTime) value);
            default -> target.setString(i, value instanceof String text ? text : column.getString(row));
        }
    }
}
