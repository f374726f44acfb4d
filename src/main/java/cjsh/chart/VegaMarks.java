package cjsh.chart;

import static cjsh.chart.JsonText.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Data, marks and encoding of a Vega-Lite specification. The fields have names of ours; what they are is in the titles. */
final class VegaMarks {
    private static final String NOMINAL = "nominal";
    private static final String QUANTITATIVE = "quantitative";
    private static final String TEMPORAL = "temporal";
    private static final double OPACITY = 0.7;
    private static final int LETTER = 7;

    /** About what is left of the width for bars. */
    private static final double BAR_ROOM = 420;

    /** Of an axis: finer differences can not be seen. */
    private static final double RESOLUTION = 1e5;

    private static final double DAY = 86_400;
    private static final List<Object> DASHES =
            List.of(List.of(1, 0), List.of(6, 3), List.of(2, 2), List.of(9, 3, 2, 3), List.of(12, 4), List.of(4, 4));
    private static final List<Object> SHAPES =
            List.of("circle", "square", "triangle-up", "diamond", "triangle-down", "cross");

    private final Model model;
    private final List<String> series;

    VegaMarks(Model model) {
        this.model = model;
        this.series = VegaWords.distinct(model.series());
    }

    /** In pixels, as long as nobody has asked for another. */
    int height() {
        if (model.marks() instanceof Model.Bars bars) {
            int each = series.isEmpty() ? 22 : 8 + 16 * series.size();
            return 90 + each * bars.bars().size();
        }
        return 360;
    }

    Map<String, Object> marks() {
        if (model.marks() instanceof Model.Bars bars) {
            return bars(bars);
        }
        if (model.marks() instanceof Model.Histogram histogram) {
            return histogram(histogram);
        }
        return model.marks() instanceof Model.Points points ? points(points) : Map.of();
    }

    private Map<String, Object> bars(Model.Bars bars) {
        List<Double> all = bars.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .filter(value -> !Double.isNaN(value))
                .toList();
        NumberText text = NumberText.forValues(all, bars.whole());
        List<String> names =
                VegaWords.distinct(bars.bars().stream().map(Model.Bar::label).toList());
        List<Object> rows = new ArrayList<>();
        Ends ends = new Ends();
        for (int i = 0; i < bars.bars().size(); i++) {
            Model.Bar bar = bars.bars().get(i);
            for (int j = 0; j < bar.values().size(); j++) {
                double value = bar.values().get(j);
                if (!Double.isNaN(value)) {
                    String label = text.of(value);
                    double at = bar.rest() ? 0 : value;
                    ends.add(at, label.length());
                    rows.add(object(
                            "category",
                            names.get(i),
                            "value",
                            bar.rest() ? null : value,
                            "at",
                            at,
                            "label",
                            label,
                            "s",
                            series.isEmpty() ? null : j));
                }
            }
        }
        String title = VegaWords.title(bars.value());
        Map<String, Object> y = object(
                "field",
                "category",
                "type",
                NOMINAL,
                "sort",
                JsonText.None.NULL,
                "title",
                VegaWords.title(bars.category()));
        Map<String, Object> x = object(
                "field",
                "value",
                "type",
                QUANTITATIVE,
                "stack",
                JsonText.None.NULL,
                "title",
                title,
                "scale",
                object("domain", ends.domain(), "nice", false));
        Map<String, Object> shared = object("y", y);
        if (!series.isEmpty()) {
            shared.put("yOffset", object("field", "s", "type", "ordinal"));
        }
        Map<String, Object> drawn = object("x", x, "color", colour());
        drawn.put("tooltip", tooltip(y, object("field", "label", "type", NOMINAL, "title", title)));
        List<Object> layers = new ArrayList<>();
        layers.add(object(
                "transform", List.of(object("filter", object("field", "value", "valid", true))),
                "mark", mark("bar"),
                "encoding", drawn));
        layers.add(label(title, "gte", "left", 4));
        layers.add(label(title, "lt", "right", -4));
        return specification(rows, object("encoding", shared, "layer", layers));
    }

