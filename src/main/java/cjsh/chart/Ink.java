package cjsh.chart;

import cjsh.display.Theme;
import java.awt.Color;
import java.util.List;

/** The colours of a picture. Those of the series are Okabe's and Ito's, which people of all kinds of sight tell apart. */
record Ink(Color ground, Color text, Color faint, Color grid, List<Color> series) {
    private static final Ink DARK = new Ink(
            new Color(0x1b1d20),
            new Color(0xe6e6e6),
            new Color(0xa0a4a8),
            new Color(0x3a3e43),
            colours(0x56b4e9, 0xe69f00, 0x009e73, 0xcc79a7, 0xf0e442, 0xd55e00));

    private static final Ink LIGHT = new Ink(
            new Color(0xffffff),
            new Color(0x202020),
            new Color(0x606468),
            new Color(0xdcdfe2),
            colours(0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00));

    private static List<Color> colours(int... codes) {
        return java.util.Arrays.stream(codes).mapToObj(Color::new).toList();
    }

    static Ink of(Theme theme) {
        return theme == Theme.LIGHT ? LIGHT : DARK;
    }

    Color series(int number) {
        return series.get(number % series.size());
    }
}
