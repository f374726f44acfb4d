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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches all pages of a plan, one after the other. */
public final class Fetcher {
    private final Transport transport;
    private final Clock clock;

    public Fetcher(Transport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    /**
     * Fetches every row, or says in the report what is missing.
     *
     * @throws CjException when a page could not be had at all
     */
    public Fetched fetch(FetchPlan plan) {
        PageDecoder decoder = new PageDecoder(plan.rows());
        Tally tally = new Tally(clock);
        PageSource source = (size, position) -> page(plan, decoder, tally, size, position);
        if (plan.paged().isEmpty()) {
            source.read(0, null);
        } else {
            PagedDocument paged = plan.paged().get();
            int size = plan.maxRows().map(most -> Math.min(most, paged.size())).orElse(paged.size());
            walk(paged, source, tally).run(size, paged.start(), plan.maxRows().orElse(Integer.MAX_VALUE));
        }
        return result(plan, decoder, tally);
    }

    private static PageWalk walk(PagedDocument paged, PageSource source, Tally tally) {
        return paged.shape() == PageShape.OFFSET ? new OffsetWalk(source, tally) : new TokenWalk(source, tally);
    }

    private PageDecoder.Page page(
            FetchPlan plan, PageDecoder decoder, Tally tally, int size, @Nullable Object position) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(plan.variables());
        plan.paged().ifPresent(paged -> variables.putAll(paged.pageVariables(size, position)));
        GraphQlRequest request =
                GraphQlRequest.of(plan.paged().map(PagedDocument::document).orElse(plan.document()), variables);
        try {
            if (Thread.currentThread().isInterrupted()) {
                throw new CjException(
                        CjException.Kind.INTERRUPTED, request.api().shortName() + ": stopped");
            }
            GraphQlResponse response = transport.send(request);
            PageDecoder.Page page = decoder.decode(response.body());
            tally.add(response, page);
            return page;
        } catch (CjException e) {
            throw tally.pages() == 0 ? e : onPage(tally.pages() + 1, e);
        }
    }

    private static CjException onPage(int number, CjException e) {
        return new CjException(
                e.kind(),
                e.getMessage() + " (on page " + number + ", so nothing was kept)",
                e.next().orElse(null),
                e);
    }

    private static Fetched result(FetchPlan plan, PageDecoder decoder, Tally tally) {
        Frame all = decoder.frame();
        int most = plan.maxRows().orElse(Integer.MAX_VALUE);
        List<String> notes = new ArrayList<>(decoder.notes());
        if (all.rowCount() > most || tally.stoppedEarly()) {
            int kept = Math.min(most, all.rowCount());
            notes.add("stopped after " + kept + (kept == 1 ? " row" : " rows") + ", as asked");
        }
        List<String> cells = plan.rows().textCells();
        if (!plan.rowsChosen() && !cells.isEmpty()) {
            notes.add("one text cell each, unless rows are made of it: " + String.join(", ", cells));
        }
        Frame frame = all.rowCount() > most ? all.head(most) : all;
        return new Fetched(
                frame,
                decoder::linked,
                tally.report(plan.document().api(), plan.document().name()).withRows(frame.rowCount(), notes));
    }
}
