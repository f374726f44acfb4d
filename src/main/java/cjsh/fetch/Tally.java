package cjsh.fetch;

import cjsh.graphql.Api;
import cjsh.table.PageDecoder;
import cjsh.transport.GraphQlError;
import cjsh.transport.GraphQlResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Counts along a fetch. */
final class Tally {
    private final Clock clock;
    private final Instant start;
    private final List<String> missing = new ArrayList<>();
    private final List<GraphQlError> errors = new ArrayList<>();
    private OptionalLong totalCount = OptionalLong.empty();
    private int pages;
    private long bytes;
    private long records;
    private boolean stoppedEarly;
    private boolean drifted;

    Tally(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    void add(GraphQlResponse response, PageDecoder.Page page) {
        pages++;
        bytes += response.wireBytes();
        records += page.records();
        errors.addAll(response.errors());
        if (page.end() instanceof Number number) {
            long total = number.longValue();
            if (totalCount.isPresent() && totalCount.getAsLong() != total && !drifted) {
                drifted = true;
                missing.add("totalCount went from " + totalCount.getAsLong() + " to " + total
                        + " while the pages came, so that records may be missing or there twice");
            }
            totalCount = OptionalLong.of(total);
        }
    }

    void missing(String why) {
        missing.add(why);
    }

    void stopEarly() {
        stoppedEarly = true;
    }

    boolean stoppedEarly() {
        return stoppedEarly;
    }

    int pages() {
        return pages;
    }

    FetchReport report(Api api, String operation) {
        List<String> reasons = new ArrayList<>(missing);
        if (!errors.isEmpty()) {
            reasons.add("the API reported " + errors.size() + " error" + (errors.size() == 1 ? "" : "s")
                    + " beside the data: " + errors.get(0));
        }
        Duration took = Duration.between(start, clock.instant());
        return new FetchReport(
                api, operation, start, took, pages, bytes, records, 0, totalCount, reasons, errors, List.of());
    }
}
