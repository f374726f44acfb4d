package cjsh.chart;

import java.util.List;

/** What a chart is drawn with, whatever it is drawn on: words, bars, lines and dots. Colours are {@code 0xrrggbb}, places pixels. */
interface Pen {
    /** What was measured has to fit where it was measured for. */
    double ROUNDING = 0.01;

    /** How large words are. */
    enum Size {
        SMALL,
        PLAIN,
        BOLD
    }

    /** Of a line of words, with the room to the next one. */
    double height(Size size);

    double width(String safe, Size size);

    /** With its upper left corner there; {@code anchor} moves it to the left by that share of its width: 0, a half or 1. */
    void text(String safe, Size size, int colour, double x, double y, double anchor);

    void box(int colour, double x, double y, double width, double height);

    void line(int colour, double thickness, double x1, double y1, double x2, double y2);

    /** Lines from each point to the next, in a pattern of the series' own where colours alone might not tell them apart. */
    void path(int colour, double thickness, int series, List<Model.Point> points);

    /** All half transparent, so that one sees how many lie upon each other. */
    void dots(int colour, double radius, int series, List<Model.Point> points);

    /** What a pointer that rests on the next mark is told, where there are pointers. */
    default void explain(String safe) {}

    /** The text, cut in the middle if it is wider. */
    default String fitting(String safe, Size size, double room) {
        String cut = safe;
        for (int length = Math.min(safe.length(), 300); length > 1 && width(cut, size) > room + ROUNDING; length--) {
            cut = Label.middle(safe, length);
        }
        return cut;
    }
}
