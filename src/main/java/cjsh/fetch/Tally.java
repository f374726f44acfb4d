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

/** Counts along a fetch, which may rest and go on. */
final class Tally {
    private final Clock clock;
    private final Instant start;
    private final List<String> missing = new ArrayList<>();
    private final List<GraphQlError> errors = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Instant runningSince;
    private Instant end;
    private Duration before = Duration.ZERO;
    private OptionalLong totalCount = OptionalLong.empty();
    private int pages;
    private long bytes;
    private long records;
    private int largestPage;
    private boolean stoppedEarly;
    private boolean drifted;
    private boolean justResumed;

    Tally(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
        this.runningSince = start;
        this.end = start;
    }

    /** It rested since {@link #rest}. */
    void goOn() {
        runningSince = clock.instant();
        justResumed = true;
        notes.add("stopped after page " + pages + " and resumed " + Words.time(Duration.between(end, runningSince))
                + " later");
    }

    /** The time until it goes on is not its own. */
    void rest() {
        end = clock.instant();
        before = before.plus(Duration.between(runningSince, end));
        runningSince = end;
    }

    void add(GraphQlResponse response, PageDecoder.Page page) {
        pages++;
        bytes += response.wireBytes();
        records += page.records();
        largestPage = Math.max(largestPage, page.records());
        errors.addAll(response.errors());
        if (page.end() instanceof Number number) {
            checkTotal(number.longValue());
        }
        justResumed = false;
    }

    private void checkTotal(long total) {
        boolean another = totalCount.isPresent() && totalCount.getAsLong() != total;
        if (another && (justResumed || !drifted)) {
            drifted = true;
            missing.add("totalCount went from " + totalCount.getAsLong() + " to " + total
                    + (justResumed ? " between the stop and resume()" : " while the pages came")
                    + ", so that records may be missing or there twice");
        }
        totalCount = OptionalLong.of(total);
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

    /** What it has to say besides what is missing. */
    List<String> notes() {
        return notes;
    }

    FetchCount count(long rows) {
        return new FetchCount(pages, records, rows, largestPage, totalCount, bytes);
    }

    FetchReport report(Api api, String operation) {
        List<String> reasons = new ArrayList<>(missing);
        if (!errors.isEmpty()) {
            reasons.add("the API reported " + errors.size() + " error" + (errors.size() == 1 ? "" : "s")
                    + " beside the data: " + errors.get(0));
        }
        return new FetchReport(
                api, operation, start, end, before, pages, bytes, records, 0, totalCount, reasons, errors, List.of());
    }
}
