package cjsh.chart;

import cjsh.display.Budget;
import cjsh.display.MimeBundle;
import cjsh.display.Screen;
import java.util.List;

/**
 * A chart in all the forms that a notebook takes, from one model, and as coarse as it must be for notebooks to stay small: fewer bars, bins or
 * points, of which the chart says how many it leaves out. There is no HTML, which notebooks would prefer to what they draw themselves.
 */
final class ChartForms {
    private static final int WIDTH = 680;
    private static final int LINES = 40;

    /** Together with text of {@link #MOST_TEXT} less than what a bundle may take. */
    private static final int MOST_SVG = 24_000;

    private static final int MOST_VEGA = 24_000;
    private static final int MOST_TEXT = 12_000;

    private static final List<Limits> FROM_FINE_TO_COARSE = List.of(
            Limits.ofPage(LINES, 160, 700),
            Limits.ofPage(LINES, 80, 450),
            Limits.ofPage(LINES, 60, 250),
            Limits.ofPage(LINES / 2, 30, 120),
            Limits.ofPage(LINES / 4, 12, 60));

    private final Chart chart;
    private final Screen screen;

    ChartForms(Chart chart, Screen screen) {
        this.chart = chart;
        this.screen = screen;
    }

    MimeBundle bundle() {
        MimeBundle forms = MimeBundle.ofText("");
        for (Limits limits : FROM_FINE_TO_COARSE) {
            forms = of(chart.model(limits));
            if (fits(forms)) {
                break;
            }
        }
        return forms;
    }

    private MimeBundle of(Model model) {
        MimeBundle text = MimeBundle.ofText(text(model));
        if (model.marks() instanceof Model.Nothing) {
            return text;
        }
        int width = chart.isSized() ? within(chart.fitted(screen).columns() * 8, 320, 960) : WIDTH;
        int height = chart.isSized() ? within(chart.fitted(screen).rows() * 17, 160, 800) : 0;
        return text.with(MimeBundle.VEGA_LITE, VegaLite.of(model, width, height))
                .with(MimeBundle.SVG, Drawing.svg(model, width, height));
    }

    /** In the size that the user wants; where that is too much text, in that of the page, since the drawings have the other. */
    private String text(Model model) {
        String text = ChartText.of(chart, model, screen);
        return chart.isSized() && Budget.size(MimeBundle.TEXT, text) > MOST_TEXT
                ? ChartText.of(
                        chart.size(within(screen.columns(), 24, 200), within(screen.rows(), 8, 60)), model, screen)
                : text;
    }

    private static int within(int pixels, int least, int most) {
        return Math.max(least, Math.min(pixels, most));
    }

    private static boolean fits(MimeBundle forms) {
        return Budget.size(MimeBundle.TEXT, forms.text()) <= MOST_TEXT
                && Budget.size(MimeBundle.SVG, forms.data().getOrDefault(MimeBundle.SVG, "")) <= MOST_SVG
                && Budget.size(MimeBundle.VEGA_LITE, forms.data().getOrDefault(MimeBundle.VEGA_LITE, "")) <= MOST_VEGA;
    }
}
