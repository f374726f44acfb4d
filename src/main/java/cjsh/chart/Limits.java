package cjsh.chart;

/**
 * How much of a table a chart may hold.
 *
 * @param lines for bars and bins that nobody has asked for by number
 * @param marks bars and bins, whoever asked for them
 * @param points of all series
 * @param saysThinned whether a line is told to have lost points that could be seen
 */
record Limits(int lines, int marks, int points, boolean saysThinned) {
    /** No screen shows more points, and what is kept of a chart stays small. */
    static final int MOST_POINTS = 5_000;

    /** Of a screen with so many lines for bars, which shows no single point of thousands. */
    static Limits ofScreen(int lines) {
        return new Limits(lines, Integer.MAX_VALUE, MOST_POINTS, false);
    }

    static Limits ofPage(int lines, int marks, int points) {
        return new Limits(lines, marks, points, true);
    }
}
