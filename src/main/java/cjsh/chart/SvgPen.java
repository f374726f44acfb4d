package cjsh.chart;

import cjsh.display.CellWidth;
import cjsh.display.SafeHtml;
import java.util.List;
import java.util.Locale;

/**
 * Draws as SVG text, for which a JDK needs neither a desktop nor fonts: how wide words are is estimated, a little too wide rather
 * than too narrow. There is no script in it, no style sheet and no link.
 */
final class SvgPen implements Pen {
    private static final String FONT = "system-ui,'Segoe UI',Helvetica,Arial,sans-serif";

    /** Patterns of dashes in the order of the series: the first line is whole. */
    private static final List<String> DASHES = List.of("", "6 3", "2 2", "9 3 2 3", "12 4", "4 4");

    private static final double LEADING = 1.35;
    private static final double ASCENT = 1.02;

    private final double unit;
    private final int usual;
    private final boolean explains;
    private final StringBuilder out = new StringBuilder();
    private String told = "";

    /**
     * @param unit the height of plain letters in pixels
     * @param usual the colour that most words have
     * @param explains whether there is room for what a pointer is told
     */
    SvgPen(double unit, int usual, boolean explains) {
        this.unit = unit;
        this.usual = usual;
        this.explains = explains;
    }

    /** All that was drawn, as a document. */
    String document(double width, double height, String safeDescription) {
        String size = number(width) + "\" height=\"" + number(height);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" viewBox=\"0 0 " + number(width) + " "
                + number(height) + "\" role=\"img\" aria-label=\"" + SafeHtml.line(safeDescription)
                + "\" font-size=\"" + number(unit) + "\"" + fill(usual) + " xml:space=\"preserve\" font-family=\""
                + FONT + "\" style=\"max-width:100%;height:auto\">\n" + out + "</svg>\n";
    }

    private double letters(Size size) {
        return size == Size.BOLD ? unit * 1.1 : size == Size.SMALL ? unit * 0.9 : unit;
    }

    @Override
    public double height(Size size) {
        return letters(size) * LEADING;
    }

    @Override
    public double width(String safe, Size size) {
        double letters = 0;
        for (int i = 0; i < safe.length(); i++) {
            letters += width(safe.charAt(i));
        }
        // Wide letters and what is made of several characters are known by their cells.
        double cells = isLatin(safe) ? 0 : CellWidth.of(safe) * 0.55;
        return Math.max(letters, cells) * letters(size) * (size == Size.BOLD ? 1.08 : 1);
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 0x300);
    }

    /** Of the widest of the usual fonts, as a part of the letters' height. */
    private static double width(char c) {
        if (c >= 0x300) {
            return 0;
        }
        if ("iljIft.,:;'|!()[]/ ".indexOf(c) >= 0) {
            return 0.36;
        }
        return "mwMW@%—".indexOf(c) >= 0 ? 0.92 : Character.isUpperCase(c) ? 0.69 : 0.59;
    }

    @Override
    public void text(String safe, Size size, int colour, double x, double y, double anchor) {
        if (safe.isEmpty()) {
            return;
        }
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y + letters(size) * ASCENT));
        out.append('"');
        if (size != Size.PLAIN) {
            out.append(" font-size=\"").append(number(letters(size))).append('"');
        }
        if (size == Size.BOLD) {
            out.append(" font-weight=\"bold\"");
        }
        if (anchor > 0) {
            out.append(" text-anchor=\"").append(anchor < 1 ? "middle" : "end").append('"');
        }
        out.append(colour == usual ? "" : fill(colour)).append('>');
        out.append(SafeHtml.line(safe)).append("</text>\n");
    }

    @Override
    public void box(int colour, double x, double y, double width, double height) {
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"").append(number(Math.max(0, width)));
        out.append("\" height=\"").append(number(Math.max(0, height))).append('"');
        out.append(fill(colour));
        if (told.isEmpty()) {
            out.append("/>\n");
        } else {
            out.append("><title>").append(SafeHtml.line(told)).append("</title></rect>\n");
        }
        told = "";
    }

    @Override
    public void line(int colour, double thickness, double x1, double y1, double x2, double y2) {
        out.append("<path d=\"M")
                .append(number(x1))
                .append(' ')
                .append(number(y1))
                .append('L');
        out.append(number(x2)).append(' ').append(number(y2)).append('"');
        out.append(stroke(colour, thickness)).append("/>\n");
    }

    @Override
    public void path(int colour, double thickness, int series, List<Model.Point> points) {
        out.append("<polyline points=\"");
        for (Model.Point point : points) {
            out.append(number(point.x())).append(',').append(number(point.y())).append(' ');
        }
        out.setLength(out.length() - 1);
        out.append("\" fill=\"none\"").append(stroke(colour, thickness)).append(" stroke-linejoin=\"round\"");
        String dashes = DASHES.get(series % DASHES.size());
        if (!dashes.isEmpty()) {
            out.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        out.append("/>\n");
    }

    /** Each series has a shape of its own, and each dot is seen through the one upon it. */
    @Override
    public void dots(int colour, double radius, int series, List<Model.Point> points) {
        String shape = shape(series, radius);
        out.append(
                shape.isEmpty()
                        ? "<g" + stroke(colour, 2 * radius) + " stroke-linecap=\"round\" stroke-opacity=\".7\">\n"
                        : "<g" + fill(colour) + " fill-opacity=\".7\">\n");
        for (Model.Point point : points) {
            out.append("<path d=\"M").append(number(point.x())).append(' ').append(number(point.y()));
            out.append(shape.isEmpty() ? "h0" : shape).append("\"/>\n");
        }
        out.append("</g>\n");
    }

    /** Drawn from the middle of the dot; empty for a circle, which is a line of no length with round ends. */
    private static String shape(int series, double radius) {
        return switch (series % 6) {
            case 0 -> "";
            case 1 -> polygon(radius * 1.1, -1, -1, 1, -1, 1, 1, -1, 1);
            case 2 -> polygon(radius * 1.2, 0, -1.1, 1.1, 0.8, -1.1, 0.8);
            case 3 -> polygon(radius * 1.5, 0, -1, 1, 0, 0, 1, -1, 0);
            case 4 -> polygon(radius * 1.2, 0, 1.1, 1.1, -0.8, -1.1, -0.8);
            default -> polygon(radius * 1.3, -1, -1, 0, -0.4, 1, -1, 0.4, 0, 1, 1, 0, 0.4, -1, 1, -0.4, 0);
        };
    }

    private static String polygon(double size, double... corners) {
        StringBuilder path = new StringBuilder();
        double x = 0;
        double y = 0;
        for (int i = 0; i < corners.length; i += 2) {
            path.append(i == 0 ? 'm' : 'l').append(number((corners[i] - x) * size));
            path.append(' ').append(number((corners[i + 1] - y) * size));
            x = corners[i];
            y = corners[i + 1];
        }
        return path.append('z').toString();
    }

    @Override
    public void explain(String safe) {
        told = explains ? safe : "";
    }

    private static String fill(int colour) {
        return " fill=\"" + hex(colour) + '"';
    }

    private static String stroke(int colour, double thickness) {
        return " stroke=\"" + hex(colour) + "\" stroke-width=\"" + number(thickness) + '"';
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    /** Tenths of a pixel are enough. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }
}
