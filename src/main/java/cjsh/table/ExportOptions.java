package cjsh.table;

import cjsh.display.Screen;
import java.util.List;

/**
 * Choices for writing a table.
 *
 * @param guardFormulas whether CSV text that a spreadsheet would compute gets a leading {@code '}
 * @param screen what the {@code table} format is fitted to
 * @param looks how the {@code table} format shows them there
 * @param footer lines under the {@code table} format
 */
public record ExportOptions(boolean guardFormulas, Screen screen, TableLooks looks, List<String> footer) {
    public ExportOptions {
        footer = List.copyOf(footer);
    }

    /** Guarded, whole, and without a footer. */
    public static ExportOptions standard() {
        return new ExportOptions(true, Screen.unlimited(), TableLooks.STANDARD, List.of());
    }

    /** The same for a screen with these lines under the table. */
    public ExportOptions on(Screen other, List<String> lines) {
        return new ExportOptions(guardFormulas, other, looks, lines);
    }
}
