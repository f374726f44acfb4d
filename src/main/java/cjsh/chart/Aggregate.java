package cjsh.chart;

import java.util.Locale;

/** What becomes of several values that share one place in a chart. */
public enum Aggregate {
    SUM,
    MEAN,
    MIN,
    MAX,
    /** How many values there are; missing ones do not count. */
    COUNT;

    /** Whether what is left of many small groups may be put together under this one: the sum of the rest says something. */
    boolean addsUp() {
        return this == SUM || this == COUNT;
    }

    /** What it makes of a column, in words: {@code mean of rateValue}. */
    String of(String column) {
        return name().toLowerCase(Locale.ROOT) + " of " + column;
    }
}
