package cjsh.chart;

import static cjsh.chart.JsonText.with;

import cjsh.chart.JsonText.Fields;
import cjsh.chart.JsonText.None;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Data, marks and encoding of a Vega-Lite specification. The fields have names of ours; what they are is in the titles. */
final class VegaMarks {
    private static final String NOMINAL = "nominal";
    private static final String QUANTITATIVE = "quantitative";
    private static final double OPACITY = 0.7;

    /** Of an axis: finer differences can not be seen. */
    private static final double RESOLUTION = 1e5;

    private static final int MOST_DECIMALS = 15;

    private static final int LEGEND_COLUMNS = 3;
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

    /** In pixels, with the legend and without the words above. */
    int height() {
        int legend = (series.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS * 20;
        if (model.marks() instanceof Model.Bars bars) {
            int each = series.isEmpty() ? 22 : 8 + 16 * series.size();
            return 60 + legend + each * bars.bars().size();
        }
        return 330 + legend;
    }

    /** What the title of the axis at the left has room for; a longer one would push the chart out of its frame. */
    int titleRoom() {
        return model.marks() instanceof Model.Bars ? Math.max(40, height() - 60) : 260;
    }

    Fields marks() {
        if (model.marks() instanceof Model.Bars bars) {
            return bars(bars);
        }
        if (model.marks() instanceof Model.Histogram histogram) {
            return histogram(histogram);
        }
        return model.marks() instanceof Model.Points points ? points(points) : new Fields();
    }

    private Fields bars(Model.Bars bars) {
        VegaBars rows = new VegaBars(bars, series.isEmpty());
        String title = VegaWords.title(bars.value());
        Fields category =
                with("field", "category").with("type", NOMINAL).with("title", VegaWords.title(bars.category()));
        Fields y = new Fields().withAll(category).with("sort", None.NULL);
        Fields x = with("field", "value")
                .with("type", QUANTITATIVE)
                .with("stack", None.NULL)
                .with("title", title)
                .with("scale", with("domain", rows.domain()).with("nice", false));
        Fields label = with("field", "label").with("type", NOMINAL).with("title", title);
        Fields shared = with("y", y)
                .with("yOffset", series.isEmpty() ? null : with("field", "s").with("type", "ordinal"));
        Fields drawn = with(
                        "transform",
                        List.of(with("filter", with("field", "value").with("valid", true))))
                .with("mark", mark("bar"))
                .with(
                        "encoding",
                        with("x", x).with("color", colours("square")).with("tooltip", tooltip(category, label)));
        List<Object> layers = List.of(drawn, words(title, "gte", "left", 4), words(title, "lt", "right", -4));
        return data(rows.rows()).with("encoding", shared).with("layer", layers);
    }

    /** The values behind the ends of bars that go to one side. */
    private static Fields words(String title, String side, String align, int away) {
        Fields x = with("field", "at").with("type", QUANTITATIVE).with("title", title);
        return with("transform", List.of(with("filter", with("field", "at").with(side, 0))))
                .with(
                        "mark",
                        with("type", "text")
                                .with("align", align)
                                .with("baseline", "middle")
                                .with("dx", away)
                                .with("tooltip", None.NULL))
                .with(
                        "encoding",
                        with("x", x).with("text", with("field", "label").with("type", NOMINAL)));
    }

    private Fields histogram(Model.Histogram histogram) {
        Model.Axis axis = histogram.axis();
        List<Object> rows = new ArrayList<>();
        for (Model.Bin bin : histogram.bins()) {
            int parts = bin.counts().size();
            double part = (bin.to() - bin.from()) / parts;
            for (int i = 0; i < parts; i++) {
                double from = bin.from() + part * (i + 0.02);
                rows.add(with("from", place(from, axis))
                        .with("to", place(from + part * 0.96, axis))
                        .with("label", bin.label().strip().replaceAll(" +", " "))
                        .with("rows", bin.counts().get(i))
                        .with("s", series.isEmpty() ? null : i));
            }
        }
        Fields x = axis("from", axis);
        if (axis.time()) {
            // Its ends are there twice, by both fields, and Vega-Lite warns that it can not tell times to be the same.
            x.with("scale", with("type", "utc").with("nice", false));
        }
        Fields count = with("field", "rows").with("type", QUANTITATIVE).with("title", "rows");
        Fields y = new Fields()
                .withAll(count)
                .with("scale", with("domain", List.of(0, histogram.up().max())));
        Fields label = with("field", "label").with("type", NOMINAL).with("title", VegaWords.title(axis.label()));
        Fields encoding = with("x", x)
                .with("x2", with("field", "to"))
                .with("y", y)
                .with("y2", with("datum", 0))
                .with("color", colours("square"))
                .with("tooltip", tooltip(label, count.with("format", ",")));
        return data(rows).with("mark", mark("rect")).with("encoding", encoding);
    }

    private Fields points(Model.Points points) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < points.points().size(); i++) {
            for (Model.Point point : points.points().get(i)) {
                rows.add(with("x", place(point.x(), points.x()))
                        .with("y", place(point.y(), points.y()))
                        .with("s", series.isEmpty() ? null : i));
            }
        }
        String sign = points.joined() ? "stroke" : null;
        Fields encoding = with("x", axis("x", points.x()))
                .with("y", axis("y", points.y()))
                .with("color", colours(sign))
                .with(points.joined() ? "strokeDash" : "shape", scaled(points.joined() ? DASHES : SHAPES, sign))
                .with("tooltip", tooltip(told("x", points), told("y", points)));
        boolean single = points.points().stream().anyMatch(each -> each.size() == 1);
        Fields mark = points.joined()
                ? mark("line").with("strokeWidth", 2).with("point", single ? true : "transparent")
                : mark("point").with("filled", true).with("size", 40).with("opacity", OPACITY);
        return data(rows).with("mark", mark).with("encoding", encoding);
    }

    /** An axis as the other forms have it, from its least to its greatest value. */
    private static Fields axis(String field, Model.Axis axis) {
        Fields scale = with("type", axis.time() ? "utc" : null)
                .with("domain", List.of(place(axis.min(), axis), place(axis.max(), axis)))
                .with("nice", false)
                .with("zero", axis.time() ? null : false);
        return with("field", field)
                .with("type", axis.time() ? "temporal" : QUANTITATIVE)
                .with("title", VegaWords.title(axis.label()))
                .with("scale", scale)
                .with("axis", axis.time() ? with("format", format(axis)) : null);
    }

    /** As much of a time as the range needs, like in the other forms. */
    private static String format(Model.Axis axis) {
        double days = (axis.max() - axis.min()) / DAY;
        return days > 300 ? "%Y-%m" : days > 3 ? "%Y-%m-%d" : days > 0.05 ? "%m-%d %H:%M" : "%H:%M:%S";
    }

    private static Fields told(String field, Model.Points points) {
        Model.Axis axis = field.equals("x") ? points.x() : points.y();
        Fields told = with("field", field).with("title", VegaWords.title(axis.label()));
        if (!axis.time()) {
            return told.with("type", QUANTITATIVE);
        }
        boolean days = points.points().stream()
                .flatMap(List::stream)
                .allMatch(point -> (field.equals("x") ? point.x() : point.y()) % DAY == 0);
        return told.with("type", "temporal")
                .with("timeUnit", "utcyearmonthdatehoursminutesseconds")
                .with("format", days ? "%Y-%m-%d" : "%Y-%m-%d %H:%M:%S");
    }

    /** Times in milliseconds, numbers as exactly as they can be seen. */
    private static Object place(double value, Model.Axis axis) {
        if (axis.time()) {
            return Math.round(value * 1000);
        }
        double range = (axis.max() / 2 - axis.min() / 2) * 2;
        int decimals = (int) -Math.floor(Math.log10(range / RESOLUTION));
        return decimals < 1 || decimals > MOST_DECIMALS
                ? value
                : BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    private Fields mark(String type) {
        return with("type", type).with("color", series.isEmpty() ? VegaLite.colour(Ink.PAGE.series(0)) : null);
    }

    private @Nullable Fields colours(@Nullable String sign) {
        List<Object> colours = IntStream.range(0, series.size())
                .mapToObj(i -> (Object) VegaLite.colour(Ink.PAGE.series(i)))
                .toList();
        return scaled(colours, sign);
    }

    /** With the series in their order, so that all of its signs become one legend; nothing without series. */
    private @Nullable Fields scaled(List<Object> range, @Nullable String sign) {
        if (series.isEmpty()) {
            return null;
        }
        Fields legend = with("title", None.NULL)
                .with("orient", "top")
                .with("columns", LEGEND_COLUMNS)
                .with("symbolType", sign);
        return with("field", "series")
                .with("type", NOMINAL)
                .with("scale", with("domain", series).with("range", range.subList(0, series.size())))
                .with("legend", legend);
    }

    private List<Object> tooltip(Fields one, Fields other) {
        Fields name = with("field", "series").with("type", NOMINAL).with("title", "series");
        return series.isEmpty() ? List.of(one, other) : List.of(one, name, other);
    }

    /** The names of the series stand in it once, and rows have their numbers. */
    private Fields data(List<Object> rows) {
        Fields data = with("data", with("values", rows));
        if (series.isEmpty()) {
            return data;
        }
        List<Object> names = IntStream.range(0, series.size())
                .mapToObj(i -> (Object) with("s", i).with("series", series.get(i)))
                .toList();
        Fields from = with("data", with("values", names)).with("key", "s").with("fields", List.of("series"));
        return data.with("transform", List.of(with("lookup", "s").with("from", from)));
    }
}
