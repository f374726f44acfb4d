package cjsh.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/** Makes points of rows: of a line one for each x, of a scatter chart one for each row; never more than one can see. */
final class PointMaker {
    private static final int GRID = 512;

    private final Table table;
    private final Spec spec;
    private final SeriesNames series;
    private final Notes notes;
    private final Numbers x;
    private final Numbers y;
    private final Units units;
    private final Limits limits;
    private boolean aggregated;

    PointMaker(Table table, Spec spec, SeriesNames series, Notes notes, Limits limits) {
        this.table = table;
        this.spec = spec;
        this.series = series;
        this.notes = notes;
        this.limits = limits;
        this.x = Numbers.of(table, spec.x(), true);
        this.y = Numbers.of(table, Objects.requireNonNull(spec.y()), spec.kind() == Spec.Kind.SCATTER);
        this.units = Units.of(table, spec.y(), Set.of(spec.x(), String.valueOf(spec.by())));
    }

    ModelMaker.Made line() {
        Aggregate aggregate = spec.aggregation();
        List<List<Model.Point>> read = read();
        List<List<Model.Point>> whole =
                read.stream().map(points -> joined(points, aggregate)).toList();
        List<List<Model.Point>> joined = whole.stream()
                .map(points -> thinned(points, limits.points() / series.count()))
                .toList();
        if (limits.saysThinned()) {
            sayHowMany(whole, joined, ": the lowest and the highest of each stretch");
        }
        boolean said = aggregated || spec.aggregate() != null;
        if (aggregate != Aggregate.COUNT || !said) {
            notes.warn(units.warnings());
        }
        String unit = aggregate == Aggregate.COUNT && said ? "" : units.suffix();
        String value = (said ? aggregate.of(y.name()) : y.name()) + unit;
        return new ModelMaker.Made(value + " by " + x.name(), marks(joined, value, true));
    }

    ModelMaker.Made scatter() {
        List<List<Model.Point>> read = read();
        notes.warn(units.warnings());
        List<List<Model.Point>> kept = count(read) <= limits.points() ? read : sparse(read, limits.points());
        sayHowMany(read, kept, "");
        String value = y.name() + units.suffix();
        return new ModelMaker.Made(value + " against " + x.name(), marks(kept, value, false));
    }

    private static int count(List<List<Model.Point>> points) {
        return points.stream().mapToInt(List::size).sum();
    }

    private void sayHowMany(List<List<Model.Point>> all, List<List<Model.Point>> kept, String which) {
        if (count(kept) < count(all)) {
            notes.add(NumberText.grouped(count(all)) + " points, drawn as " + NumberText.grouped(count(kept)) + which);
        }
    }

    private List<List<Model.Point>> read() {
        List<List<Model.Point>> points = new ArrayList<>();
        for (int i = 0; i < series.count(); i++) {
            points.add(new ArrayList<>());
        }
        for (int row = 0; row < table.rowCount(); row++) {
            double across = x.at(row);
            if (Double.isNaN(across)) {
                continue;
            }
            double up = y.at(row);
            if (!Double.isNaN(up)) {
                units.add(row);
                points.get(series.of(row)).add(new Model.Point(across, up));
            }
        }
        notes.leftOut(x);
        notes.leftOut(y);
        return points;
    }

    /** One point for each x, in their order. */
    private List<Model.Point> joined(List<Model.Point> points, Aggregate aggregate) {
        Model.Point[] sorted = points.toArray(Model.Point[]::new);
        Arrays.parallelSort(sorted, (a, b) -> Double.compare(a.x(), b.x()));
        List<Model.Point> joined = new ArrayList<>();
        int start = 0;
        while (start < sorted.length) {
            Tally tally = new Tally();
            int end = start;
            while (end < sorted.length && sorted[end].x() == sorted[start].x()) {
                tally.add(sorted[end++].y());
            }
            aggregated |= end - start > 1;
            joined.add(new Model.Point(sorted[start].x(), tally.value(aggregate)));
            start = end;
        }
        return joined;
    }

