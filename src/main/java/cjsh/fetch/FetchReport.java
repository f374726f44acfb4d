package cjsh.fetch;

import cjsh.graphql.Api;
import cjsh.transport.GraphQlError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How a fetch went: enough to know whether the rows are all there are.
 *
 * @param startedAt when the first request left
 * @param endedAt when the last answer was read
 * @param took between the two, without the time for which it was stopped
 * @param pages answers that were read; each took one request
 * @param bytes over the network, as compressed as they came
 * @param records elements of the paged list that came
 * @param rows of the table made from them
 * @param totalCount what the API said last; empty when it does not say
 * @param missing why rows are or may be missing; empty when all are there
 * @param errors what the API said went wrong beside the data
 * @param notes what else a reader should know
 */
public record FetchReport(
        Api api,
        String operation,
        Instant startedAt,
        Instant endedAt,
        Duration took,
        int pages,
        long bytes,
        long records,
        long rows,
        OptionalLong totalCount,
        List<String> missing,
        List<GraphQlError> errors,
        List<String> notes) {
    private static final int SHOWN = 5;

    public FetchReport {
        missing = List.copyOf(missing);
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
    }

    /** Whether every row that the query asks for is there. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /** The same for what was left of the rows. */
    public FetchReport withRows(long count, List<String> allNotes) {
        return new FetchReport(
                api,
                operation,
                startedAt,
                endedAt,
                took,
                pages,
                bytes,
                records,
                count,
                totalCount,
                missing,
                errors,
                allNotes);
    }

    /** The same, with this as the first reason why rows are missing. */
    FetchReport withMissing(String why) {
        List<String> reasons = new ArrayList<>(List.of(why));
        reasons.addAll(missing);
        return new FetchReport(
                api,
                operation,
                startedAt,
                endedAt,
                took,
                pages,
                bytes,
                records,
                rows,
                totalCount,
                reasons,
                errors,
                notes);
    }

    /** One line a fact. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s %s: %s, %,d row%s in %,d page%s, %,d bytes, %.1f s",
                api.shortName(),
                operation,
                complete() ? "complete" : "NOT COMPLETE",
                rows,
                rows == 1 ? "" : "s",
                pages,
                pages == 1 ? "" : "s",
                bytes,
                took.toMillis() / 1000.0));
        missing.forEach(reason -> text.append("\n  missing: ").append(reason));
        errors.stream()
                .distinct()
                .limit(SHOWN)
                .forEach(error -> text.append("\n  error: ").append(error));
        if (errors.size() > SHOWN) {
            text.append("\n  … and ").append(errors.size() - SHOWN).append(" more errors");
        }
        notes.forEach(note -> text.append("\n  note: ").append(note));
        return text.toString();
    }
}