    private static Map<String, Object> label(String title, String side, String align, int away) {
        return object(
                "transform", List.of(object("filter", object("field", "at", side, 0))),
                "mark",
                        object(
                                "type",
                                "text",
                                "align",
                                align,
                                "baseline",
                                "middle",
                                "dx",
                                away,
                                "tooltip",
                                JsonText.None.NULL),
                "encoding",
                        object(
                                "x", object("field", "at", "type", QUANTITATIVE, "title", title),
                                "text", object("field", "label", "type", NOMINAL)));
    }

    /** How far bars go, with the words at their ends. */
    private static final class Ends {
        private double min;
        private double max;
        private int widest;

        void add(double value, int letters) {
            min = Math.min(min, value);
            max = Math.max(max, value);
            widest = Math.max(widest, letters);
        }

        List<Object> domain() {
            double words = Math.min(0.3, widest * LETTER / BAR_ROOM);
            double range = max / 2 - min / 2 > 0 ? max / 2 - min / 2 : 0.5;
            return List.of(
                    min < 0 ? min - range * words * 2 : 0.0, max > 0 || min == 0 ? max + range * words * 2 : 0.0);
        }
    }

    private Map<String, Object> histogram(Model.Histogram histogram) {
        Model.Axis axis = histogram.axis();
        List<Object> rows = new ArrayList<>();
        for (Model.Bin bin : histogram.bins()) {
            int parts = bin.counts().size();
            double part = (bin.to() - bin.from()) / parts;
            for (int i = 0; i < parts; i++) {
                double from = bin.from() + part * (i + 0.02);
                rows.add(object(
                        "from", place(from, axis),
                        "to", place(from + part * 0.96, axis),
                        "label", bin.label().strip().replaceAll(" +", " "),
                        "rows", bin.counts().get(i),
                        "s", series.isEmpty() ? null : i));
            }
        }
        String title = VegaWords.title(axis.label());
        Map<String, Object> count = object("field", "rows", "type", QUANTITATIVE, "title", "rows");
        count.put("scale", object("domain", List.of(0, histogram.up().max())));
        Map<String, Object> encoding = object(
                "x", axis("from", axis),
                "x2", object("field", "to"),
                "y", count,
                "y2", object("datum", 0),
                "color", colour());
        encoding.put(
                "tooltip",
                tooltip(
                        object("field", "label", "type", NOMINAL, "title", title),
                        object("field", "rows", "type", QUANTITATIVE, "title", "rows", "format", ",")));
        return specification(rows, object("mark", mark("rect"), "encoding", encoding));
    }

