package cjsh.fetch;

/**
 * Told of every fetch and change, for whoever shows how far they are. Called by the threads that fetch, several at once: must
 * return at once, and throw nothing.
 */
@FunctionalInterface
public interface FetchListener {
    /** Wants to know nothing. */
    FetchListener NONE = start -> FetchEvents.IGNORED;

    /**
     * A fetch begins, or one that was stopped goes on; nothing was sent yet.
     *
     * @return told what becomes of it
     */
    FetchEvents begun(FetchStart start);
}
