package cjsh.table;

import cjsh.display.MimeBundle;
import cjsh.display.Renderer;
import cjsh.display.Screen;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** Shows tables: as text fitted to the screen, and as HTML without scripts. */
public final class TableRenderer implements Renderer {
    private final HeadTail limit;

    /** Shows the standard number of rows. */
    public TableRenderer() {
        this(HeadTail.standard());
    }

    /** Shows this many rows of a long table. */
    public TableRenderer(HeadTail limit) {
        this.limit = limit;
    }

    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        if (value instanceof FetchedTable table) {
            Provenance provenance = table.provenance();
            String text = new TextTable(screen, limit).text(table, List.of(provenance.line()));
            // A notebook is read again months later, so its form also says when.
            List<String> kept = List.of(provenance.line() + " · " + provenance.fetched());
            return Optional.of(MimeBundle.ofText(text).with(MimeBundle.HTML, html(new TablesawGrid(table), kept)));
        }
        if (value instanceof Table table) {
            return Optional.of(bundle(new TablesawGrid(table), screen));
        }
        return value instanceof Frame frame ? Optional.of(bundle(new FrameGrid(frame), screen)) : Optional.empty();
    }

    private MimeBundle bundle(Grid grid, Screen screen) {
        String text = new TextTable(screen, limit).text(grid, List.of());
        return MimeBundle.ofText(text).with(MimeBundle.HTML, html(grid, List.of()));
    }

    private String html(Grid grid, List<String> footer) {
        return HtmlTable.of(grid, limit, footer);
    }
}
