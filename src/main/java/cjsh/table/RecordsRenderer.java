package cjsh.table;

import cjsh.display.MimeBundle;
import cjsh.display.Renderer;
import cjsh.display.Screen;
import java.util.List;
import java.util.Optional;

/** Shows a list of records as a table, for pages that have room for one: in text as in HTML. */
public final class RecordsRenderer implements Renderer {
    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        return RecordGrid.of(value)
                .map(grid -> MimeBundle.ofText(new TextTable(screen).text(grid, List.of()))
                        .with(MimeBundle.HTML, HtmlTable.of(grid, HeadTail.standard(), List.of())));
    }
}
