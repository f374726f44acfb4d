package cjsh.chart;

import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Columns of a table by name, and what they hold. */
final class Columns {
    private static final int LISTED = 12;

    private Columns() {}

    /** The column of this name; as in Tablesaw, case decides only where names differ in nothing else. */
    static Column<?> named(Table table, String name) {
        if (name == null) {
            throw ChartFault.of("a column is named by a text, got null", "columns: " + listed(table.columnNames()));
        }
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .or(() -> table.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> ChartFault.noColumn(name, table.columnNames()));
    }

    static boolean isWhole(Column<?> column) {
        return column instanceof IntColumn || column instanceof LongColumn || column instanceof ShortColumn;
    }

    /** What is in a column, in a word. */
    static String holds(Column<?> column) {
        if (column instanceof NumericColumn) {
            return "numbers";
        }
        if (Numbers.isTime(column)) {
            return "times";
        }
        return column instanceof BooleanColumn ? "truth values" : "text";
    }

    /** Names for the end of a sentence. */
    static String listed(List<String> names) {
        String more = names.size() > LISTED ? ", … " + (names.size() - LISTED) + " more" : "";
        return names.stream().limit(LISTED).map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + more;
    }
}
