package cjsh.chart;

import cjsh.display.Painter;
import cjsh.display.Picture;
import cjsh.display.Screen;
import java.io.IOException;
import java.util.Optional;

/** Draws charts as pictures, where the JDK can draw: one without a desktop or without fonts can not, and then there is text. */
public final class ChartPainter implements Painter {
    @Override
    public boolean draws(Object value) {
        return value instanceof Chart;
    }

    @Override
    public Optional<Picture> picture(Object value, Screen screen, Cell cell) {
        if (!(value instanceof Chart chart)) {
            return Optional.empty();
        }
        Screen fitted = chart.fitted(screen);
        int columns = Math.min(fitted.columns(), chart.isSized() ? fitted.columns() : 100);
        int rows = chart.isSized() ? fitted.rows() : Math.max(8, Math.min(fitted.rows() - 3, 24));
        Model model = chart.model(Math.max(3, rows - 4));
        if (model.marks() instanceof Model.Nothing) {
            return Optional.empty();
        }
        try {
            byte[] png = Drawing.png(model, columns * cell.width(), rows * cell.height(), Ink.of(screen.theme()));
            return Optional.of(new Picture(png, columns, rows));
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            // A JDK without fonts fails in many ways.
            return Optional.empty();
        }
    }
}
