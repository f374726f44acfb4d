package cjsh.chart;

import cjsh.table.Frame;
import cjsh.table.Tablesaw;
import java.util.List;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table about to be drawn: choose what it becomes. */
public final class ChartData {
    private final Table table;

    private ChartData(Table table) {
        this.table = table;
    }

    /** The rows of a table. */
    public static ChartData of(Table table) {
        if (table == null) {
            throw ChartFault.of("a chart needs a table, got null", "");
        }
        return new ChartData(table);
    }

    /** The rows of a frame. */
    public static ChartData of(Frame frame) {
        return of(Tablesaw.table("", frame));
    }

    /** A bar for each category, as long as the value; several values become their mean, unless {@code aggregate} says otherwise. */
    public Chart bar(String category, String value) {
        return new Chart(table, Spec.of(Spec.Kind.BAR, name(category), number(value, false)));
    }

    /** A bar for each category, as long as it has rows. */
    public Chart bar(String category) {
        return new Chart(table, Spec.of(Spec.Kind.BAR, name(category), null));
    }

    /** A line through values by a number or time; several values at one place become their mean. */
    public Chart line(String x, String y) {
        return new Chart(table, Spec.of(Spec.Kind.LINE, number(x, true), number(y, false)));
    }

    /** How often values of each size occur, for numbers and times. */
    public Chart hist(String column) {
        return new Chart(table, Spec.of(Spec.Kind.HIST, number(column, true), null));
    }

    /** A point for each row. */
    public Chart scatter(String x, String y) {
        return new Chart(table, Spec.of(Spec.Kind.SCATTER, number(x, true), number(y, true)));
    }

    private String name(String column) {
        return Columns.named(table, column).name();
    }

    private String number(String column, boolean timesToo) {
        return Numbers.of(table, column, timesToo).name();
    }

    /** What can be drawn of it. */
    @Override
    public String toString() {
        List<String> numbers = table.columns().stream()
                .filter(NumericColumn.class::isInstance)
                .map(Column::name)
                .toList();
        return "a table to be drawn: .bar(category, value) .bar(category) .line(x, y) .hist(column) .scatter(x, y)\n"
                + (numbers.isEmpty() ? "no column has numbers" : "columns with numbers: " + Columns.listed(numbers));
    }
}
