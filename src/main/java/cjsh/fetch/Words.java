package cjsh.fetch;

import java.time.Duration;
import java.util.Locale;

/** Amounts as people read them. */
final class Words {
    private Words() {}

    /** {@code 1,180 rows}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** {@code 12 s}, {@code 8 min}, {@code 3 h}. */
    static String time(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 2 * 60 * 60 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
