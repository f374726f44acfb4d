package cjsh.table;

import java.io.IOException;
import java.util.function.IntFunction;

/** A table of GitHub's Markdown, in which cells are only text: no markup, no HTML, no links of their own making. */
final class MarkdownFormat {
    void write(Grid grid, Appendable out) throws IOException {
        row(grid, out, column -> escaped(CellText.shown(grid.name(column))));
        row(grid, out, column -> grid.kind(column) == Grid.Kind.NUMBER ? "---:" : "---");
        for (int i = 0; i < grid.rowCount(); i++) {
            int row = i;
            row(grid, out, column -> escaped(CellText.shown(grid.cell(row, column))));
        }
    }

    private static void row(Grid grid, Appendable out, IntFunction<String> cells) throws IOException {
        out.append('|');
        for (int column = 0; column < grid.columnCount(); column++) {
            out.append(' ').append(cells.apply(column)).append(" |");
        }
        out.append('\n');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\\', '|', '`', '*', '[', ']', '~', '!' -> out.append('\\').append(c);
                case '_' -> out.append(isWithinWord(text, i) ? "_" : "\\_");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** There it is no markup, and names such as PENDING_APPROVAL stay readable. */
    private static boolean isWithinWord(String text, int place) {
        return place > 0
                && place < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(place - 1))
                && Character.isLetterOrDigit(text.charAt(place + 1));
    }
}
