package cjsh.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the numbers of a column are measured in, as far as columns beside it say so: {@code rateType} and {@code rateCurrency} of a
 * {@code rateValue}, and {@code currency} of any amount. Dollars and per cent can not be added up.
 */
final class Units {
    private static final Pattern AMOUNT = Pattern.compile("(value|amount)$");
    private static final int SHOWN = 4;

    private final List<StringColumn> columns;
    private final List<Set<String>> seen;

    private Units(List<StringColumn> columns) {
        this.columns = columns;
        this.seen = columns.stream()
                .map(each -> (Set<String>) new LinkedHashSet<String>())
                .toList();
    }

    /**
     * The units of a column.
     *
     * @param apart columns whose values are kept apart in the chart, so that they can not mix
     */
    static Units of(Table table, @Nullable String value, Set<String> apart) {
        if (value == null || Columns.isWhole(Columns.named(table, value))) {
            return new Units(List.of());
        }
        String name = plain(value);
        String stem = AMOUNT.matcher(name).replaceFirst("");
        return new Units(table.columns().stream()
                .filter(StringColumn.class::isInstance)
                .map(StringColumn.class::cast)
                .filter(column -> !apart.contains(column.name()))
                .filter(column -> saysUnit(plain(column.name()), name, stem))
                .toList());
    }

    private static boolean saysUnit(String column, String name, String stem) {
        return column.equals("currency")
                || List.of("type", "currency", "unit").stream()
                        .anyMatch(what -> column.equals(name + what) || column.equals(stem + what));
    }

    private static String plain(String name) {
        return name.replaceAll("[._ ]", "").toLowerCase(Locale.ROOT);
    }

    /** Looks at a row whose value is drawn. */
    void add(int row) {
        for (int i = 0; i < columns.size(); i++) {
            Set<String> values = seen.get(i);
            if (values.size() <= SHOWN) {
                String unit = columns.get(i).get(row);
                if (!unit.isEmpty()) {
                    values.add(unit);
                }
            }
        }
    }

    /** The one unit of all rows, to stand behind the name: {@code " (PERCENT)"}; empty where there is none or more than one. */
    String suffix() {
        String units = seen.stream()
                .filter(values -> values.size() == 1)
                .map(values -> values.iterator().next())
                .collect(Collectors.joining(", "));
        return units.isEmpty() ? "" : " (" + units + ")";
    }

    /** What is mixed, and how to keep it apart. */
    List<String> warnings() {
        return java.util.stream.IntStream.range(0, columns.size())
                .filter(i -> seen.get(i).size() > 1)
                .mapToObj(i -> warning(columns.get(i).name(), seen.get(i)))
                .toList();
    }

    private static String warning(String column, Set<String> units) {
        String shown = new TreeSet<>(units).stream().limit(SHOWN).collect(Collectors.joining(", "));
        return "mixed here: " + column + " " + shown + (units.size() > SHOWN ? ", …" : "") + "; .by(\"" + column
                + "\") keeps them apart";
    }
}
