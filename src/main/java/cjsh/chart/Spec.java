package cjsh.chart;

import org.jspecify.annotations.Nullable;

/**
 * What a user asked for.
 *
 * @param x the column of categories, times or numbers
 * @param y the column of values; none for counts
 * @param by the column that makes series
 * @param aggregate none where the user did not say
 * @param top how many categories at most; 0 for as many as fit
 * @param bins how many bins at most; 0 for as many as suit the values
 * @param columns the width in characters; 0 for the screen's
 * @param rows the height in lines; 0 for what suits the screen
 */
record Spec(
        Kind kind,
        String x,
        @Nullable String y,
        @Nullable String by,
        @Nullable String title,
        @Nullable Aggregate aggregate,
        int top,
        int bins,
        int columns,
        int rows) {
    enum Kind {
        BAR,
        LINE,
        HIST,
        SCATTER
    }

    static Spec of(Kind kind, String x, @Nullable String y) {
        return new Spec(kind, x, y, null, null, null, 0, 0, 0, 0);
    }

    Spec withBy(String column) {
        return new Spec(kind, x, y, column, title, aggregate, top, bins, columns, rows);
    }

    Spec withTitle(String text) {
        return new Spec(kind, x, y, by, text, aggregate, top, bins, columns, rows);
    }

    Spec withAggregate(Aggregate chosen) {
        return new Spec(kind, x, y, by, title, chosen, top, bins, columns, rows);
    }

    Spec withTop(int most) {
        return new Spec(kind, x, y, by, title, aggregate, most, bins, columns, rows);
    }

    Spec withBins(int most) {
        return new Spec(kind, x, y, by, title, aggregate, top, most, columns, rows);
    }

    Spec withSize(int width, int height) {
        return new Spec(kind, x, y, by, title, aggregate, top, bins, width, height);
    }

    /** The mean says something about rates, times and money alike; a sum of rates would not. */
    Aggregate aggregation() {
        return aggregate == null ? Aggregate.MEAN : aggregate;
    }
}