    /** Of each stretch the lowest and the highest point, so that no peak is lost. */
    private static List<Model.Point> thinned(List<Model.Point> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        List<Model.Point> kept = new ArrayList<>();
        int stretches = most / 2;
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) points.size() * i / stretches);
            int to = (int) ((long) points.size() * (i + 1) / stretches);
            int low = from;
            int high = from;
            for (int at = from; at < to; at++) {
                low = points.get(at).y() < points.get(low).y() ? at : low;
                high = points.get(at).y() > points.get(high).y() ? at : high;
            }
            kept.add(points.get(Math.min(low, high)));
            if (low != high) {
                kept.add(points.get(Math.max(low, high)));
            }
        }
        return kept;
    }

    /** The first point in each cell of a grid that is as fine as the number of points allows. */
    private static List<List<Model.Point>> sparse(List<List<Model.Point>> points, int most) {
        Model.Axis across =
                range("", false, points.stream().flatMap(List::stream).map(Model.Point::x));
        Model.Axis up = range("", false, points.stream().flatMap(List::stream).map(Model.Point::y));
        List<List<Model.Point>> kept = points;
        for (int cells = GRID; count(kept) > most; cells = cells * 4 / 5) {
            int fine = cells;
            kept = kept.stream().map(each -> firsts(each, across, up, fine)).toList();
        }
        return kept;
    }

    private static List<Model.Point> firsts(List<Model.Point> points, Model.Axis across, Model.Axis up, int cells) {
        Set<Integer> taken = new HashSet<>();
        List<Model.Point> firsts = new ArrayList<>();
        for (Model.Point point : points) {
            int column = (int) ((point.x() - across.min()) / (across.max() - across.min()) * (cells - 1));
            int row = (int) ((point.y() - up.min()) / (up.max() - up.min()) * (cells - 1));
            if (taken.add(row * cells + column)) {
                firsts.add(point);
            }
        }
        return firsts;
    }

    private Model.Marks marks(List<List<Model.Point>> points, String value, boolean joined) {
        if (points.stream().allMatch(List::isEmpty)) {
            return ModelMaker.nothing(table, notes);
        }
        Stream<Double> xs = points.stream().flatMap(List::stream).map(Model.Point::x);
        double first = points.stream()
                .flatMap(List::stream)
                .findFirst()
                .map(Model.Point::y)
                .orElse(0.0);
        boolean same = points.stream().flatMap(List::stream).allMatch(point -> point.y() == first);
        Stream<Double> ys = points.stream().flatMap(List::stream).map(Model.Point::y);
        return new Model.Points(
                range(x.name() + (x.isMoment() ? " (UTC)" : ""), x.isTime(), xs),
                round(range(value + (y.isMoment() ? " (UTC)" : ""), y.isTime(), ys), same),
                joined,
                points);
    }

    /** From the least to the greatest; something wider where they are the same, since a line needs two ends. */
    private static Model.Axis range(String label, boolean time, Stream<Double> values) {
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        values.forEach(value -> {
            ends[0] = Math.min(ends[0], value);
            ends[1] = Math.max(ends[1], value);
        });
        if (ends[1] - ends[0] > Math.max(1e-280, Math.ulp(ends[1]) * 8)) {
            return new Model.Axis(label, time, ends[0], ends[1]);
        }
        double pad = time ? 43_200 : Math.abs(ends[0]) < 1e-280 ? 1 : Math.abs(ends[0]) / 10;
        return new Model.Axis(label, time, ends[0] - pad, ends[1] + pad);
    }

    /** To round numbers, and to zero where that is near, or where all values are the same. */
    private static Model.Axis round(Model.Axis axis, boolean same) {
        if (axis.time()) {
            return axis;
        }
        double middle = axis.min() / 2 + axis.max() / 2;
        if (same && middle != 0) {
            return round(new Model.Axis(axis.label(), false, Math.min(0, middle), Math.max(0, middle)), false);
        }
        double min = axis.min() > 0 && axis.min() < axis.max() / 2 ? 0 : axis.min();
        double max = axis.max() < 0 && axis.max() > axis.min() / 2 ? 0 : axis.max();
        double step = Ticks.step(min, max, 6);
        return new Model.Axis(
                axis.label(), false, Math.floor(min / step + 1e-9) * step, Math.ceil(max / step - 1e-9) * step);
    }
}
