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

/** What a chart needs of {@link Graphics2D}: words, bars, lines and dots. */
final class Pen {
    private final Graphics2D graphics;
    private final Font plain;
    private final Font small;
    private final Font bold;

    Pen(Graphics2D graphics, float size) {
        this.graphics = graphics;
        this.plain = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
        this.small = plain.deriveFont(size * 0.9f);
        this.bold = plain.deriveFont(Font.BOLD, size * 1.1f);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** How large words are. */
    enum Size {
        SMALL,
        PLAIN,
        BOLD
    }

    private FontMetrics metrics(Size size) {
        return graphics.getFontMetrics(font(size));
    }

    private Font font(Size size) {
        return size == Size.BOLD ? bold : size == Size.SMALL ? small : plain;
    }

    double height(Size size) {
        return metrics(size).getHeight();
    }

    double width(String text, Size size) {
        return metrics(size).stringWidth(text);
    }

    /** The text, cut in the middle if it is wider. */
    String fitting(String text, Size size, double room) {
        String cut = text;
        for (int length = Math.min(text.length(), 300); length > 1 && width(cut, size) > room; length--) {
            cut = Label.middle(text, length);
        }
        return cut;
    }

    /** With its upper left corner there; {@code anchor} moves it to the left by that share of its width. */
    void text(String text, Size size, Color colour, double x, double y, double anchor) {
        graphics.setColor(colour);
        graphics.setFont(font(size));
        FontMetrics metrics = metrics(size);
        graphics.drawString(text, (float) (x - anchor * metrics.stringWidth(text)), (float) (y + metrics.getAscent()));
    }

    void box(Color colour, double x, double y, double width, double height) {
        graphics.setColor(colour);
        graphics.fill(new Rectangle2D.Double(x, y, Math.max(0, width), Math.max(0, height)));
    }

    void line(Color colour, double thickness, double x1, double y1, double x2, double y2) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** Half transparent, so that one sees how many lie upon each other. */
    void dot(Color colour, double radius, double x, double y) {
        graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 170));
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
