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
    private final int size;
    private final int enough;
    private final long first;
    private long offset;
    private int largest;

    OffsetWalk(PageSource source, Tally tally, int size, @Nullable Object start, int enough) {
        this.source = source;
        this.tally = tally;
        this.size = size;
        this.enough = enough;
        this.first = start instanceof Number number ? number.longValue() : 0;
        this.offset = first;
    }

    @Override
    public void run() {
        while (true) {
            PageDecoder.Page page = source.read(size, offset);
            if (page.records() == 0 && page.present() && offset < total(page)) {
                // A hiccup of the server looks like this as well: the same place once more.
                page = source.again(size, offset, "an empty page");
            }
            offset += page.records();
            if (!page.present()) {
                tally.missing("the page from offset " + offset + " on came without its list");
                return;
            }
            if (page.records() == 0 || isLast(page)) {
                checkCount(page);
                return;
            }
            if (isEndless(page)) {
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
    private boolean isLast(PageDecoder.Page page) {
        boolean isShort = page.records() < size && (largest == 0 || page.records() < largest);
        return isShort && page.end() instanceof Number && offset == total(page);
    }

    /** An API that does not heed the offset would answer the same page for ever. */
    private boolean isEndless(PageDecoder.Page page) {
        return page.end() instanceof Number && offset > 2 * total(page) + FAR_BEYOND;
    }

    private void checkCount(PageDecoder.Page page) {
        if (offset < total(page)) {
            tally.missing("totalCount is " + total(page) + ", but the pages ended after " + offset + " records");
        }
    }

    private static long total(PageDecoder.Page page) {
        return page.end() instanceof Number number ? number.longValue() : 0;
    }
}
