package cjsh.fetch;

import cjsh.table.PageDecoder;
import org.jspecify.annotations.Nullable;

/** Asks for one page and takes its rows in. */
interface PageSource {
    /**
     * Reads one page.
     *
     * @param position an offset or a page token; null for the first page
     */
    PageDecoder.Page read(int size, @Nullable Object position);
}
