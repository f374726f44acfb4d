package cjsh.table;

import cjsh.display.Budget;
import cjsh.display.CellWidth;
import cjsh.display.HtmlText;
import cjsh.display.MimeBundle;
import cjsh.display.SafeHtml;
import cjsh.display.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table for notebooks: no script, so that it survives untrusted notebooks, e-mail and GitHub. */
final class HtmlTable {
    /** Notebooks keep every output for good, and there is text beside it. */
    private static final int MOST_BYTES = 44_000;

    private static final int MOST_FOOTER = 500;
    private static final int MOST_NAMES = 20;

    /** About what a page shows side by side, in letters. */
    private static final int PAGE = 130;

    private static final String LEFT = " style=\"text-align:left\"";
    private static final String RIGHT = " style=\"text-align:right\"";
    private static final int LONGEST_LINE = 40;
    private static final String GAP = "<td" + LEFT + ">…</td>";

    /** Two prices in one row are no formula; pages that draw those know these names from their two libraries for it. */
    private static final String OPEN =
            "<div class=\"tex2jax_ignore mathjax_ignore\" style=\"overflow-x:auto\">\n<table style=\"margin-left:0\">\n";

    /** How much of a table is written. */
    private record Detail(int rows, int columns, int cellWidth, int titleLength) {}

    private static final List<Detail> FROM_MOST_TO_LEAST = List.of(
            new Detail(Integer.MAX_VALUE, 60, 80, 1_000),
            new Detail(Integer.MAX_VALUE, 60, 80, 0),
            new Detail(100, 60, 80, 0),
            new Detail(50, 60, 80, 0),
            new Detail(25, 60, 80, 0),
            new Detail(25, 30, 40, 0),
            new Detail(25, 12, 20, 0),
            new Detail(10, 12, 12, 0),
            new Detail(2, 12, 12, 0));

    private final Grid grid;
    private final Cells cells;
    private final RowWindow rows;
    private final Detail detail;
    private final StringBuilder out = new StringBuilder();

    private HtmlTable(Grid grid, RowWindow rows, Detail detail) {
        this.grid = grid;
        this.cells = new Cells(grid, rows::rows);
        this.rows = rows;
        this.detail = detail;
    }

    /** The most detailed form that is small enough. */
    static String of(Grid grid, HeadTail limit, List<String> footer) {
        return FROM_MOST_TO_LEAST.stream()
                .map(detail -> new HtmlTable(grid, window(grid, limit, detail), detail).write(footer))
                .filter(html -> Budget.size(MimeBundle.HTML, html) <= MOST_BYTES)
                .findFirst()
                // A number may have any length, and is never cut.
                .orElseGet(() -> "<div>" + Footer.ofRows(grid, 0).size() + "</div>\n");
    }

    private static RowWindow window(Grid grid, HeadTail limit, Detail detail) {
        boolean fewer = limit.head() + limit.tail() > detail.rows();
        return RowWindow.of(grid.rowCount(), fewer ? HeadTail.of(detail.rows()) : limit);
    }

    private String write(List<String> footer) {
        out.append(OPEN);
        boolean vertical = grid.rowCount() == 1 && isWide();
        if (vertical) {
            record();
        } else {
            table();
        }
        out.append("</table>\n");
        int left = vertical ? vertical() : left();
        List<Integer> hidden = IntStream.range(left, grid.columnCount() - (vertical ? 0 : right()))
                .boxed()
                .toList();
        ColumnFit columns = new ColumnFit(List.of(), hidden, List.of());
        Stream<String> lines = new Footer(grid, rows.shown(), columns, footer, "").lines(names(hidden)).stream();
        lines.forEach(this::footer);
        return out.append("</div>\n").toString();
    }

    /** What says that rows are missing stands by itself and is not overlooked. */
    private void footer(String line) {
        List<String> facts = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String part : line.split(Footer.SEPARATOR)) {
            (part.startsWith(Footer.WARNING) ? warnings : facts).add(part);
        }
        if (!facts.isEmpty()) {
            String words = CellWidth.cut(String.join(Footer.SEPARATOR, facts), MOST_FOOTER);
            out.append("<div style=\"opacity:.7\">")
                    .append(SafeHtml.line(words))
                    .append("</div>\n");
        }
        for (String warning : warnings) {
            String words = CellWidth.cut(warning, MOST_FOOTER);
            out.append("<div style=\"font-weight:bold;color:").append(HtmlText.colour(Style.FAULT));
            out.append("\">").append(SafeHtml.line(words)).append("</div>\n");
        }
    }

    private boolean isWide() {
        int letters = IntStream.range(0, grid.columnCount())
                .map(column -> 3 + Math.max(width(cells.name(column)), width(cells.text(0, column))))
                .sum();
        return letters > PAGE;
    }

    private int width(String text) {
        return Math.min(CellWidth.of(CellWidth.cut(text, detail.cellWidth())), detail.cellWidth());
    }

    private int vertical() {
        return Math.min(grid.columnCount(), detail.columns() * 2);
    }

    /** One row, a line for each column. */
    private void record() {
        out.append("<tbody>\n");
        for (int column = 0; column < vertical(); column++) {
            out.append("<tr>");
            cell("th", LEFT, cells.name(column), false);
            dimCell(grid.typeLabel(column), LEFT);
            value(0, column, LEFT);
            out.append("</tr>\n");
        }
        out.append("</tbody>\n");
    }

    private void table() {
        out.append("<thead>\n");
        row("th", column -> cell("th", align(column), cells.name(column), false));
        row("td", column -> dimCell(grid.typeLabel(column), align(column)));
        out.append("</thead>\n<tbody>\n");
        rows(rows.head().iterator());
        if (rows.hides()) {
            row("td", column -> dimCell("…", align(column)));
        }
        rows(rows.tail().iterator());
        out.append("</tbody>\n");
    }

    private String names(List<Integer> hidden) {
        String names = hidden.stream()
                .map(column -> CellWidth.cut(cells.name(column), 40))
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
            row("td", column -> value(row, column, align(column)));
        }
    }

    private void value(int row, int column, String align) {
        boolean number = grid.kind(column) == Grid.Kind.NUMBER;
        String text = cells.text(row, column);
        if (grid.cell(row, column) == null) {
            dimCell(text.strip(), align);
        } else {
            cell("td", align, number ? text.strip() : text, number);
        }
    }

    private void cell(String tag, String align, String text, boolean whole) {
        String shown = whole ? text : CellWidth.cut(text, detail.cellWidth());
        out.append('<').append(tag).append(wraps(shown) ? inOneLine(align) : align);
        if (!shown.equals(text) && detail.titleLength() > 0) {
            String title = CellWidth.cut(text, detail.titleLength());
            out.append(" title=\"").append(SafeHtml.line(title)).append('"');
        }
        out.append('>').append(SafeHtml.line(shown)).append("</").append(tag).append('>');
    }

    /** Pages break cells at every blank and hyphen, as soon as the table is wider than they are, although it can be scrolled. */
    private static boolean wraps(String text) {
        return text.length() <= LONGEST_LINE && (text.indexOf(' ') > 0 || text.indexOf('-') > 0);
    }

    private static String inOneLine(String align) {
        return align.substring(0, align.length() - 1) + ";white-space:nowrap\"";
    }

    private void dimCell(String text, String align) {
        out.append("<td").append(align).append("><span style=\"opacity:.6\">");
        out.append(SafeHtml.line(text)).append("</span></td>");
    }

    private String align(int column) {
        return grid.kind(column) == Grid.Kind.NUMBER ? RIGHT : LEFT;
    }
}
