package cjsh.chart;

import cjsh.display.CellWidth;
import cjsh.display.SafeText;

/** Foreign words in a chart: safe, in one line, and cut in the middle, since names differ at their ends. */
final class Label {
    /** More than any line is long. */
    private static final int MOST = 2_000;

    /** How much of a name is told in full, where a picture shows less of it. */
    static final int TOLD = 100;

    private Label() {}

    static String safe(String text) {
        return SafeText.line(text.length() > MOST ? text.substring(0, MOST) : text);
    }

    /** The text, or its beginning and its end. Expects a safe one. */
    static String middle(String text, int width) {
        if (CellWidth.of(text) <= width) {
            return text;
        }
        if (width < 5) {
            return CellWidth.cut(text, width);
        }
        int end = (width - 1) / 2;
        return CellWidth.cut(text, width - end)
                + CellWidth.cutStart(text, end + 1).substring(1);
    }
}
