package cjsh.api.typed;

import cjsh.graphql.CjException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Dates as people type them to the ISODateTime of the wire. */
public final class Times {
    private Times() {}

    /**
     * A day, which stands for its start in UTC, or a time with its offset.
     *
     * @param argument how a fault names it
     */
    public static String wire(String argument, String time) {
        try {
            return LocalDate.parse(time) + "T00:00:00Z";
        } catch (DateTimeException notADay) {
            try {
                return OffsetDateTime.parse(time).toInstant().toString();
            } catch (DateTimeException e) {
                throw new CjException(
                        CjException.Kind.INVALID,
                        "`" + argument + "`: \"" + time
                                + "\" is no date: write \"2026-01-31\" or \"2026-01-31T12:00:00Z\"");
            }
        }
    }
}
