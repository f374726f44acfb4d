package cjsh.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A chart as a picture: the words around it here, the marks by kind below. */
final class Drawing {
    private final Model model;
    private final Ink ink;
    private final Pen pen;
    private final double unit;

    private Drawing(Model model, Ink ink, Pen pen, double unit) {
        this.model = model;
        this.ink = ink;
        this.pen = pen;
        this.unit = unit;
    }

    /** A part of the picture. */
    private record Box(double x, double y, double width, double height) {
        double bottom() {
            return y + height;
        }
    }

    /** The chart as a PNG file of this size. */
    static byte[] png(Model model, int width, int height, Ink ink) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            float size = Math.max(9, Math.min(width / 60f, height / 26f));
            Pen pen = new Pen(graphics, size);
            pen.box(ink.ground(), 0, 0, width, height);
            new Drawing(model, ink, pen, size).draw(width, height);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this JDK writes no PNG");
        }
        return bytes.toByteArray();
    }

    private void draw(double width, double height) {
        double y = unit / 2;
        double room = width - 2 * unit;
        pen.text(safe(model.title(), Pen.Size.BOLD, room), Pen.Size.BOLD, ink.text(), unit, y, 0);
        y += pen.height(Pen.Size.BOLD);
        if (!model.subtitle().isEmpty()) {
            pen.text(safe(model.subtitle(), Pen.Size.PLAIN, room), Pen.Size.PLAIN, ink.faint(), unit, y, 0);
            y += pen.height(Pen.Size.PLAIN);
        }
        y = legend(y, width);
        double bottom = height - unit / 2;
        for (int i = model.notes().size() - 1; i >= 0; i--) {
            bottom = note(model.notes().get(i), bottom, room);
        }
        for (int i = model.warnings().size() - 1; i >= 0; i--) {
            bottom = note(model.warnings().get(i), bottom, room);
        }
        Box box = new Box(unit, y + unit / 2, room, bottom - y - unit);
        if (model.marks() instanceof Model.Bars bars) {
            bars(bars, box);
        } else if (model.marks() instanceof Model.Histogram histogram) {
            histogram(histogram, box);
        } else if (model.marks() instanceof Model.Points points) {
            points(points, box);
        }
    }

    private String safe(String text, Pen.Size size, double room) {
        return pen.fitting(Label.safe(text), size, room);
    }

    private double note(String text, double bottom, double room) {
        double y = bottom - pen.height(Pen.Size.SMALL);
        pen.text(safe(text, Pen.Size.SMALL, room), Pen.Size.SMALL, ink.faint(), unit, y, 0);
        return y;
    }

    private double legend(double top, double width) {
        double x = unit;
        double y = top;
        List<String> series = model.series();
        for (int i = 0; i < series.size(); i++) {
            String name = safe(series.get(i), Pen.Size.SMALL, width / 3);
            double wide = pen.width(name, Pen.Size.SMALL) + 2.5 * unit;
            if (x > unit && x + wide > width) {
                x = unit;
                y += pen.height(Pen.Size.SMALL);
            }
            pen.box(ink.series(i), x, y + unit * 0.35, unit * 0.8, unit * 0.6);
            pen.text(name, Pen.Size.SMALL, ink.text(), x + unit * 1.1, y, 0);
            x += wide;
        }
        return series.isEmpty() ? y : y + pen.height(Pen.Size.SMALL);
    }

    private void bars(Model.Bars bars, Box box) {
        List<Double> all = bars.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .filter(value -> !Double.isNaN(value))
                .toList();
        List<Double> drawn = bars.bars().stream()
                .filter(bar -> !bar.rest())
                .flatMap(bar -> bar.values().stream())
                .filter(value -> !Double.isNaN(value))
                .toList();
        NumberText text = NumberText.forValues(all, bars.whole());
        double min = Math.min(0, drawn.stream().mapToDouble(v -> v).min().orElse(0));
        double max = Math.max(0, drawn.stream().mapToDouble(v -> v).max().orElse(0));
        double range = max - min > 0 ? max - min : 1;
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
        double room = box.width() - labels - values * (min < 0 ? 2 : 1);
        double zero = left + (min < 0 ? values : 0) + room * (-min / range);
        int lines = bars.bars().size() + (bars.rest().isEmpty() ? 0 : 1);
        double line = Math.min(
                box.height() / Math.max(1, lines),
                unit * 3 * Math.max(1, model.series().size()));
        double y = box.y();
        for (Model.Bar bar : bars.bars()) {
            String label = pen.fitting(Label.safe(bar.label()), Pen.Size.PLAIN, labels - unit / 2);
            double middle = y + line / 2 - pen.height(Pen.Size.PLAIN) / 2;
            pen.text(label, Pen.Size.PLAIN, bar.rest() ? ink.faint() : ink.text(), left - unit / 2, middle, 1);
            double thick = line * 0.8 / bar.values().size();
            for (int i = 0; i < bar.values().size(); i++) {
                double value = bar.values().get(i);
                if (Double.isNaN(value)) {
                    continue;
                }
                double length = bar.rest() ? 0 : room * (Math.abs(value) / range);
                double at = y + line * 0.1 + i * thick;
                pen.box(ink.series(i), value < 0 ? zero - length : zero, at, length, thick * 0.92);
                double end = value < 0 ? zero - length - unit / 4 : zero + length + unit / 4;
                Pen.Size size = thick < pen.height(Pen.Size.PLAIN) ? Pen.Size.SMALL : Pen.Size.PLAIN;
                pen.text(
                        text.of(value),
                        size,
                        ink.faint(),
                        end,
                        at + thick / 2 - pen.height(size) / 2,
                        value < 0 ? 1 : 0);
            }
            y += line;
        }
        pen.line(ink.faint(), 1, zero, box.y(), zero, y);
        if (!bars.rest().isEmpty()) {
            pen.text("… " + bars.rest(), Pen.Size.PLAIN, ink.faint(), left - unit / 2, y, 1);
        }
    }

    private void histogram(Model.Histogram histogram, Box box) {
        double most = histogram.bins().stream()
                .flatMap(bin -> bin.counts().stream())
                .mapToDouble(count -> count)
                .max()
                .orElse(1);
        Model.Axis up = new Model.Axis("rows", false, 0, Math.max(1, most));
        Box plot = axes(histogram.axis(), up, box);
        for (Model.Bin bin : histogram.bins()) {
            double from = across(histogram.axis(), bin.from(), plot);
            double thick = (across(histogram.axis(), bin.to(), plot) - from)
                    / bin.counts().size();
            for (int i = 0; i < bin.counts().size(); i++) {
                double top = up(up, bin.counts().get(i), plot);
                pen.box(ink.series(i), from + i * thick, top, Math.max(1, thick - 1), plot.bottom() - top);
            }
        }
    }

    private void points(Model.Points points, Box box) {
        Box plot = axes(points.x(), points.y(), box);
        for (int i = 0; i < points.points().size(); i++) {
            List<Model.Point> each = points.points().get(i);
            for (int j = 0; j < each.size(); j++) {
                double x = across(points.x(), each.get(j).x(), plot);
                double y = up(points.y(), each.get(j).y(), plot);
                if (!points.joined() || each.size() == 1) {
                    pen.dot(ink.series(i), Math.max(2, unit / 5), x, y);
                } else if (j > 0) {
                    double lastX = across(points.x(), each.get(j - 1).x(), plot);
                    double lastY = up(points.y(), each.get(j - 1).y(), plot);
                    pen.line(ink.series(i), Math.max(1.5, unit / 8), lastX, lastY, x, y);
                }
            }
        }
    }

    /** Draws both axes with a grid, and says what is left between them. */
    private Box axes(Model.Axis x, Model.Axis y, Box box) {
        double text = pen.height(Pen.Size.SMALL);
        double height = box.height() - 2 * text - unit / 2;
        List<Ticks.Tick> ups =
                Ticks.of(y, (int) Math.max(2, Math.min(6, height / text / 2))).ticks();
        double names = ups.stream()
                .mapToDouble(tick -> pen.width(tick.label(), Pen.Size.SMALL))
                .max()
                .orElse(0);
        Box plot = new Box(box.x() + names + unit / 2, box.y(), box.width() - names - unit, height);
        for (Ticks.Tick tick : ups) {
            double at = up(y, tick.at(), plot);
            pen.line(ink.grid(), 1, plot.x(), at, plot.x() + plot.width(), at);
            pen.text(tick.label(), Pen.Size.SMALL, ink.faint(), plot.x() - unit / 3, at - text / 2, 1);
        }
        for (Ticks.Tick tick :
                Ticks.of(x, (int) Math.max(2, plot.width() / (unit * 8))).ticks()) {
            double at = across(x, tick.at(), plot);
            pen.line(ink.grid(), 1, at, plot.y(), at, plot.bottom());
            double half = pen.width(tick.label(), Pen.Size.SMALL) / 2;
            double inside = Math.max(box.x() + half, Math.min(at, box.x() + box.width() - half));
            pen.text(tick.label(), Pen.Size.SMALL, ink.faint(), inside, plot.bottom() + unit / 4, 0.5);
        }
        pen.line(ink.faint(), 1, plot.x(), plot.bottom(), plot.x() + plot.width(), plot.bottom());
        String label = safe(x.label(), Pen.Size.SMALL, plot.width());
        double below = plot.bottom() + unit / 4 + text;
        pen.text(label, Pen.Size.SMALL, ink.text(), plot.x() + plot.width() / 2, below, 0.5);
        return plot;
    }

    private static double across(Model.Axis axis, double value, Box plot) {
        return plot.x() + axis.share(value) * plot.width();
    }

    private static double up(Model.Axis axis, double value, Box plot) {
        return plot.bottom() - axis.share(value) * plot.height();
    }
}
