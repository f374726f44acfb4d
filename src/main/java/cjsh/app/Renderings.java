package cjsh.app;

import cjsh.chart.ChartRenderer;
import cjsh.display.Renderers;
import cjsh.table.TableRenderer;
import java.util.List;

/** How values are shown; the same for shell, scripts and notebooks. */
final class Renderings {
    private Renderings() {}

    /** For programs that read: a text is itself, without quotes. */
    static Renderers plain() {
        return new Renderers(List.of(
                new PlainText(), new TableRenderer(), new ChartRenderer(), new QueryRenderer(), new ChangeRenderer()));
    }

    static Renderers all() {
        return new Renderers(
                List.of(new TableRenderer(), new ChartRenderer(), new QueryRenderer(), new ChangeRenderer()));
    }
}
