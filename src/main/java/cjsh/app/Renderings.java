package cjsh.app;

import cjsh.chart.ChartRenderer;
import cjsh.display.Budget;
import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.table.RecordsRenderer;
import cjsh.table.TableRenderer;
import java.util.List;

/** How values are shown: by the same renderers in shell, scripts and notebooks, in the forms that each can use. */
final class Renderings {
    private Renderings() {}

    /** For programs that read: a text is itself, without quotes. */
    static Renderers plain(Preferences chosen) {
        return new Renderers(List.of(
                new PlainText(),
                new TableRenderer(chosen, ""),
                ChartRenderer.ofText(),
                new QueryRenderer(),
                new ChangeRenderer()));
    }

    static Renderers all() {
        return in(new TableRenderer());
    }

    /** For a notebook: all forms of a value, no more than it should keep; best on a {@link cjsh.display.Screen#notebook}. */
    static Renderers inNotebook(Preferences chosen) {
        return new Renderers(List.of(
                        new TableRenderer(chosen, ""),
                        new ChartRenderer(),
                        new QueryRenderer(),
                        new ChangeRenderer(),
                        new RecordsRenderer()))
                .within(Budget.NOTEBOOK);
    }

    /** As the user of a shell wants them, who can ask for more. */
    static Renderers inShell(Preferences chosen) {
        return in(new TableRenderer(chosen, "%last"));
    }

    private static Renderers in(TableRenderer tables) {
        return new Renderers(List.of(tables, ChartRenderer.ofText(), new QueryRenderer(), new ChangeRenderer()));
    }
}
