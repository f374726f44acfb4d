package cjsh.chart;

import cjsh.display.CellWidth;
import cjsh.display.Screen;
import cjsh.display.Style;
import cjsh.display.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A chart in characters: the words around it here, the marks elsewhere. */
final class ChartText {
    /** Narrower than this nothing can be read; what is drawn then is cut. */
    private static final int NARROWEST = 24;

    /** The prompt, and a line of what was typed. */
    private static final int BELOW = 2;

    private static final int MOST_TITLE_LINES = 2;
    private static final int MOST_NOTE_LINES = 6;
    private static final int LEGEND_NAME = 24;

    private final Model model;
    private final Screen screen;

    private ChartText(Model model, Screen screen) {
        this.model = model;
        this.screen = screen;
    }

    /** The chart for this screen; safe to print, no line wider than the screen, without a line feed at its end. */
    static String of(Chart chart, Screen screen) {
        Screen fitted = chart.fitted(screen);
        boolean narrow = fitted.columns() < NARROWEST;
        Screen page = narrow ? new Screen(NARROWEST, fitted.rows(), Theme.NONE) : fitted;
        // Title, two notes, and the line that counts what is not shown.
        int around = chart.isSized() ? 4 : 4 + BELOW;
        return of(chart, chart.model(Math.max(3, page.rows() - around)), screen);
    }

    /** The same of a model that was made for more than this screen. */
    static String of(Chart chart, Model model, Screen screen) {
        Screen fitted = chart.fitted(screen);
        boolean narrow = fitted.columns() < NARROWEST;
        Screen page = narrow ? new Screen(NARROWEST, fitted.rows(), Theme.NONE) : fitted;
        List<String> lines = new ChartText(model, page).lines(chart.isSized() ? 0 : BELOW);
        return lines.stream()
                .map(line -> narrow ? CellWidth.cut(line, fitted.columns()) : line)
                .collect(Collectors.joining("\n"));
    }

    private List<String> lines(int below) {
        List<String> lines = new ArrayList<>();
        wrapped(model.title(), MOST_TITLE_LINES).forEach(line -> lines.add(paint(Style.HEAD, line)));
        if (!model.subtitle().isEmpty()) {
            wrapped(model.subtitle(), 1).forEach(line -> lines.add(paint(Style.MARK, line)));
        }
        List<String> shown = notes();
        Model.Marks marks = model.marks();
        if (marks instanceof Model.Bars bars) {
            lines.addAll(new BarText(model, screen).lines(bars));
        } else if (marks instanceof Model.Histogram histogram) {
            lines.addAll(new BarText(model, screen).lines(histogram));
        } else if (marks instanceof Model.Points points) {
            PointText text = new PointText(model, screen);
            lines.addAll(legend(text));
            lines.addAll(text.lines(points, screen.rows() - lines.size() - shown.size() - below));
        } else if (marks instanceof Model.Nothing nothing) {
            wrapped(nothing.why(), MOST_TITLE_LINES).forEach(line -> lines.add(paint(Style.MARK, line)));
        }
        lines.addAll(shown);
        return lines;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        // Not dimmed: who overlooks them misreads the chart.
        model.warnings().forEach(note -> notes.addAll(wrapped(note, MOST_NOTE_LINES)));
        model.notes()
                .forEach(note -> wrapped(note, MOST_NOTE_LINES).forEach(line -> notes.add(paint(Style.MARK, line))));
        return notes.subList(0, Math.min(notes.size(), MOST_NOTE_LINES));
    }

    private List<String> legend(PointText text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int i = 0; i < model.series().size(); i++) {
            String name = Label.middle(Label.safe(model.series().get(i)), Math.min(LEGEND_NAME, screen.columns() - 6));
            String sample = text.sample(i);
            int width = sample.length() + 1 + CellWidth.of(name);
            if (used > 0 && used + 2 + width > screen.columns()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(used > 0 ? "  " : "")
                    .append(screen.theme().series(i, sample))
                    .append(' ')
                    .append(name);
            used += width + (used > 0 ? 2 : 0);
        }
        if (used > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    private List<String> wrapped(String text, int most) {
        String safe = Label.safe(text);
        List<String> lines = new ArrayList<>(CellWidth.wrap(safe, screen.columns()));
        if (lines.size() > most) {
            String rest = String.join(" ", lines.subList(most - 1, lines.size()));
            lines.subList(most - 1, lines.size()).clear();
            lines.add(CellWidth.cut(rest, screen.columns()));
        }
        return lines;
    }

    private String paint(Style style, String text) {
        return screen.theme().paint(style, text);
    }
}
