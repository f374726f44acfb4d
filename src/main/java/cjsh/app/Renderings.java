package cjsh.app;

import cjsh.chart.ChartRenderer;
import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.table.TableRenderer;
import java.util.List;

/** How values are shown; the same for shell, scripts and notebooks. */
final class Renderings {
    private Renderings() {}

    /** For programs that read: a text is itself, without quotes. */
    static Renderers plain(Preferences chosen) {
        return new Renderers(List.of(
                new PlainText(),
                new TableRenderer(chosen, ""),
                new ChartRenderer(),
                new QueryRenderer(),
                new ChangeRenderer()));
    }

    static Renderers all() {
        return in(new TableRenderer());
    }

    /** As the user of a shell wants them, who can ask for more. */
    static Renderers inShell(Preferences chosen) {
        return in(new TableRenderer(chosen, "%last"));
    }

    private static Renderers in(TableRenderer tables) {
        return new Renderers(List.of(tables, new ChartRenderer(), new QueryRenderer(), new ChangeRenderer()));
    }
}
