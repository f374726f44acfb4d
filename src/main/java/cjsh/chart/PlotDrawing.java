package cjsh.chart;

import java.util.List;

/** What has two axes: histograms, lines and points. */
final class PlotDrawing {
    private final Model model;
    private final Ink ink;
    private final Pen pen;
    private final double unit;

    PlotDrawing(Model model, Ink ink, Pen pen, double unit) {
        this.model = model;
        this.ink = ink;
        this.pen = pen;
        this.unit = unit;
    }

    void draw(Model.Histogram histogram, Drawing.Box box) {
        Model.Axis up = histogram.up();
        Drawing.Box plot = axes(histogram.axis(), up, box);
        for (Model.Bin bin : histogram.bins()) {
            double from = across(histogram.axis(), bin.from(), plot);
            double thick = (across(histogram.axis(), bin.to(), plot) - from)
                    / bin.counts().size();
            for (int i = 0; i < bin.counts().size(); i++) {
                double top = up(up, bin.counts().get(i), plot);
                pen.explain(told(bin, i));
                pen.box(ink.series(i), from + i * thick, top, Math.max(1, thick - 1), plot.bottom() - top);
            }
        }
    }

    private String told(Model.Bin bin, int series) {
        String name = model.series().isEmpty()
                ? ""
                : " · " + Label.middle(Label.safe(model.series().get(series)), Label.TOLD);
        return bin.label().strip().replaceAll(" +", " ") + name + ": "
                + NumberText.grouped(bin.counts().get(series));
    }

    void draw(Model.Points points, Drawing.Box box) {
        Drawing.Box plot = axes(points.x(), points.y(), box);
        for (int i = 0; i < points.points().size(); i++) {
            List<Model.Point> places = points.points().get(i).stream()
                    .map(point -> new Model.Point(across(points.x(), point.x(), plot), up(points.y(), point.y(), plot)))
                    .toList();
            if (points.joined() && places.size() > 1) {
                pen.path(ink.series(i), Math.max(1.5, unit / 8), i, places);
            } else if (!places.isEmpty()) {
                pen.dots(ink.series(i), Math.max(2, unit / 5), i, places);
            }
        }
    }

    /** Draws both axes with a grid, and says what is left between them. */
    private Drawing.Box axes(Model.Axis x, Model.Axis y, Drawing.Box box) {
        double text = pen.height(Pen.Size.SMALL);
        double height = Math.max(unit, box.height() - 2 * text - unit / 2);
        List<Ticks.Tick> ups =
                Ticks.of(y, (int) Math.max(2, Math.min(6, height / text / 2))).ticks();
        double names = ups.stream()
                .mapToDouble(tick -> pen.width(tick.label(), Pen.Size.SMALL))
                .max()
                .orElse(0);
        double left = box.x() + names + unit / 2;
        Drawing.Box plot = new Drawing.Box(left, box.y(), Math.max(unit, box.width() - names - unit), height);
        for (Ticks.Tick tick : ups) {
            double at = up(y, tick.at(), plot);
            pen.line(ink.grid(), ink.gridWidth(), plot.x(), at, plot.x() + plot.width(), at);
            pen.text(tick.label(), Pen.Size.SMALL, ink.faint(), plot.x() - unit / 3, at - text / 2, 1);
        }
        for (Ticks.Tick tick :
                Ticks.of(x, (int) Math.max(2, plot.width() / (unit * 8))).ticks()) {
            double at = across(x, tick.at(), plot);
            pen.line(ink.grid(), ink.gridWidth(), at, plot.y(), at, plot.bottom());
            double half = pen.width(tick.label(), Pen.Size.SMALL) / 2;
            double inside = Math.max(box.x() + half, Math.min(at, box.x() + box.width() - half));
            pen.text(tick.label(), Pen.Size.SMALL, ink.faint(), inside, plot.bottom() + unit / 4, 0.5);
        }
        pen.line(ink.faint(), 1, plot.x(), plot.bottom(), plot.x() + plot.width(), plot.bottom());
        String label = pen.fitting(Label.safe(x.label()), Pen.Size.SMALL, plot.width());
        double below = plot.bottom() + unit / 4 + text;
        pen.text(label, Pen.Size.SMALL, ink.text(), plot.x() + plot.width() / 2, below, 0.5);
        return plot;
    }

    private static double across(Model.Axis axis, double value, Drawing.Box plot) {
        return plot.x() + axis.share(value) * plot.width();
    }

    private static double up(Model.Axis axis, double value, Drawing.Box plot) {
        return plot.bottom() - axis.share(value) * plot.height();
    }
}
