package cjsh.chart;

import cjsh.display.MimeBundle;
import cjsh.display.Renderer;
import cjsh.display.Screen;
import java.util.Optional;

/**
 * Shows charts: as text fitted to the screen, off a terminal 80 characters wide and without colour; for notebooks as what they draw
 * themselves and as a drawing, too.
 */
public final class ChartRenderer implements Renderer {
    private final boolean textOnly;

    /** Gives every form. */
    public ChartRenderer() {
        this(false);
    }

    private ChartRenderer(boolean textOnly) {
        this.textOnly = textOnly;
    }

    /** Gives the one form that a terminal shows, and aggregates no second time. */
    public static ChartRenderer ofText() {
        return new ChartRenderer(true);
    }

    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        if (!(value instanceof Chart chart)) {
            return Optional.empty();
        }
        return Optional.of(
                textOnly ? MimeBundle.ofText(ChartText.of(chart, screen)) : new ChartForms(chart, screen).bundle());
    }
}
