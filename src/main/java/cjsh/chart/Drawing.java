package cjsh.chart;

import cjsh.display.CellWidth;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A chart as a picture: the words around it here, the marks by kind in {@link BarDrawing} and {@link PlotDrawing}. */
final class Drawing {
    private static final double SVG_UNIT = 13;
    private static final int MOST_EXPLAINED = 60;
    private static final int MOST_TITLE_LINES = 2;
    private static final int MOST_NOTE_LINES = 3;

    private final Model model;
    private final Ink ink;
    private final Pen pen;
    private final double unit;
    private final double width;
    private final List<String> title;
    private final List<String> subtitle;
    private final List<String> notes = new ArrayList<>();

    private Drawing(Model model, Ink ink, Pen pen, double unit, double width) {
        this.model = model;
        this.ink = ink;
        this.pen = pen;
        this.unit = unit;
        this.width = width;
        this.title = wrapped(model.title(), Pen.Size.BOLD, MOST_TITLE_LINES);
        this.subtitle = model.subtitle().isEmpty() ? List.of() : wrapped(model.subtitle(), Pen.Size.PLAIN, 1);
        model.warnings().forEach(note -> notes.addAll(wrapped(note, Pen.Size.SMALL, MOST_NOTE_LINES)));
        model.notes().forEach(note -> notes.addAll(wrapped(note, Pen.Size.SMALL, MOST_NOTE_LINES)));
    }

    /** A part of the picture. */
    record Box(double x, double y, double width, double height) {
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
            Pen pen = new PaintedPen(graphics, size);
            pen.box(ink.ground(), 0, 0, width, height);
            new Drawing(model, ink, pen, size, width).draw(height);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this JDK writes no PNG");
        }
        return bytes.toByteArray();
    }

    /**
     * The chart as SVG for a page of any ground.
     *
     * @param height in pixels; 0 for what suits the marks
     */
    static String svg(Model model, int width, int height) {
        SvgPen pen = new SvgPen(SVG_UNIT, Ink.PAGE.text(), model.marks().count() <= MOST_EXPLAINED);
        Drawing drawing = new Drawing(model, Ink.PAGE, pen, SVG_UNIT, width);
        double high = height > 0 ? height : drawing.suitingHeight();
        drawing.draw(high);
        return pen.document(width, high, Label.safe(model.title()));
    }

    private double suitingHeight() {
        double words = title.size() * pen.height(Pen.Size.BOLD)
                + subtitle.size() * pen.height(Pen.Size.PLAIN)
                + legend(0, false)
                + notes.size() * pen.height(Pen.Size.SMALL)
                + unit * 2;
        return words
                + (model.marks() instanceof Model.Bars bars ? new BarDrawing(model, ink, pen, unit).height(bars) : 300);
    }

    private void draw(double height) {
        double y = unit / 2;
        for (String line : title) {
            pen.text(line, Pen.Size.BOLD, ink.text(), unit, y, 0);
            y += pen.height(Pen.Size.BOLD);
        }
        for (String line : subtitle) {
            pen.text(line, Pen.Size.PLAIN, ink.faint(), unit, y, 0);
            y += pen.height(Pen.Size.PLAIN);
        }
        y = legend(y, true);
        double bottom = height - unit / 2;
        for (int i = notes.size() - 1; i >= 0; i--) {
            bottom -= pen.height(Pen.Size.SMALL);
            pen.text(notes.get(i), Pen.Size.SMALL, ink.faint(), unit, bottom, 0);
        }
        Box box = new Box(unit, y + unit / 2, width - 2 * unit, Math.max(unit, bottom - y - unit));
        if (model.marks() instanceof Model.Bars bars) {
            new BarDrawing(model, ink, pen, unit).draw(bars, box);
        } else if (model.marks() instanceof Model.Histogram histogram) {
            new PlotDrawing(model, ink, pen, unit).draw(histogram, box);
        } else if (model.marks() instanceof Model.Points points) {
            new PlotDrawing(model, ink, pen, unit).draw(points, box);
        }
    }

    private List<String> wrapped(String text, Pen.Size size, int most) {
        String safe = Label.safe(text);
        double room = width - 2 * unit;
        double whole = pen.width(safe, size);
        if (whole <= room) {
            return List.of(safe);
        }
        int columns = Math.max(1, (int) (CellWidth.of(safe) * room / whole * 0.9));
        List<String> lines = new ArrayList<>(CellWidth.wrap(safe, columns));
        if (lines.size() > most) {
            String rest = String.join(" ", lines.subList(most - 1, lines.size()));
            lines.subList(most - 1, lines.size()).clear();
            lines.add(CellWidth.cut(rest, columns));
        }
        lines.replaceAll(line -> pen.fitting(line, size, room));
        return lines;
    }

    /** The samples and names of the series; gives where they end. */
    private double legend(double top, boolean draws) {
        double x = unit;
        double y = top;
        List<String> series = model.series();
        for (int i = 0; i < series.size(); i++) {
            String name = pen.fitting(Label.safe(series.get(i)), Pen.Size.SMALL, width / 3);
            double wide = pen.width(name, Pen.Size.SMALL) + 2.9 * unit;
            if (x > unit && x + wide > width) {
                x = unit;
                y += pen.height(Pen.Size.SMALL);
            }
            if (draws) {
                sample(i, x, y + pen.height(Pen.Size.SMALL) / 2);
                pen.text(name, Pen.Size.SMALL, ink.text(), x + unit * 1.6, y, 0);
            }
            x += wide;
        }
        return series.isEmpty() ? y : y + pen.height(Pen.Size.SMALL);
    }

    private void sample(int series, double x, double y) {
        int colour = ink.series(series);
        if (!(model.marks() instanceof Model.Points points)) {
            pen.box(colour, x + unit * 0.4, y - unit * 0.35, unit * 0.8, unit * 0.7);
        } else if (points.joined()) {
            List<Model.Point> ends = List.of(new Model.Point(x, y), new Model.Point(x + unit * 1.3, y));
            pen.path(colour, Math.max(1.5, unit / 7), series, ends);
        } else {
            pen.dots(colour, Math.max(2, unit / 4), series, List.of(new Model.Point(x + unit * 0.8, y)));
        }
    }
}
