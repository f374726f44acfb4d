package cjsh.chart;

import cjsh.display.Screen;
import java.util.Objects;
import tech.tablesaw.api.Table;

/**
 * A chart of a table. A value: each method gives another chart, and nothing is counted or drawn before it is shown.
 *
 * <p>Several rows in one place, such as ten rates of one advertiser, become their mean unless {@link #aggregate} says otherwise;
 * the title says so.
 */
public final class Chart {
    /** Printing has no terminal to ask. */
    private static final Screen PAGE = new Screen(80, 26, false);

    private final Table table;
    private final Spec spec;

    Chart(Table table, Spec spec) {
        this.table = table;
        this.spec = spec;
    }

    /** A series of its own for each value of this column; beyond six, the smaller ones are put together. */
    public Chart by(String column) {
        return new Chart(table, spec.withBy(Columns.named(table, column).name()));
    }

    /** Another title; what the chart shows then stands below it. */
    public Chart title(String text) {
        return new Chart(table, spec.withTitle(Objects.requireNonNullElse(text, "")));
    }

    /** What becomes of several rows in one place: {@code SUM}, {@code MEAN}, {@code MIN}, {@code MAX}, {@code COUNT}. */
    public Chart aggregate(Aggregate aggregate) {
        if (aggregate == null) {
            throw ChartFault.of("an aggregate is missing", "there are SUM, MEAN, MIN, MAX, COUNT");
        }
        if (spec.kind() == Spec.Kind.HIST || spec.kind() == Spec.Kind.SCATTER || spec.y() == null) {
            throw ChartFault.of(
                    "there is nothing to aggregate here",
                    "aggregate(…) is for .bar(category, value) and .line(x, value)");
        }
        return new Chart(table, spec.withAggregate(aggregate));
    }

    /** At most so many bars, the longest; the others are counted below them. */
    public Chart top(int count) {
        if (spec.kind() != Spec.Kind.BAR) {
            throw ChartFault.of("only bars have a top", "top(…) is for .bar(…)");
        }
        return new Chart(table, spec.withTop(within("top", count, 1, 500)));
    }

    /** At most so many bins, at round numbers. */
    public Chart bins(int count) {
        if (spec.kind() != Spec.Kind.HIST) {
            throw ChartFault.of("only a histogram has bins", "bins(…) is for .hist(column)");
        }
        return new Chart(table, spec.withBins(within("bins", count, 1, 200)));
    }

    /** Another size than the screen's, in characters of a terminal; pictures take the same room. */
    public Chart size(int columns, int rows) {
        return new Chart(table, spec.withSize(within("columns", columns, 24, 1_000), within("rows", rows, 8, 500)));
    }

    private static int within(String what, int count, int least, int most) {
        if (count < least || count > most) {
            throw ChartFault.of("`" + what + "` expects a number from " + least + " to " + most + ", got " + count, "");
        }
        return count;
    }

    /** Where it is to be drawn: this screen, or what the user asked for. */
    Screen fitted(Screen screen) {
        Screen page = screen.isUnlimited() ? new Screen(PAGE.columns(), PAGE.rows(), screen.theme()) : screen;
        return spec.columns() == 0 ? page : new Screen(spec.columns(), spec.rows(), page.theme());
    }

    /**
     * What is to be drawn on a screen, from the table as it is now.
     *
     * @param bars how many lines there are for bars
     */
    Model model(int bars) {
        return model(Limits.ofScreen(bars));
    }

    /** What is to be drawn of the table as it is now, no more than these. */
    Model model(Limits limits) {
        return new ModelMaker(table, spec).model(limits);
    }

    /** Whether the user said how large it is. */
    boolean isSized() {
        return spec.columns() > 0;
    }

    /** The chart as text, 80 characters wide and without colour. */
    @Override
    public String toString() {
        return ChartText.of(this, PAGE);
    }
}
