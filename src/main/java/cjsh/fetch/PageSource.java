package cjsh.fetch;

import cjsh.table.PageDecoder;
import org.jspecify.annotations.Nullable;

/** Asks for one page and takes its rows in: all of them, or none and an exception. */
interface PageSource {
    /**
     * Reads one page.
     *
     * @param position an offset or a page token; null for the first page
     */
    PageDecoder.Page read(int size, @Nullable Object position);

    /**
     * Reads a page for the second time.
     *
     * @param why in a word or two
     */
    PageDecoder.Page again(int size, @Nullable Object position, String why);
}
