package cjsh.table;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the cells of one column look, so that they can be compared at a glance: found out from the rows that are shown. */
final class CellFormat {
    /** Money and rates. With more decimals than these, zeros would be noise, and the points are put under each other. */
    private static final int MOST_ZEROS = 4;

    private static final long SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    /** Digits behind the point, of the cell that has most; -1 when no cell has a point. */
    private final int decimals;

    private final boolean days;

    private CellFormat(int decimals, boolean days) {
        this.decimals = decimals;
        this.days = days;
    }

    static CellFormat of(Grid grid, int column, IntStream rows) {
        Grid.Kind kind = grid.kind(column);
        if (kind == Grid.Kind.NUMBER) {
            return new CellFormat(
                    rows.map(row -> decimals(grid.cell(row, column))).max().orElse(-1), false);
        }
        boolean days = kind == Grid.Kind.OTHER
                && rows.mapToObj(row -> Midnight.of(grid.cell(row, column))).reduce(Midnight.NONE, Midnight::and)
                        == Midnight.YES;
        return new CellFormat(-1, days);
    }

    /** Whether cells are the beginnings of days in UTC, for which the day says it all. */
    private enum Midnight {
        NONE,
        YES,
        NO;

        static Midnight of(@Nullable Object value) {
            if (value == null) {
                return NONE;
            }
            boolean midnight = value instanceof Instant instant
                    && instant.getNano() == 0
                    && Math.floorMod(instant.getEpochSecond(), SECONDS_OF_DAY) == 0;
            return midnight ? YES : NO;
        }

        Midnight and(Midnight other) {
            return this == NO || other == NO ? NO : this == YES ? YES : other;
        }
    }

    private static int decimals(@Nullable Object value) {
        return value instanceof Number ? decimals(CellText.shown(value)) : -1;
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        boolean plain = point >= 0 && number.indexOf('E') < 0;
        return plain ? number.length() - point - 1 : -1;
    }

    /** One line, safe to print. */
    String text(@Nullable Object value) {
        String text = CellText.shown(value);
        if (days && value instanceof Instant) {
            return text.substring(0, text.indexOf('T'));
        }
        boolean plain = decimals > 0 && value instanceof Number && isPlain(text);
        return plain ? text + behind(decimals(text)) : text;
    }

    private static boolean isPlain(String number) {
        return Character.isDigit(number.charAt(number.length() - 1)) && number.indexOf('E') < 0;
    }

    private String behind(int has) {
        boolean zeros = decimals <= MOST_ZEROS;
        int missing = decimals - Math.max(has, 0);
        String point = has >= 0 ? "" : zeros ? "." : " ";
        return missing <= 0 && has >= 0 ? "" : point + (zeros ? "0" : " ").repeat(Math.max(0, missing));
    }
}
