package cjsh.fetch;

import cjsh.graphql.CjException;
import cjsh.graphql.PageShape;
import cjsh.graphql.PagedDocument;
import cjsh.table.Frame;
import cjsh.table.PageDecoder;
import cjsh.transport.GraphQlRequest;
import cjsh.transport.GraphQlResponse;
import cjsh.transport.Transport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fetch on its way. When an exception ends {@link #run}, an interrupt too, it keeps the pages that came and the place of the
 * next one: {@code run} again goes on from there, and no page that was read is asked for again. For one thread at a time.
 */
public final class FetchRun {
    private final FetchPlan plan;
    private final Transport transport;
    private final Clock clock;
    private final FetchListener listener;
    private final PageDecoder decoder;
    private @Nullable Tally counting;
    private @Nullable PageWalk walk;
    private FetchEvents events = FetchEvents.IGNORED;
    private boolean whole;
    private String stopped = "it has not begun";

    FetchRun(FetchPlan plan, Transport transport, Clock clock, FetchListener listener) {
        this.plan = plan;
        this.transport = transport;
        this.clock = clock;
        this.listener = listener;
        this.decoder = new PageDecoder(plan.rows());
    }

    /**
     * Fetches every row that is not there yet, or says in the report what is missing.
     *
     * @throws CjException when a page could not be had at all, or this was stopped; what came is kept
     */
    public Fetched run() {
        if (!whole) {
            Tally tally = begin();
            events = listener.begun(FetchStart.of(plan, count()));
            try {
                read(tally);
                whole = true;
                stopped = "";
            } catch (CjException e) {
                throw stoppedBy(e, tally);
            } catch (RuntimeException | Error e) {
                // A bug, or no memory: but whoever shows progress must know that it is over.
                stopped = "it failed on page " + (tally.pages() + 1);
                throw e;
            } finally {
                tally.rest();
                events.ended(report(tally).withRows(decoder.rowCount(), tally.notes()));
                events = FetchEvents.IGNORED;
            }
        }
        return result();
    }

    /** What came until now; its report says why that is not all. */
    public Fetched soFar() {
        return result();
    }

    /** Whether there is anything to go on from. */
    public boolean hasPages() {
        return count().pages() > 0;
    }

    /** Whether everything came. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether the API hands out the place of the next page, and may forget it. */
    public boolean isByToken() {
        return plan.paged().filter(paged -> paged.shape() == PageShape.TOKEN).isPresent();
    }

    /** The way that lies behind: {@code 12 of 25 pages}, {@code 12 pages} where nobody knows how many there are. */
    public String way() {
        FetchCount count = count();
        long all = FetchStart.of(plan, count).pagesInAll(count).orElse(0);
        return all > count.pages()
                ? String.format(Locale.ROOT, "%,d of %,d pages", count.pages(), all)
                : Words.count(count.pages(), "page");
    }

    private FetchCount count() {
        return counting == null ? FetchCount.NOTHING : counting.count(decoder.rowCount());
    }

    private Tally begin() {
        Tally known = counting;
        if (known == null || known.pages() == 0) {
            known = new Tally(clock);
            counting = known;
            walk = plan.paged().isEmpty() ? null : walk(plan.paged().get(), known);
        } else {
            known.goOn();
        }
        return known;
    }

    private PageWalk walk(PagedDocument paged, Tally tally) {
        PageSource source = new Pages(tally);
        int enough = plan.maxRows().orElse(Integer.MAX_VALUE);
        return paged.shape() == PageShape.OFFSET
                ? new OffsetWalk(source, tally, plan.pageSize(), paged.start(), enough)
                : new TokenWalk(source, tally, plan.pageSize(), paged.start(), enough);
    }

    private void read(Tally tally) {
        PageWalk known = walk;
        if (known == null) {
            page(tally, 0, null);
        } else {
            known.run();
        }
    }

    private CjException stoppedBy(CjException e, Tally tally) {
        if (tally.pages() == 0) {
            stopped = String.valueOf(e.getMessage());
            return e;
        }
        if (e.kind() == CjException.Kind.INTERRUPTED) {
            stopped = "stopped after " + way();
            return new CjException(
                    e.kind(),
                    plan.document().api().shortName() + ": " + stopped,
                    e.next().orElse(null),
                    e);
        }
        stopped = "page " + (tally.pages() + 1) + ": " + e.getMessage();
        return new CjException(
                e.kind(),
                e.getMessage() + " (on page " + (tally.pages() + 1) + ")",
                e.next().orElse(null),
                e);
    }

    private PageDecoder.Page page(Tally tally, int size, @Nullable Object position) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(plan.variables());
        plan.paged().ifPresent(paged -> variables.putAll(paged.pageVariables(size, position)));
        GraphQlRequest request =
                GraphQlRequest.of(plan.paged().map(PagedDocument::document).orElse(plan.document()), variables);
        if (Thread.currentThread().isInterrupted()) {
            throw new CjException(CjException.Kind.INTERRUPTED, request.api().shortName() + ": stopped");
        }
        GraphQlResponse response = transport.send(request);
        PageDecoder.Page page = decoder.decode(response.body());
        tally.add(response, page);
        events.read(count());
        return page;
    }

    private final class Pages implements PageSource {
        private final Tally tally;

        Pages(Tally tally) {
            this.tally = tally;
        }

        @Override
        public PageDecoder.Page read(int size, @Nullable Object position) {
            return page(tally, size, position);
        }

        @Override
        public PageDecoder.Page again(int size, @Nullable Object position, String why) {
            events.retries(why, 2, 2);
            return page(tally, size, position);
        }
    }

    private FetchReport report(Tally tally) {
        FetchReport report = tally.report(plan.document().api(), plan.document().name());
        return stopped.isEmpty() ? report : report.withMissing(stopped);
    }

    private Fetched result() {
        Tally tally = counting == null ? new Tally(clock) : counting;
        Frame all = decoder.frame();
        Optional<Integer> most = plan.maxRows();
        Frame frame = most.isPresent() && all.rowCount() > most.get() ? all.head(most.get()) : all;
        List<String> notes = new ArrayList<>(decoder.notes());
        notes.addAll(tally.notes());
        if (frame.rowCount() < all.rowCount() || tally.stoppedEarly()) {
            notes.add("stopped after " + frame.rowCount() + (frame.rowCount() == 1 ? " row" : " rows") + ", as asked");
        }
        List<String> cells = plan.rows().textCells();
        if (!plan.rowsChosen() && !cells.isEmpty()) {
            notes.add("one text cell each, unless rows are made of it: " + String.join(", ", cells));
        }
        return new Fetched(frame, decoder::linked, report(tally).withRows(frame.rowCount(), notes));
    }
}
