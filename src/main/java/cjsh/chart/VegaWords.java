package cjsh.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Foreign words within a Vega-Lite specification. */
final class VegaWords {
    private static final int MOST = 60;

    private VegaWords() {}

    /**
     * The title of an axis or a line of a tooltip. Vega-Lite writes titles into expressions and guards quotes there, but not the
     * backslash before one; so neither is left in. In tooltips, {@code image} and {@code title} are names that mean something: an image would be
     * loaded from what the value says.
     */
    static String title(String text) {
        String safe =
                Label.middle(Label.safe(text), MOST * 2).replace('\\', '∖').replace('"', '″');
        return safe.equals("image") || safe.equals("title") ? "column " + safe : safe;
    }

    /** Names to stand at an axis or in a legend: safe, not endless, and no two of them the same, since those would be one. */
    static List<String> distinct(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String shown = Label.middle(Label.safe(name), MOST);
            String free = shown;
            for (int i = 2; !taken.add(free); i++) {
                free = shown + " (" + i + ")";
            }
            distinct.add(free);
        }
        return distinct;
    }
}
