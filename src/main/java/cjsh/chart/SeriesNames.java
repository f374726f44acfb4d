package cjsh.chart;

import cjsh.chart.Categories.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** Which series there are, and to which one a row belongs. */
final class SeriesNames {
    /** As many as there are colours that people tell apart. */
    static final int MOST = 6;

    private final List<String> names;
    private final Map<Object, Integer> places;
    private final @Nullable Categories cells;

    private SeriesNames(List<String> names, Map<Object, Integer> places, @Nullable Categories cells) {
        this.names = names;
        this.places = places;
        this.cells = cells;
    }

    /** The series of a column's values, those with the most rows first; a single one when there is no column. */
    static SeriesNames of(Table table, @Nullable String by) {
        if (by == null) {
            return new SeriesNames(List.of(), Map.of(), null);
        }
        Categories cells = Categories.of(table, by);
        List<Counted> counted = cells.counted(table.rowCount());
        boolean all = counted.size() <= MOST;
        List<String> names = new ArrayList<>();
        Map<Object, Integer> places = new HashMap<>();
        for (Counted each : counted.subList(0, all ? counted.size() : MOST - 1)) {
            places.put(each.key(), names.size());
            names.add(cells.label(each.key()));
        }
        if (!all) {
            names.add(NumberText.grouped(counted.size() - MOST + 1) + " others");
        }
        return new SeriesNames(names, places, cells);
    }

    /** Empty for a single series without a name. */
    List<String> names() {
        return names;
    }

    int count() {
        return Math.max(1, names.size());
    }

    int of(int row) {
        return cells == null ? 0 : places.getOrDefault(cells.key(row), MOST - 1);
    }
}
