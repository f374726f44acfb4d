package cjsh.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws on a picture of pixels, for which the JDK needs fonts. */
final class PaintedPen implements Pen {
    private static final int OPACITY = 170;

    private final Graphics2D graphics;
    private final Font plain;
    private final Font small;
    private final Font bold;

    PaintedPen(Graphics2D graphics, float size) {
        this.graphics = graphics;
        this.plain = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
        this.small = plain.deriveFont(size * 0.9f);
        this.bold = plain.deriveFont(Font.BOLD, size * 1.1f);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private FontMetrics metrics(Size size) {
        return graphics.getFontMetrics(font(size));
    }

    private Font font(Size size) {
        return size == Size.BOLD ? bold : size == Size.SMALL ? small : plain;
    }

    @Override
    public double height(Size size) {
        return metrics(size).getHeight();
    }

    @Override
    public double width(String text, Size size) {
        return metrics(size).stringWidth(text);
    }

    @Override
    public void text(String text, Size size, int colour, double x, double y, double anchor) {
        graphics.setColor(new Color(colour));
        graphics.setFont(font(size));
        FontMetrics metrics = metrics(size);
        graphics.drawString(text, (float) (x - anchor * metrics.stringWidth(text)), (float) (y + metrics.getAscent()));
    }

    @Override
    public void box(int colour, double x, double y, double width, double height) {
        graphics.setColor(new Color(colour));
        graphics.fill(new Rectangle2D.Double(x, y, Math.max(0, width), Math.max(0, height)));
    }

    @Override
    public void line(int colour, double thickness, double x1, double y1, double x2, double y2) {
        graphics.setColor(new Color(colour));
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** Each piece by itself; a picture of a terminal has few pixels, in which patterns would be lost. */
    @Override
    public void path(int colour, double thickness, int series, List<Model.Point> points) {
        for (int i = 1; i < points.size(); i++) {
            Model.Point from = points.get(i - 1);
            Model.Point to = points.get(i);
            line(colour, thickness, from.x(), from.y(), to.x(), to.y());
        }
    }

    @Override
    public void dots(int colour, double radius, int series, List<Model.Point> points) {
        graphics.setColor(new Color(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff, OPACITY));
        for (Model.Point point : points) {
            graphics.fill(new Ellipse2D.Double(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius));
        }
    }
}
