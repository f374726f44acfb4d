package cjsh.app;

import java.util.Locale;

/** Amounts as people read them. */
final class Amounts {
    private static final double MOST_SECONDS = 99 * 3600;

    private Amounts() {}

    /** {@code 1,180,000 rows}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** {@code 410 rows/s}: two digits that count, since the others change all the time; empty for next to nothing. */
    static String rate(double perSecond, String noun) {
        if (!(perSecond >= 0.05)) {
            return "";
        }
        if (perSecond < 9.95) {
            return String.format(Locale.ROOT, "%.1f %ss/s", perSecond, noun);
        }
        double step = Math.pow(10, Math.floor(Math.log10(perSecond)) - 1);
        return String.format(Locale.ROOT, "%,d %ss/s", Math.round(Math.round(perSecond / step) * step), noun);
    }

    /** {@code 3 s}, {@code 1 min 20 s}, {@code 2 h 5 min}; empty for what nobody can foresee. */
    static String time(double seconds) {
        if (!(seconds >= 0 && seconds <= MOST_SECONDS)) {
            return "";
        }
        long whole = (long) Math.ceil(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return whole / 60 + " min" + (whole % 60 == 0 ? "" : " " + whole % 60 + " s");
        }
        return whole / 3600 + " h" + (whole % 3600 / 60 == 0 ? "" : " " + whole % 3600 / 60 + " min");
    }
}
