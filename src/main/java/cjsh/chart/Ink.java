package cjsh.chart;

import cjsh.display.Theme;
import java.util.List;

/**
 * The colours of a picture, each as {@code 0xrrggbb}. Those of the series are Okabe's and Ito's, which people of all kinds of
 * sight tell apart; the others are of those that sixels have without a pattern.
 *
 * @param gridWidth thinner where the colour can not be faint
 */
record Ink(int ground, int text, int faint, int grid, double gridWidth, List<Integer> series) {
    private static final Ink DARK = new Ink(
            0x000000,
            0xffffff,
            0x999999,
            0x333333,
            1,
            List.of(0x56b4e9, 0xe69f00, 0x009e73, 0xcc79a7, 0xf0e442, 0xd55e00));

    private static final Ink LIGHT = new Ink(
            0xffffff,
            0x000000,
            0x666666,
            0xcccccc,
            1,
            List.of(0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00));

    /**
     * For a page that shows through, and of which nobody knows whether it is light or dark: words of medium lightness, and of the
     * same six colours the two palest a little darker.
     */
    static final Ink PAGE = new Ink(
            0x808080,
            0x787878,
            0x787878,
            0x808080,
            0.3,
            List.of(0x0072b2, 0xdb9600, 0x009e73, 0xcc79a7, 0x4aa8de, 0xc44e00));

    static Ink of(Theme theme) {
        return theme == Theme.LIGHT ? LIGHT : DARK;
    }

    int series(int number) {
        return series.get(number % series.size());
    }
}
