package cjsh.table;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the rows of a table came from.
 *
 * @param api the API's name as users type it
 * @param origin {@code live}, {@code sandbox}, or the host that was asked instead
 * @param fetchedAt when the last page came
 * @param pages how many were read
 * @param rows how many rows they made
 * @param took from the first request to the last row
 * @param notes what the reader must know, each a few words: {@code 2 repeated rows dropped}
 */
public record Provenance(
        String api, String origin, Instant fetchedAt, long pages, long rows, Duration took, List<String> notes) {
    public Provenance {
        notes = List.copyOf(notes);
    }

    /** The footer of a table: {@code programs · sandbox · 3 pages · 0.2 s}. */
    public String line() {
        Stream<String> facts = Stream.of(api, origin, Footer.count(pages, "page"), time());
        return Stream.concat(facts, notes.stream()).collect(Collectors.joining(" · "));
    }

    /** When it was fetched, to the minute, for displays that are kept: {@code fetched 2026-11-21 14:02 UTC}. */
    public String fetched() {
        return DateTimeFormatter.ofPattern("'fetched' yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(fetchedAt);
    }

    private String time() {
        long seconds = took.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
        }
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
