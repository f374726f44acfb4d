package cjsh.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with line feeds.
 *
 * @param guardFormulas puts {@code '} before text that spreadsheets take for a formula (OWASP: CSV injection)
 */
record CsvFormat(boolean guardFormulas) {
    /** The signs that start a formula, also in full width; the others are skipped by spreadsheets on their way to one. */
    private static final String STARTS_FORMULA = "=+-@\t\r\n\0＝＋－＠";

    void write(Grid grid, Appendable out) throws IOException {
        for (int column = 0; column < grid.columnCount(); column++) {
            field(guarded(grid.name(column)), column, out);
        }
        out.append('\n');
        for (int row = 0; row < grid.rowCount(); row++) {
            for (int column = 0; column < grid.columnCount(); column++) {
                field(text(grid.cell(row, column)), column, out);
            }
            out.append('\n');
        }
    }

    /** Numbers keep their minus: only text can be a formula in disguise. */
    private @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof String text ? guarded(text) : CellText.exact(value);
    }

    private String guarded(String text) {
        boolean risky = guardFormulas && !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return risky ? "'" + text : text;
    }

    private static void field(@Nullable String text, int column, Appendable out) throws IOException {
        if (column > 0) {
            out.append(',');
        }
        if (text != null) {
            out.append(needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
