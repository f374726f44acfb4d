package cjsh.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The rows of a result as a Tablesaw table. Numbers that Tablesaw can not hold exactly become doubles; lists and structs, text. */
final class ResultRows {
    private ResultRows() {}

    static Table table(ResultSet rows) throws SQLException {
        ResultSetMetaData shape = rows.getMetaData();
        List<Target> targets = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 1; i <= shape.getColumnCount(); i++) {
            targets.add(target(uniqueName(shape.getColumnLabel(i), taken), shape.getColumnTypeName(i)));
        }
        while (rows.next()) {
            for (int i = 0; i < targets.size(); i++) {
                targets.get(i).append(rows, i + 1);
            }
        }
        return Table.create("sql", targets.stream().map(Target::column).toList());
    }

    /** Tablesaw looks columns up without regard to case, and refuses a second one. */
    private static String uniqueName(String name, Set<String> taken) {
        String unique = name;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + "_" + i;
        }
        return unique;
    }

    private static Target target(String name, String type) {
        return switch (type.replaceFirst("\\(.*", "")) {
            case "BOOLEAN" -> booleans(BooleanColumn.create(name));
            case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" -> ints(IntColumn.create(name));
            case "BIGINT", "UINTEGER" -> longs(LongColumn.create(name));
            case "HUGEINT", "UBIGINT", "UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL" -> doubles(DoubleColumn.create(name));
            case "DATE" -> dates(DateColumn.create(name));
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> moments(DateTimeColumn.create(name));
            case "TIMESTAMP WITH TIME ZONE" -> instants(InstantColumn.create(name));
            default -> texts(StringColumn.create(name));
        };
    }

    private static Target booleans(BooleanColumn column) {
        return new Target(column, (rows, i) -> {
            boolean value = rows.getBoolean(i);
            if (rows.wasNull()) {
                column.appendMissing();
            } else {
                column.append(value);
            }
        });
    }

    private static Target ints(IntColumn column) {
        return new Target(column, (rows, i) -> {
            int value = rows.getInt(i);
            if (rows.wasNull()) {
                column.appendMissing();
            } else {
                column.append(value);
            }
        });
    }

    private static Target longs(LongColumn column) {
        return new Target(column, (rows, i) -> {
            long value = rows.getLong(i);
            if (rows.wasNull()) {
                column.appendMissing();
            } else {
                column.append(value);
            }
        });
    }

    private static Target doubles(DoubleColumn column) {
        return new Target(column, (rows, i) -> {
            if (rows.getObject(i) instanceof Number number) {
                column.append(number.doubleValue());
            } else {
                column.appendMissing();
            }
        });
    }

    private static Target dates(DateColumn column) {
        return new Target(column, (rows, i) -> column.append(value(rows, i, LocalDate.class)));
    }

    private static Target moments(DateTimeColumn column) {
        return new Target(column, (rows, i) -> column.append(value(rows, i, LocalDateTime.class)));
    }

    private static Target instants(InstantColumn column) {
        return new Target(column, (rows, i) -> {
            OffsetDateTime value = value(rows, i, OffsetDateTime.class);
            column.append(value == null ? null : value.toInstant());
        });
    }

    private static Target texts(StringColumn column) {
        return new Target(column, (rows, i) -> {
            String value = rows.getString(i);
            if (value == null) {
                column.appendMissing();
            } else {
                column.append(value);
            }
        });
    }

    private static <T> @Nullable T value(ResultSet rows, int column, Class<T> type) throws SQLException {
        return rows.getObject(column) == null ? null : rows.getObject(column, type);
    }

    private record Target(Column<?> column, Cell cell) {
        void append(ResultSet rows, int index) throws SQLException {
            cell.append(rows, index);
        }
    }

    @FunctionalInterface
    private interface Cell {
        void append(ResultSet rows, int column) throws SQLException;
    }
}
