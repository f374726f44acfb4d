package cjsh.chart;

import java.util.List;

/**
 * A chart ready to be drawn: everything is counted, aggregated and chosen, nothing is measured. Texts are as they came; whoever
 * draws makes them safe.
 *
 * @param title the user's, or what the chart shows
 * @param subtitle what the chart shows where the title is the user's; empty otherwise
 * @param series their names; empty when there is one without a name
 * @param warnings why the chart may not be what it seems: units mixed
 * @param notes what is not in the chart: rows left out
 */
record Model(
        String title, String subtitle, List<String> series, Marks marks, List<String> warnings, List<String> notes) {
    Model {
        series = List.copyOf(series);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /** What is drawn. */
    sealed interface Marks permits Bars, Histogram, Points, Nothing {
        /** How many bars, bins or points there are. */
        int count();
    }

    /**
     * A bar for each category, the longest first.
     *
     * @param category the column of the categories
     * @param value what the lengths are
     * @param whole whether all values are whole numbers
     * @param rest what became of the categories that are not shown; empty when all are
     */
    record Bars(String category, String value, boolean whole, List<Bar> bars, String rest) implements Marks {
        Bars {
            bars = List.copyOf(bars);
        }

        @Override
        public int count() {
            return bars.stream().mapToInt(bar -> bar.values().size()).sum();
        }
    }

    /**
     * The bars of one category.
     *
     * @param values one for each series; NaN where the series has none
     * @param rest whether it stands for all categories that have no bar of their own
     */
    record Bar(String label, List<Double> values, boolean rest) {
        Bar {
            values = List.copyOf(values);
        }
    }

    /** How many values lie in each bin. */
    record Histogram(Axis axis, List<Bin> bins) implements Marks {
        Histogram {
            bins = List.copyOf(bins);
        }

        @Override
        public int count() {
            return bins.stream().mapToInt(bin -> bin.counts().size()).sum();
        }

        /** From no row to as many as the fullest bin has. */
        Axis up() {
            double most = bins.stream()
                    .flatMap(bin -> bin.counts().stream())
                    .mapToDouble(count -> count)
                    .max()
                    .orElse(1);
            return new Axis("rows", false, 0, Math.max(1, most));
        }
    }

    /**
     * A bin.
     *
     * @param from the least value in it
     * @param to the first value that is not in it; of the last bin the last that is
     * @param label its range in words
     * @param counts one for each series
     */
    record Bin(double from, double to, String label, List<Long> counts) {
        Bin {
            counts = List.copyOf(counts);
        }
    }

    /**
     * Points, of a line or each for itself.
     *
     * @param joined whether they are the line from each to the next
     * @param points of each series, by x where joined
     */
    record Points(Axis x, Axis y, boolean joined, List<List<Point>> points) implements Marks {
        Points {
            points = List.copyOf(points);
        }

        @Override
        public int count() {
            return points.stream().mapToInt(List::size).sum();
        }
    }

    record Point(double x, double y) {}

    /** There is nothing to draw. */
    record Nothing(String why) implements Marks {
        @Override
        public int count() {
            return 0;
        }
    }

    /**
     * What a direction means.
     *
     * @param time whether values are seconds since 1970, UTC
     * @param min the least value
     * @param max the greatest value
     */
    record Axis(String label, boolean time, double min, double max) {
        /** How far along a value lies, from 0 to 1. */
        double share(double value) {
            // Halved first, since the greatest numbers have a range that is no number.
            return (value / 2 - min / 2) / (max / 2 - min / 2);
        }
    }
}
