package cjsh.chart;

import static cjsh.chart.JsonText.with;

import java.util.ArrayList;
import java.util.List;

/** The data of bars: a row for each, and how far they go with the words at their ends. */
final class VegaBars {
    private static final double LETTER = 7;

    /** About what is left of the width for bars. */
    private static final double ROOM = 420;

    private static final double MOST_WORDS = 0.3;

    private final List<Object> rows = new ArrayList<>();
    private double min;
    private double max;
    private int widest;

    VegaBars(Model.Bars bars, boolean single) {
        List<Double> all = bars.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .filter(value -> !Double.isNaN(value))
                .toList();
        NumberText text = NumberText.forValues(all, bars.whole());
        List<String> names =
                VegaWords.distinct(bars.bars().stream().map(Model.Bar::label).toList());
        for (int i = 0; i < bars.bars().size(); i++) {
            Model.Bar bar = bars.bars().get(i);
            for (int j = 0; j < bar.values().size(); j++) {
                if (!Double.isNaN(bar.values().get(j))) {
                    add(names.get(i), bar, j, text, single);
                }
            }
        }
    }

    /** What stands for many others has words and no bar, beside which the rest could not be seen. */
    private void add(String name, Model.Bar bar, int series, NumberText text, boolean single) {
        double value = bar.values().get(series);
        double at = bar.rest() ? 0 : value;
        String label = text.of(value);
        min = Math.min(min, at);
        max = Math.max(max, at);
        widest = Math.max(widest, label.length());
        rows.add(with("category", name)
                .with("value", bar.rest() ? null : value)
                .with("at", at)
                .with("label", label)
                .with("s", single ? null : series));
    }

    List<Object> rows() {
        return rows;
    }

    /** From the least to the greatest value, and room for words. */
    List<Object> domain() {
        double half = max / 2 - min / 2 > 0 ? max / 2 - min / 2 : 0.5;
        double words = half * 2 * Math.min(MOST_WORDS, widest * LETTER / ROOM);
        return List.of(min < 0 ? min - words : 0.0, max > 0 || min == 0 ? max + words : 0.0);
    }
}
