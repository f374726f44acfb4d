package cjsh.chart;

import static cjsh.chart.JsonText.object;

import cjsh.display.CellWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A chart as a Vega-Lite specification: the words around it here, the marks in {@link VegaMarks}. Data is in it, aggregated, so
 * nothing is loaded from anywhere; there is no {@code $schema}, which is an address and which notebooks do not need, since the MIME type says
 * what it is. Foreign words are values of data, titles or members of a scale, never names of fields and never expressions.
 */
final class VegaLite {
    private static final int LETTER = 7;
    private static final int MOST_LINES = 3;

    /** Faint on light and on dark pages alike. */
    private static final double GRID_OPACITY = 0.25;

    private final Model model;
    private final int width;
    private final int height;

    private VegaLite(Model model, int width, int height) {
        this.model = model;
        this.width = width;
        this.height = height;
    }

    /**
     * The specification as JSON.
     *
     * @param height in pixels, without the words above; 0 for what suits the marks
     */
    static String of(Model model, int width, int height) {
        return JsonText.of(new VegaLite(model, width, height).specification());
    }

    private Map<String, Object> specification() {
        List<String> title = wrapped(model.title(), 8.5, 2);
        List<String> below = new ArrayList<>();
        if (!model.subtitle().isEmpty()) {
            below.addAll(wrapped(model.subtitle(), LETTER, 1));
        }
        model.warnings().forEach(note -> below.addAll(wrapped(note, LETTER, MOST_LINES)));
        model.notes().forEach(note -> below.addAll(wrapped(note, LETTER, MOST_LINES)));
        if (model.marks() instanceof Model.Bars bars && !bars.rest().isEmpty()) {
            below.add("… " + bars.rest());
        }
        Map<String, Object> specification = object(
                "description", Label.safe(model.title()),
                "title", object("text", title, "subtitle", below.isEmpty() ? null : below),
                "width", width,
                "height", height > 0 ? height : new VegaMarks(model).height(),
                "autosize", object("type", "fit", "contains", "padding"),
                "background", "transparent",
                "config", config(),
                // The editor that the menu offers is a page of somebody else's, to which the data would go.
                "usermeta",
                        object(
                                "embedOptions",
                                object(
                                        "actions",
                                        object("export", true, "source", true, "compiled", false, "editor", false))));
        specification.putAll(new VegaMarks(model).marks());
        return specification;
    }

    private List<String> wrapped(String text, double letter, int most) {
        int columns = (int) (width / letter);
        List<String> lines = new ArrayList<>(CellWidth.wrap(Label.safe(text), columns));
        if (lines.size() > most) {
            String rest = String.join(" ", lines.subList(most - 1, lines.size()));
            lines.subList(most - 1, lines.size()).clear();
            lines.add(CellWidth.cut(rest, columns));
        }
        return lines;
    }

    private static Map<String, Object> config() {
        String text = colour(Ink.PAGE.text());
        return object(
                "font", "system-ui, sans-serif",
                "view", object("stroke", JsonText.None.NULL),
                "title",
                        object(
                                "anchor",
                                "start",
                                "color",
                                text,
                                "fontSize",
                                15,
                                "subtitleColor",
                                text,
                                "subtitleFontSize",
                                12),
                "axis",
                        object(
                                "labelColor", text,
                                "titleColor", text,
                                "titleFontWeight", "normal",
                                "domainColor", text,
                                "tickColor", text,
                                "gridColor", colour(Ink.PAGE.grid()),
                                "gridOpacity", GRID_OPACITY,
                                "labelLimit", 220),
                "legend", object("labelColor", text, "titleColor", text, "labelLimit", 220),
                "text", object("color", text));
    }

    static String colour(int code) {
        return String.format(Locale.ROOT, "#%06x", code);
    }
}
