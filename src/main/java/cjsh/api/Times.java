package cjsh.api;

import cjsh.graphql.CjException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Dates as people type them to the ISODateTime of the wire. */
final class Times {
    private Times() {}

    static String wire(String time) {
        try {
            return LocalDate.parse(time) + "T00:00:00Z";
        } catch (DateTimeException notADay) {
            try {
                return OffsetDateTime.parse(time).toInstant().toString();
            } catch (DateTimeException e) {
                throw new CjException(
                        CjException.Kind.INVALID,
                        "\"" + time + "\" is no date: write \"2026-01-31\" or \"2026-01-31T12:00:00Z\"");
            }
        }
    }
}
