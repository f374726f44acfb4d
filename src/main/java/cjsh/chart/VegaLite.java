package cjsh.chart;

import static cjsh.chart.JsonText.with;

import cjsh.display.CellWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart as a Vega-Lite specification: the words around it here, the marks in {@link VegaMarks}. Data is in it, aggregated, so
 * nothing is loaded from anywhere; there is no {@code $schema}, which is an address and which notebooks do not need, since the MIME
 * type says what it is. Foreign words are values of data, titles or members of a scale, never names of fields and never expressions.
 */
final class VegaLite {
    private static final double LETTER = 7;
    private static final double TITLE_LETTER = 8.5;
    private static final int LINE = 15;
    private static final int TITLE_LINE = 20;
    private static final int MOST_TITLE_LINES = 2;
    private static final int MOST_NOTE_LINES = 3;

    /** Faint on light and on dark pages alike. */
    private static final double GRID_OPACITY = 0.25;

    private final Model model;
    private final VegaMarks marks;
    private final int width;
    private final int height;

    private VegaLite(Model model, int width, int height) {
        this.model = model;
        this.marks = new VegaMarks(model);
        this.width = width;
        this.height = height;
    }

    /**
     * The specification as JSON.
     *
     * @param height in pixels; 0 for what suits the marks
     */
    static String of(Model model, int width, int height) {
        return JsonText.of(new VegaLite(model, width, height).specification());
    }

    private JsonText.Fields specification() {
        List<String> title = wrapped(model.title(), TITLE_LETTER, MOST_TITLE_LINES);
        List<String> below = new ArrayList<>();
        if (!model.subtitle().isEmpty()) {
            below.addAll(wrapped(model.subtitle(), LETTER, 1));
        }
        model.warnings().forEach(note -> below.addAll(wrapped(note, LETTER, MOST_NOTE_LINES)));
        model.notes().forEach(note -> below.addAll(wrapped(note, LETTER, MOST_NOTE_LINES)));
        if (model.marks() instanceof Model.Bars bars && !bars.rest().isEmpty()) {
            below.add("… " + bars.rest());
        }
        int words = title.size() * TITLE_LINE + below.size() * LINE;
        return with("description", Label.safe(model.title()))
                .with("title", with("text", title).with("subtitle", below.isEmpty() ? null : below))
                .with("width", width)
                .with("height", height > 0 ? height : words + marks.height())
                .with("autosize", with("type", "fit").with("contains", "padding"))
                .with("background", "transparent")
                .with("config", config())
                .with("usermeta", with("embedOptions", with("actions", menu())))
                .withAll(marks.marks());
    }

    /** Without the editor, which is a page of somebody else's, to which the data would go. */
    private static JsonText.Fields menu() {
        return with("export", true).with("source", true).with("compiled", false).with("editor", false);
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

    private JsonText.Fields config() {
        String text = colour(Ink.PAGE.text());
        return with("font", "system-ui, sans-serif")
                .with("view", with("stroke", JsonText.None.NULL))
                .with(
                        "title",
                        with("anchor", "start")
                                .with("color", text)
                                .with("fontSize", 15)
                                .with("subtitleColor", text)
                                .with("subtitleFontSize", 12))
                .with(
                        "axis",
                        with("labelColor", text)
                                .with("titleColor", text)
                                .with("titleFontWeight", "normal")
                                .with("domainColor", text)
                                .with("tickColor", text)
                                .with("gridColor", colour(Ink.PAGE.grid()))
                                .with("gridOpacity", GRID_OPACITY)
                                .with("labelLimit", 220))
                .with("axisX", with("titleLimit", width - 100))
                .with("axisY", with("titleLimit", marks.titleRoom()))
                .with(
                        "legend",
                        with("labelColor", text).with("titleColor", text).with("labelLimit", 220))
                .with("text", with("color", text));
    }

    static String colour(int code) {
        return String.format(Locale.ROOT, "#%06x", code);
    }
}
