package cjsh.api;

import cjsh.fetch.FetchReport;
import cjsh.fetch.FetchRun;
import cjsh.fetch.Fetched;
import cjsh.graphql.CjException;
import cjsh.table.Tablesaw;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
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
    private final WeakReference<FetchedQuery> of;
    private final Function<Fetched, Table> shape;
    private final String advice;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Fetching fetching;
    private volatile SoftReference<Fetched> whole = new SoftReference<>(null);
    private @Nullable FetchReport shown;

    /** What is on its way; its pages are let go of when all are there. */
    private record Fetching(FetchedQuery query, FetchRun run) {}

    /**
     * A call that has not begun.
     *
     * @param shape makes the table that the call promised
     * @param advice what to do when it was stopped
     */
    Kept(Connection connection, FetchedQuery query, FetchRun run, Function<Fetched, Table> shape, String advice) {
        this.connection = connection;
        this.of = new WeakReference<>(query);
        this.fetching = new Fetching(query, run);
        this.shape = shape;
        this.advice = advice;
    }

    boolean isOf(FetchedQuery other) {
        return of.get() == other;
    }

    /** Whether there is anything left of it. */
    boolean isThere() {
        return fetching != null || whole.get() != null;
    }

    /** Fetches what is not there yet. */
    Fetched run() {
        return alone(() -> {
            Fetching now = fetching;
            return now == null ? known() : rest(now);
        });
    }

    private Fetched rest(Fetching now) {
        boolean again = now.run().hasPages();
        try {
            Fetched fetched = now.query().taken(now.query().finish(now.run().run()));
            forgetPartial();
            // Whoever asks once more gets the same rows, but not at the price of memory that is needed.
            whole = new SoftReference<>(fetched);
            fetching = null;
            return fetched;
        } catch (CjException e) {
            throw now.run().hasPages() ? stopped(now, e, again) : e;
        }
    }

    private Fetched known() {
        Fetched fetched = whole.get();
        if (fetched == null) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "the fetch that was stopped is whole by now, and its rows were let go of",
                    "ask for them anew");
        }
        connection.remember(fetched.report());
        return fetched;
    }

    /** The whole table. */
    Table resume() {
        return table(run());
    }

    /** The table of what came until now. */
    Table partial() {
        Fetched part = alone(() -> {
            Fetching now = fetching;
            if (now == null) {
                return known();
            }
            Fetched sofar = now.query().finish(now.run().soFar());
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
            String after = fetched.report().api().shortName() + ": stopped after the last page";
            throw kept(fetched.report(), CjException.Kind.INTERRUPTED, after, "", null);
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

    private CjException stopped(Fetching now, CjException e, boolean again) {
        FetchReport report = now.query().finish(now.run().soFar()).report();
        boolean mayBeForgotten = again && now.run().isByToken() && e.kind() == CjException.Kind.REFUSED;
        String first = mayBeForgotten
                ? "the API may have forgotten where this was stopped: ask anew for the whole, or take what came; "
                : e.next().map(next -> next + "; ").orElse("");
        return kept(report, e.kind(), String.valueOf(e.getMessage()), first, e.getCause());
    }

    private CjException kept(
            FetchReport report, CjException.Kind kind, String what, String first, @Nullable Throwable cause) {
        String rows = String.format(
                Locale.ROOT,
                report.rows() == 1 ? "%,d row is kept: %s" : "%,d rows are kept: %s",
                report.rows(),
                advice);
        CjException told = new CjException(kind, what, first + rows, cause);
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
