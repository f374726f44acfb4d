package cjsh.fetch;

import cjsh.graphql.CjException;
import cjsh.transport.Transport;
import java.time.Clock;

/** Fetches all pages of a plan, one after the other. */
public final class Fetcher {
    private final Transport transport;
    private final Clock clock;
    private final FetchListener listener;

    /** A fetcher that nobody watches. */
    public Fetcher(Transport transport, Clock clock) {
        this(transport, clock, FetchListener.NONE);
    }

    /** @param listener told of each fetch */
    public Fetcher(Transport transport, Clock clock, FetchListener listener) {
        this.transport = transport;
        this.clock = clock;
        this.listener = listener;
    }

    /** A fetch that has not begun. */
    public FetchRun begin(FetchPlan plan) {
        return new FetchRun(plan, transport, clock, listener);
    }

    /**
     * Fetches every row, or says in the report what is missing.
     *
     * @throws CjException when a page could not be had at all
     */
    public Fetched fetch(FetchPlan plan) {
        return begin(plan).run();
    }
}
