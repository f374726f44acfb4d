package cjsh.fetch;

import java.util.OptionalLong;

/**
 * How much has come.
 *
 * @param pages answers that were read
 * @param records elements of the paged list
 * @param rows of the table that can be made from them
 * @param largestPage the most records that one page had
 * @param totalCount what the API said last; empty when it does not say
 * @param bytes over the network
 */
public record FetchCount(int pages, long records, long rows, int largestPage, OptionalLong totalCount, long bytes) {
    /** Before the first page. */
    public static final FetchCount NOTHING = new FetchCount(0, 0, 0, 0, OptionalLong.empty(), 0);
}