    private Map<String, Object> points(Model.Points points) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < points.points().size(); i++) {
            for (Model.Point point : points.points().get(i)) {
                rows.add(object(
                        "x", place(point.x(), points.x()),
                        "y", place(point.y(), points.y()),
                        "s", series.isEmpty() ? null : i));
            }
        }
        Map<String, Object> encoding =
                object("x", axis("x", points.x()), "y", axis("y", points.y()), "color", colour());
        if (!series.isEmpty()) {
            List<Object> signs = points.joined() ? DASHES : SHAPES;
            encoding.put(points.joined() ? "strokeDash" : "shape", scaled(signs));
        }
        encoding.put("tooltip", tooltip(told("x", points), told("y", points)));
        Map<String, Object> mark = points.joined()
                ? object(
                        "type",
                        "line",
                        "strokeWidth",
                        2,
                        "point",
                        points.points().stream().anyMatch(p -> p.size() == 1) ? true : "transparent")
                : object("type", "point", "filled", true, "size", 40, "opacity", OPACITY);
        if (series.isEmpty()) {
            mark.put("color", VegaLite.colour(Ink.PAGE.series(0)));
        }
        return specification(rows, object("mark", mark, "encoding", encoding));
    }

    /** An axis as the other forms have it, from its least to its greatest value. */
    private static Map<String, Object> axis(String field, Model.Axis axis) {
        List<Object> domain = List.of(place(axis.min(), axis), place(axis.max(), axis));
        Map<String, Object> scale = object("type", axis.time() ? "utc" : null, "domain", domain, "nice", false);
        if (!axis.time()) {
            scale.put("zero", false);
        }
        return object(
                "field",
                field,
                "type",
                axis.time() ? TEMPORAL : QUANTITATIVE,
                "title",
                VegaWords.title(axis.label()),
                "scale",
                scale);
    }

    private static Map<String, Object> told(String field, Model.Points points) {
        Model.Axis axis = field.equals("x") ? points.x() : points.y();
        if (!axis.time()) {
            return object("field", field, "type", QUANTITATIVE, "title", VegaWords.title(axis.label()));
        }
        boolean days = points.points().stream()
                .flatMap(List::stream)
                .allMatch(point -> (field.equals("x") ? point.x() : point.y()) % DAY == 0);
        return object(
                "field",
                field,
                "type",
                TEMPORAL,
                "timeUnit",
                "utcyearmonthdatehoursminutesseconds",
                "title",
                VegaWords.title(axis.label()),
                "format",
                days ? "%Y-%m-%d" : "%Y-%m-%d %H:%M:%S");
    }

    /** Times in milliseconds, numbers as exactly as they can be seen. */
    private static Object place(double value, Model.Axis axis) {
        if (axis.time()) {
            return Math.round(value * 1000);
        }
        double range = (axis.max() / 2 - axis.min() / 2) * 2;
        double step = Math.pow(10, Math.floor(Math.log10(range / RESOLUTION)));
        double rounded = step < 1 && step > 1e-15 ? Math.rint(value * (1 / step)) / (1 / step) : value;
        return Double.isFinite(rounded) ? rounded : value;
    }

    private Map<String, Object> mark(String type) {
        return series.isEmpty()
                ? object("type", type, "color", VegaLite.colour(Ink.PAGE.series(0)))
                : object("type", type);
    }

    private @Nullable Map<String, Object> colour() {
        if (series.isEmpty()) {
            return null;
        }
        List<Object> colours = IntStream.range(0, series.size())
                .mapToObj(i -> (Object) VegaLite.colour(Ink.PAGE.series(i)))
                .toList();
        return scaled(colours);
    }

    /** With the series in their order, so that all of its signs become one legend. */
    private Map<String, Object> scaled(List<Object> range) {
        return object(
                "field",
                "series",
                "type",
                NOMINAL,
                "scale",
                object("domain", series, "range", range.subList(0, series.size())),
                "legend",
                object("title", JsonText.None.NULL, "orient", "top", "columns", 3));
    }

    private List<Object> tooltip(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> name = new LinkedHashMap<>(one);
        name.remove("sort");
        List<Object> lines = new ArrayList<>(List.of(name));
        if (!series.isEmpty()) {
            lines.add(object("field", "series", "type", NOMINAL, "title", "series"));
        }
        lines.add(other);
        return lines;
    }

    /** The names of the series stand in it once, and rows have their numbers. */
    private Map<String, Object> specification(List<Object> rows, Map<String, Object> marks) {
        Map<String, Object> specification = object("data", object("values", rows));
        if (!series.isEmpty()) {
            List<Object> names = IntStream.range(0, series.size())
                    .mapToObj(i -> (Object) object("s", i, "series", series.get(i)))
                    .toList();
            specification.put(
                    "transform",
                    List.of(object(
                            "lookup",
                            "s",
                            "from",
                            object("data", object("values", names), "key", "s", "fields", List.of("series")))));
        }
        specification.putAll(marks);
        return specification;
    }
}
