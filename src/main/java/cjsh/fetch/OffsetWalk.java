package cjsh.fetch;

import cjsh.table.PageDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Pages by {@code limit} and {@code offset}. Goes on by what came, not by what was asked for, since an API may cap its
 * pages. {@code totalCount} alone never ends it: it does so only together with a short page; an empty page ends it
 * alone. Source: Program Terms "Pagination".
 */
final class OffsetWalk implements PageWalk {
    private static final long FAR_BEYOND = 10_000;

    private final PageSource source;
    private final Tally tally;

    OffsetWalk(PageSource source, Tally tally) {
        this.source = source;
        this.tally = tally;
    }

    @Override
    public void run(int size, @Nullable Object start, int enough) {
        long first = start instanceof Number number ? number.longValue() : 0;
        long offset = first;
        int largest = 0;
        while (true) {
            PageDecoder.Page page = source.read(size, offset);
            if (page.records() == 0 && page.present() && offset < total(page)) {
                // A hiccup of the server looks like this as well: the same place once more.
                page = source.read(size, offset);
            }
            offset += page.records();
            if (!page.present()) {
                tally.missing("the page from offset " + offset + " on came without its list");
                return;
            }
            if (page.records() == 0 || isLast(page, size, largest, offset)) {
                checkCount(offset, page);
                return;
            }
            if (isEndless(page, offset)) {
                tally.missing("the pages go on far beyond totalCount " + total(page) + ", so this was stopped after "
                        + (offset - first) + " records; the API may not heed the offset");
                return;
            }
            if (offset - first >= enough) {
                tally.stopEarly();
                return;
            }
            largest = Math.max(largest, page.records());
        }
    }

    /**
     * Shorter than asked for, shorter than pages have been, and the count is exactly reached. More records than the count
     * show that it can not be trusted, so only an empty page is the end then.
     */
    private static boolean isLast(PageDecoder.Page page, int size, int largest, long offset) {
        boolean isShort = page.records() < size && (largest == 0 || page.records() < largest);
        return isShort && page.end() instanceof Number && offset == total(page);
    }

    /** An API that does not heed the offset would answer the same page for ever. */
    private static boolean isEndless(PageDecoder.Page page, long offset) {
        return page.end() instanceof Number && offset > 2 * total(page) + FAR_BEYOND;
    }

    private void checkCount(long offset, PageDecoder.Page page) {
        if (offset < total(page)) {
            tally.missing("totalCount is " + total(page) + ", but the pages ended after " + offset + " records");
        }
    }

    private static long total(PageDecoder.Page page) {
        return page.end() instanceof Number number ? number.longValue() : 0;
    }
}
