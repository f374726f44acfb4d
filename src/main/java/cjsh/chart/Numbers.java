package cjsh.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The cells of a column as numbers; times are seconds since 1970. */
final class Numbers {
    /** Beyond it the range of an axis would not fit into a double. */
    private static final double LARGEST = 1e300;

    private static final double NANOS = 1e9;

    private final Column<?> column;
    private final Cell cell;
    private long missing;
    private long tooLarge;

    private Numbers(Column<?> column, Cell cell) {
        this.column = column;
        this.cell = cell;
    }

    private interface Cell {
        double at(int row);
    }

    /** The column of this name, or what is wrong with it. */
    static Numbers of(Table table, String name, boolean timesToo) {
        Column<?> column = Columns.named(table, name);
        if (column instanceof NumericColumn<?> numbers) {
            return new Numbers(column, numbers::getDouble);
        }
        if (!timesToo || !isTime(column)) {
            throw notNumbers(table, column, timesToo);
        }
        if (column instanceof InstantColumn instants) {
            return new Numbers(column, row -> seconds(instants.get(row)));
        }
        if (column instanceof DateColumn dates) {
            return new Numbers(column, row -> seconds(dates.get(row)));
        }
        DateTimeColumn times = (DateTimeColumn) column;
        return new Numbers(column, row -> seconds(times.get(row)));
    }

    static boolean isTime(Column<?> column) {
        return column instanceof InstantColumn || column instanceof DateColumn || column instanceof DateTimeColumn;
    }

    private static ChartFault notNumbers(Table table, Column<?> column, boolean timesToo) {
        List<String> fitting = table.columns().stream()
                .filter(each -> each instanceof NumericColumn || (timesToo && isTime(each)))
                .map(Column::name)
                .toList();
        String wanted = timesToo ? "numbers or times" : "numbers";
        return ChartFault.of(
                "`" + column.name() + "` holds " + Columns.holds(column) + ", and " + wanted + " are needed",
                fitting.isEmpty()
                        ? "the table has no column of " + wanted + "; .bar(\"" + column.name() + "\") counts rows"
                        : "columns of " + wanted + ": " + Columns.listed(fitting));
    }

    String name() {
        return column.name();
    }

    boolean isTime() {
        return isTime(column);
    }

    /** Whether times are moments, which need a zone to be read. */
    boolean isMoment() {
        return column instanceof InstantColumn;
    }

    /** Whether halves can not be. */
    boolean isWhole() {
        return Columns.isWhole(column);
    }

    /** The value of a row; NaN, and counted, where there is none that could be drawn. */
    double at(int row) {
        if (column.isMissing(row)) {
            missing++;
            return Double.NaN;
        }
        double value = cell.at(row);
        if (Double.isNaN(value)) {
            missing++;
        } else if (Math.abs(value) > LARGEST) {
            tooLarge++;
            return Double.NaN;
        }
        return value;
    }

    /** Rows that were asked for and have no value. */
    long missing() {
        return missing;
    }

    /** Rows that were asked for and have a value that no axis can hold. */
    long tooLarge() {
        return tooLarge;
    }

    private static double seconds(Instant time) {
        return time.getEpochSecond() + time.getNano() / NANOS;
    }

    private static double seconds(LocalDate day) {
        return day.toEpochDay() * 86_400.0;
    }

    private static double seconds(LocalDateTime time) {
        return seconds(time.toInstant(ZoneOffset.UTC));
    }
}
