package cjsh.table;

import cjsh.display.CellWidth;
import cjsh.display.SafeHtml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table for notebooks: no script, so that it survives untrusted notebooks, e-mail and GitHub. */
final class HtmlTable {
    /** Notebooks keep every output for good. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_NAMES = 20;
    private static final String LEFT = " style=\"text-align:left\"";
    private static final String RIGHT = " style=\"text-align:right\"";
    private static final String GAP = "<td" + LEFT + ">…</td>";

    /** How much of a table is written. */
    private record Detail(int columns, int cellWidth, int titleLength) {}

    private final Grid grid;
    private final RowWindow rows;
    private final Detail detail;
    private final StringBuilder out = new StringBuilder();

    private HtmlTable(Grid grid, RowWindow rows, Detail detail) {
        this.grid = grid;
        this.rows = rows;
        this.detail = detail;
    }

    /** The most detailed form that is small enough. */
    static String of(Grid grid, HeadTail limit, List<String> footer) {
        RowWindow rows = RowWindow.of(grid.rowCount(), limit);
        List<Detail> details =
                List.of(new Detail(60, 80, 1_000), new Detail(60, 80, 0), new Detail(30, 40, 0), new Detail(12, 12, 0));
        return details.stream()
                .map(detail -> new HtmlTable(grid, rows, detail).write(footer))
                .filter(html -> html.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES)
                .findFirst()
                // A number may have any length, and is never cut.
                .orElseGet(() -> "<div>" + Footer.ofRows(grid, 0).size() + "</div>\n");
    }

    private String write(List<String> footer) {
        out.append("<div style=\"overflow-x:auto\">\n<table>\n<thead>\n");
        row("th", column -> cell("th", CellText.shown(grid.name(column)), column));
        row("td", column -> dimCell(grid.typeLabel(column), column));
        out.append("</thead>\n<tbody>\n");
        rows(rows.head().iterator());
        if (rows.hides()) {
            row("td", column -> dimCell("…", column));
        }
        rows(rows.tail().iterator());
        out.append("</tbody>\n</table>\n");
        List<Integer> hidden =
                IntStream.range(left(), grid.columnCount() - right()).boxed().toList();
        ColumnFit columns = new ColumnFit(List.of(), hidden, List.of());
        Stream<String> lines = new Footer(grid, rows.shown(), columns, footer, "").lines(names(hidden)).stream();
        lines.forEach(line -> out.append("<div style=\"opacity:.7\">")
                .append(SafeHtml.line(CellWidth.cut(line, 500)))
                .append("</div>\n"));
        return out.append("</div>\n").toString();
    }

    private String names(List<Integer> hidden) {
        String names = hidden.stream()
                .map(column -> CellWidth.cut(CellText.shown(grid.name(column)), 40))
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        String more = hidden.size() > MOST_NAMES ? ", …" : "";
        return hidden.isEmpty() ? "" : Footer.count(hidden.size(), "column") + " hidden: " + names + more;
    }

    private interface CellOfColumn {
        void write(int column);
    }

    private int left() {
        return grid.columnCount() <= detail.columns() ? grid.columnCount() : (detail.columns() + 1) / 2;
    }

    private int right() {
        return grid.columnCount() <= detail.columns() ? 0 : detail.columns() / 2;
    }

    private void row(String tag, CellOfColumn cells) {
        out.append("<tr>");
        IntStream.range(0, left()).forEach(cells::write);
        if (left() + right() < grid.columnCount()) {
            out.append(GAP.replace("td", tag));
        }
        IntStream.range(grid.columnCount() - right(), grid.columnCount()).forEach(cells::write);
        out.append("</tr>\n");
    }

    private void rows(PrimitiveIterator.OfInt shown) {
        while (shown.hasNext()) {
            int row = shown.nextInt();
            row("td", column -> value(grid.cell(row, column), column));
        }
    }

    private void value(@Nullable Object value, int column) {
        if (value == null) {
            dimCell(CellText.MISSING, column);
        } else {
            cell("td", CellText.shown(value), column);
        }
    }

    private void cell(String tag, String text, int column) {
        boolean number = tag.equals("td") && grid.kind(column) == Grid.Kind.NUMBER;
        String shown = number ? text : CellWidth.cut(text, detail.cellWidth());
        out.append('<').append(tag).append(align(column));
        if (!shown.equals(text) && detail.titleLength() > 0) {
            String title = CellWidth.cut(text, detail.titleLength());
            out.append(" title=\"").append(SafeHtml.line(title)).append('"');
        }
        out.append('>').append(SafeHtml.line(shown)).append("</").append(tag).append('>');
    }

    private void dimCell(String text, int column) {
        out.append("<td").append(align(column)).append("><span style=\"opacity:.5\">");
        out.append(SafeHtml.line(text)).append("</span></td>");
    }

    private String align(int column) {
        return grid.kind(column) == Grid.Kind.NUMBER ? RIGHT : LEFT;
    }
}
