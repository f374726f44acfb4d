package cjsh.chart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.Table;

/** Counts values in bins at round numbers or times. */
final class HistogramMaker {
    private static final int MOST_EDGES = 1_000;

    private final Table table;
    private final Spec spec;
    private final SeriesNames series;
    private final Notes notes;
    private final Numbers values;
    private final Units units;

    HistogramMaker(Table table, Spec spec, SeriesNames series, Notes notes) {
        this.table = table;
        this.spec = spec;
        this.series = series;
        this.notes = notes;
        this.values = Numbers.of(table, spec.x(), true);
        this.units = Units.of(table, spec.x(), Set.of(String.valueOf(spec.by())));
    }

    ModelMaker.Made make(Limits limits) {
        double[] found = new double[table.rowCount()];
        int[] seriesOf = new int[table.rowCount()];
        int count = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            double value = values.at(row);
            if (!Double.isNaN(value)) {
                units.add(row);
                seriesOf[count] = series.of(row);
                found[count++] = value;
            }
        }
        notes.warn(units.warnings());
        notes.leftOut(values);
        String name = values.name() + units.suffix() + (values.isMoment() ? " (UTC)" : "");
        String shows = "rows by " + name;
        if (count == 0) {
            return new ModelMaker.Made(shows, ModelMaker.nothing(table, notes));
        }
        double[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        Cut cut = cut(sorted[0], sorted[count - 1], most(sorted, limits));
        List<Double> edges = cut.edges();
        sayHowMany(edges.size() - 1);
        long[][] counts = new long[edges.size() - 1][series.count()];
        for (int i = 0; i < count; i++) {
            counts[bin(edges, found[i])][seriesOf[i]]++;
        }
        Model.Axis axis = new Model.Axis(name, values.isTime(), edges.get(0), edges.get(edges.size() - 1));
        return new ModelMaker.Made(shows, new Model.Histogram(axis, bins(cut, counts)));
    }

    /** What the user wants, else by the rule of Freedman and Diaconis, which a few outliers do not upset. */
    private int most(double[] sorted, Limits limits) {
        if (spec.bins() > 0) {
            return Math.min(spec.bins(), Math.max(1, limits.marks() / series.count()));
        }
        int room = Math.max(4, Math.min(30, limits.lines() / series.count()));
        double middleHalf = quantile(sorted, 0.75) - quantile(sorted, 0.25);
        double width = 2 * middleHalf / Math.cbrt(sorted.length);
        double range = sorted[sorted.length - 1] - sorted[0];
        double sturges = Math.ceil(Math.log(sorted.length) / Math.log(2)) + 1;
        double wanted = width > 0 ? Math.max(sturges, range / width) : sturges;
        return (int) Math.max(1, Math.min(room, wanted));
    }

    /** Who asks for a number of bins reads why there are others: a border at 0.5 is worth more than the number. */
    private void sayHowMany(int bins) {
        if (spec.bins() > 0 && spec.bins() != bins) {
            String steps = values.isTime() ? "calendar" : "round";
            notes.add(bins + (bins == 1 ? " bin" : " bins") + " of " + steps + " steps in place of " + spec.bins());
        }
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    /** Borders, and the name of each bin between them. */
    private record Cut(List<Double> edges, List<String> names) {}

    private Cut cut(double min, double max, int most) {
        return values.isTime() ? times(min, max, most) : numbers(min, max, most);
    }

    private Cut numbers(double min, double max, int most) {
        double size = Math.abs(min) < 1e-280 ? 1 : Math.abs(min);
        double step = min == max ? Ticks.step(0, size / 10, 2) : Ticks.step(min, max, most + 1);
        step = Math.max(step, values.isWhole() ? 1 : Ticks.step(size, size, 2));
        List<Double> edges = edges(min, max, step);
        // Round borders can cut the range into one more bin than a step that just fits it.
        while (edges.size() - 1 > most && edges.size() > 2) {
            step = Ticks.step(0, step * 1.01, 2);
            edges = edges(min, max, step);
        }
        return new Cut(edges, names(edges, step));
    }

    private List<Double> edges(double min, double max, double step) {
        List<Double> edges = new ArrayList<>();
        double first = Math.floor(min / step + 1e-9);
        // Of whole numbers each bin has as many, so that the last one does not hold its border.
        double end = values.isWhole() ? Math.floor(max / step + 1e-9) + 1 : Math.ceil(max / step - 1e-9);
        double last = Math.max(first + 1, end);
        for (double i = first; i <= last && edges.size() <= MOST_EDGES; i++) {
            edges.add(i == 0 ? 0.0 : i * step);
        }
        return edges;
    }

    private static Cut times(double min, double max, int most) {
        Cut cut = times(min, max, TimeSteps.between(min, max, most));
        for (int fewer = most - 1; fewer > 0 && cut.names().size() > most; fewer--) {
            cut = times(min, max, TimeSteps.between(min, max, fewer));
        }
        return cut;
    }

    private static Cut times(double min, double max, TimeSteps step) {
        List<Double> edges = new ArrayList<>();
        List<String> names = new ArrayList<>();
        LocalDateTime at = step.floor(min);
        edges.add(TimeSteps.seconds(at));
        do {
            LocalDateTime next = step.next(at);
            names.add(step.amount() == 1 ? step.label(at) : "[" + step.label(at) + ", " + step.label(next) + ")");
            at = next;
            edges.add(TimeSteps.seconds(at));
        } while (TimeSteps.seconds(at) <= max && edges.size() <= MOST_EDGES);
        return new Cut(edges, names);
    }

    /** The last bin holds its upper border, too. */
    private static int bin(List<Double> edges, double value) {
        int low = 0;
        int high = edges.size() - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (edges.get(middle) <= value) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static List<Model.Bin> bins(Cut cut, long[][] counts) {
        List<Model.Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            List<Long> each = Arrays.stream(counts[i]).boxed().toList();
            bins.add(new Model.Bin(
                    cut.edges().get(i), cut.edges().get(i + 1), cut.names().get(i), each));
        }
        return bins;
    }

    private List<String> names(List<Double> edges, double step) {
        double most = Math.max(Math.abs(edges.get(0)), Math.abs(edges.get(edges.size() - 1)));
        NumberText text = NumberText.forSteps(step, most);
        List<String> numbers = edges.stream().map(text::of).toList();
        int width = numbers.stream().mapToInt(String::length).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i++) {
            String from = " ".repeat(width - numbers.get(i).length()) + numbers.get(i);
            String to = " ".repeat(width - numbers.get(i + 1).length()) + numbers.get(i + 1);
            boolean last = i + 2 == numbers.size() && !values.isWhole();
            names.add(values.isWhole() && step == 1 ? from : "[" + from + ", " + to + (last ? "]" : ")"));
        }
        return names;
    }
}
