package cjsh.table;

import cjsh.display.CellWidth;
import cjsh.display.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands under a table: how much there is, how much of it is hidden, and what the caller has to say. */
record Footer(Grid grid, int shownRows, List<Integer> hiddenColumns, List<String> notes) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(size());
        if (!hiddenColumns.isEmpty()) {
            lines.add(hidden());
        }
        notes.forEach(note -> lines.add(SafeText.line(note)));
        return lines;
    }

    private String size() {
        String shown = shownRows < grid.rowCount() ? String.format(Locale.ROOT, " (%,d shown)", shownRows) : "";
        return count(grid.rowCount(), "row") + " × " + count(grid.columnCount(), "column") + shown;
    }

    private String hidden() {
        String names = hiddenColumns.stream()
                .map(column -> CellWidth.cut(CellText.shown(grid.name(column)), 40))
                .limit(20)
                .collect(Collectors.joining(", "));
        return count(hiddenColumns.size(), "column") + " hidden: " + names + (hiddenColumns.size() > 20 ? ", …" : "");
    }

    static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
