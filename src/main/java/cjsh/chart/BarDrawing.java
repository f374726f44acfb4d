package cjsh.chart;

import java.util.List;
import java.util.stream.Stream;

/** Lying bars, each between its name and its value. */
final class BarDrawing {
    private final Model model;
    private final Ink ink;
    private final Pen pen;
    private final double unit;

    BarDrawing(Model model, Ink ink, Pen pen, double unit) {
        this.model = model;
        this.ink = ink;
        this.pen = pen;
        this.unit = unit;
    }

    /**
     * How long values are.
     *
     * @param zero where bars begin
     * @param room of the longest bar
     */
    private record Scale(double zero, double room, double range) {
        double length(double value) {
            return room * (Math.abs(value) / range);
        }
    }

    /** What bars need to be as high as words. */
    double height(Model.Bars bars) {
        int series = Math.max(1, model.series().size());
        double category = series == 1 ? unit * 1.8 : unit * (0.6 + 1.15 * series);
        return category * bars.bars().size() + (bars.rest().isEmpty() ? 0 : unit * 1.8);
    }

    void draw(Model.Bars bars, Drawing.Box box) {
        List<Double> all = values(bars.bars().stream());
        NumberText text = NumberText.forValues(all, bars.whole());
        List<Double> drawn = values(bars.bars().stream().filter(bar -> !bar.rest()));
        double min = Math.min(0, drawn.stream().mapToDouble(v -> v).min().orElse(0));
        double max = Math.max(0, drawn.stream().mapToDouble(v -> v).max().orElse(0));
        double names = bars.bars().stream()
                        .mapToDouble(bar -> pen.width(Label.middle(Label.safe(bar.label()), 60), Pen.Size.PLAIN))
                        .max()
                        .orElse(0)
                + unit / 2;
        double labels = Math.min(names, box.width() / 3);
        double values = all.stream()
                        .mapToDouble(value -> pen.width(text.of(value), Pen.Size.PLAIN))
                        .max()
                        .orElse(0)
                + unit / 2;
        double left = box.x() + labels;
        double range = max - min > 0 ? max - min : 1;
        double room = Math.max(unit, box.width() - labels - values * (min < 0 ? 2 : 1));
        Scale scale = new Scale(left + (min < 0 ? values : 0) + room * (-min / range), room, range);
        int lines = bars.bars().size() + (bars.rest().isEmpty() ? 0 : 1);
        double line = Math.min(
                box.height() / Math.max(1, lines),
                unit * 3 * Math.max(1, model.series().size()));
        double y = box.y();
        for (Model.Bar bar : bars.bars()) {
            String label = pen.fitting(Label.safe(bar.label()), Pen.Size.PLAIN, labels - unit / 2);
            double middle = y + line / 2 - pen.height(Pen.Size.PLAIN) / 2;
            pen.text(label, Pen.Size.PLAIN, bar.rest() ? ink.faint() : ink.text(), left - unit / 2, middle, 1);
            draw(bar, text, scale, y + line * 0.1, line * 0.8 / bar.values().size());
            y += line;
        }
        pen.line(ink.faint(), 1, scale.zero(), box.y(), scale.zero(), y);
        if (!bars.rest().isEmpty()) {
            double middle = y + line / 2 - pen.height(Pen.Size.PLAIN) / 2;
            pen.text("… " + bars.rest(), Pen.Size.PLAIN, ink.faint(), box.x(), middle, 0);
        }
    }

    private static List<Double> values(Stream<Model.Bar> bars) {
        return bars.flatMap(bar -> bar.values().stream())
                .filter(value -> !Double.isNaN(value))
                .toList();
    }

    private void draw(Model.Bar bar, NumberText text, Scale scale, double y, double thick) {
        for (int i = 0; i < bar.values().size(); i++) {
            double value = bar.values().get(i);
            if (Double.isNaN(value)) {
                continue;
            }
            String words = text.of(value);
            double at = y + i * thick;
            double length = bar.rest() ? 0 : scale.length(value);
            if (!bar.rest()) {
                pen.explain(told(bar, i) + ": " + words);
                pen.box(ink.series(i), value < 0 ? scale.zero() - length : scale.zero(), at, length, thick * 0.92);
            }
            Pen.Size size = thick < pen.height(Pen.Size.PLAIN) ? Pen.Size.SMALL : Pen.Size.PLAIN;
            double end = value < 0 ? scale.zero() - length - unit / 4 : scale.zero() + length + unit / 4;
            pen.text(words, size, ink.faint(), end, at + thick * 0.46 - pen.height(size) / 2, value < 0 ? 1 : 0);
        }
    }

    private String told(Model.Bar bar, int series) {
        String label = Label.middle(Label.safe(bar.label()), Label.TOLD);
        return model.series().isEmpty()
                ? label
                : label + " · " + Label.middle(Label.safe(model.series().get(series)), Label.TOLD);
    }
}
