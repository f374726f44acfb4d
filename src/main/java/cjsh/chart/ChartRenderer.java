package cjsh.chart;

import cjsh.display.MimeBundle;
import cjsh.display.Renderer;
import cjsh.display.Screen;
import java.util.Optional;

/** Shows charts as text, fitted to the screen; off a terminal 80 characters wide and without colour. */
public final class ChartRenderer implements Renderer {
    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        return value instanceof Chart chart
                ? Optional.of(MimeBundle.ofText(ChartText.of(chart, screen)))
                : Optional.empty();
    }
}
