package cjsh.fetch;

import org.jspecify.annotations.Nullable;

/** From the first page to the last. */
interface PageWalk {
    /**
     * Reads pages until the end, or until there are enough records.
     *
     * @param start where to begin; null for the beginning
     */
    void run(int size, @Nullable Object start, int enough);
}
