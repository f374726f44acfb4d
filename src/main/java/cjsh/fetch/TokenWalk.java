package cjsh.fetch;

import cjsh.table.PageDecoder;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages by page token, strictly in sequence. Only {@code nextPage: null} is the end: a short or empty page is not.
 * Source: Item List "Initial Request", "Subsequent Requests".
 */
final class TokenWalk implements PageWalk {
    private final PageSource source;
    private final Tally tally;
    private final int size;
    private final int enough;
    private final Set<Object> seen = new HashSet<>();
    private @Nullable Object token;
    private long records;

    TokenWalk(PageSource source, Tally tally, int size, @Nullable Object start, int enough) {
        this.source = source;
        this.tally = tally;
        this.size = size;
        this.enough = enough;
        this.token = start;
        if (start != null) {
            seen.add(start);
        }
    }

    @Override
    public void run() {
        while (true) {
            PageDecoder.Page page = source.read(size, token);
            records += page.records();
            if (!page.present()) {
                tally.missing("page " + tally.pages() + " came without its list");
                return;
            }
            token = page.end();
            if (token == null) {
                return;
            }
            if (token.equals("")) {
                tally.missing("the API handed out an empty page token after " + records
                        + " records, so that the pages after it can not be asked for");
                return;
            }
            if (!seen.add(token)) {
                tally.missing("the API handed out a page token for the second time after " + records
                        + " records, so that its pages would never end");
                return;
            }
            if (records >= enough) {
                tally.stopEarly();
                return;
            }
        }
    }
}
