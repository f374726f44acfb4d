package cjsh.api;

import cjsh.fetch.FetchReport;
import cjsh.fetch.FetchRun;
import cjsh.fetch.Fetched;
import cjsh.graphql.CjException;
import cjsh.table.Tablesaw;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * One call of a query on its way. When it is stopped, or fails on a late page, the connection keeps it: {@code partial()} and
 * {@code resume()} are about it.
 */
final class Kept {
    private final Connection connection;
    private final FetchedQuery query;
    private final FetchRun run;
    private final Function<Fetched, Table> shape;
    private final String advice;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable FetchReport shown;

    /**
     * A call that has not begun.
     *
     * @param shape makes the table that the call promised
     * @param advice what to do when it was stopped
     */
    Kept(Connection connection, FetchedQuery query, FetchRun run, Function<Fetched, Table> shape, String advice) {
        this.connection = connection;
        this.query = query;
        this.run = run;
        this.shape = shape;
        this.advice = advice;
    }

    boolean isOf(FetchedQuery other) {
        return query == other;
    }

    /** Fetches what is not there yet. */
    Fetched run() {
        return alone(() -> {
            boolean again = run.hasPages();
            try {
                Fetched fetched = query.taken(query.finish(run.run()));
                forgetPartial();
                return fetched;
            } catch (CjException e) {
                throw run.hasPages() ? stopped(e, again) : e;
            }
        });
    }

    /** The whole table. */
    Table resume() {
        return table(run());
    }

    /** The table of what came until now. */
    Table partial() {
        Fetched part = alone(() -> {
            Fetched sofar = query.finish(run.soFar());
            forgetPartial();
            shown = sofar.report();
            connection.remember(sofar.report());
            return sofar;
        });
        Tablesaw.load();
        return shape.apply(part);
    }

    /** Making a table heeds no interrupt; the input that is stopped would lose it. */
    private Table table(Fetched fetched) {
        Tablesaw.load();
        Table table = shape.apply(fetched);
        if (Thread.currentThread().isInterrupted()) {
            throw stopped(
                    new CjException(
                            CjException.Kind.INTERRUPTED,
                            fetched.report().api().shortName() + ": stopped after the last page"),
                    false);
        }
        return table;
    }

    /** The rows that were handed out as a part count no longer. */
    private void forgetPartial() {
        FetchReport earlier = shown;
        if (earlier != null) {
            connection.forget(earlier);
        }
        shown = null;
    }

    private CjException stopped(CjException e, boolean again) {
        FetchReport report = query.finish(run.soFar()).report();
        String rows = String.format(
                Locale.ROOT,
                report.rows() == 1 ? "%,d row is kept: %s" : "%,d rows are kept: %s",
                report.rows(),
                advice);
        String first = e.next().map(next -> next + "; ").orElse("");
        boolean mayBeForgotten = again && run.isByToken() && e.kind() == CjException.Kind.REFUSED;
        if (mayBeForgotten) {
            first = "the API may have forgotten where this was stopped: ask anew for the whole, or take what came; ";
        }
        CjException told = new CjException(e.kind(), String.valueOf(e.getMessage()), first + rows, e.getCause());
        connection.keep(this, report, told);
        return told;
    }

    /** Two threads would ask for the same pages. */
    private <T> T alone(Supplier<T> work) {
        if (!lock.tryLock()) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "the fetch that was stopped is going on just now, on another thread",
                    "wait for that one");
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
