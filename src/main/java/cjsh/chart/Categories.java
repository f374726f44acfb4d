package cjsh.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The cells of a column as what rows are grouped by. */
record Categories(Column<?> column) {
    /** For cells without a value, which are a group like any other. */
    private static final Object MISSING = new Object();

    private static final String MISSING_LABEL = "∅";

    record Counted(Object key, long rows) {}

    static Categories of(Table table, String name) {
        return new Categories(Columns.named(table, name));
    }

    /** What rows of one category have in common. */
    Object key(int row) {
        if (column.isMissing(row)) {
            return MISSING;
        }
        Object value = column.get(row);
        // Two zeros would be two bars of one name.
        return value.equals(-0.0) ? 0.0 : value;
    }

    /** The category as it came, in words. */
    String label(Object key) {
        if (key == MISSING) {
            return MISSING_LABEL;
        }
        if (key instanceof Double || key instanceof Float) {
            double value = ((Number) key).doubleValue();
            return Double.isFinite(value)
                    ? new BigDecimal(key.toString()).stripTrailingZeros().toPlainString()
                    : key.toString();
        }
        return key.toString();
    }

    /** All categories, the one with the most rows first. */
    List<Counted> counted(int rows) {
        Map<Object, long[]> counts = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            counts.computeIfAbsent(key(row), each -> new long[1])[0]++;
        }
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()[0]))
                .sorted(Comparator.comparingLong(Counted::rows).reversed().thenComparing(each -> label(each.key())))
                .toList();
    }
}
