package cjsh.table;

import cjsh.display.LongText;
import cjsh.display.MimeBundle;
import cjsh.display.Portion;
import cjsh.display.Preferences;
import cjsh.display.Renderer;
import cjsh.display.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** Shows tables: as text fitted to the screen, whole as far as somebody reads on, and as HTML without scripts. */
public final class TableRenderer implements Renderer {
    private final Supplier<TableLooks> looks;

    /** Shows as many rows as fit. */
    public TableRenderer() {
        this(() -> TableLooks.STANDARD);
    }

    /**
     * Shows what the user has chosen, asked each time.
     *
     * @param more what a user types to see all of a table, or empty
     */
    public TableRenderer(Preferences chosen, String more) {
        this(() -> TableLooks.of(chosen, more));
    }

    private TableRenderer(Supplier<TableLooks> looks) {
        this.looks = looks;
    }

    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        Grid grid = grid(value);
        if (grid == null) {
            return Optional.empty();
        }
        String text = new TextTable(screen, on(screen)).text(grid, footer(value));
        return Optional.of(MimeBundle.ofText(text).with(MimeBundle.HTML, html(grid, value)));
    }

    /** What programs read does not depend on what people like to look at. */
    private TableLooks on(Screen screen) {
        return screen.isUnlimited() ? TableLooks.STANDARD : looks.get();
    }

    @Override
    public Optional<LongText> whole(Object value, Portion portion) {
        Grid grid = grid(value);
        return grid == null ? Optional.empty() : Optional.of(new WholeTable(grid, footer(value), portion));
    }

    @Override
    public Optional<String> summary(Object value) {
        Grid grid = grid(value);
        return grid == null
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s %,d × %,d",
                        grid instanceof FrameGrid ? "Frame" : "Table",
                        grid.rowCount(),
                        grid.columnCount()));
    }

    private static @Nullable Grid grid(Object value) {
        if (value instanceof Table table) {
            return TablesawGrid.of(table);
        }
        return value instanceof Frame frame ? new FrameGrid(frame) : null;
    }

    private static List<String> footer(Object value) {
        return value instanceof FetchedTable table ? List.of(table.provenance().line()) : List.of();
    }

    private String html(Grid grid, Object value) {
        // A notebook is read again months later, so its form also says when.
        List<String> footer = value instanceof FetchedTable table
                ? List.of(table.provenance().line() + " · " + table.provenance().fetched())
                : List.of();
        return HtmlTable.of(grid, looks.get().rows().orElseGet(HeadTail::standard), footer);
    }
}
