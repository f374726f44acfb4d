package cjsh.fetch;

import cjsh.graphql.CjException;
import cjsh.graphql.PagedDocument;
import cjsh.graphql.ValidDocument;
import cjsh.graphql.Variables;
import cjsh.table.RowPlan;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a fetch needs to know, checked: a plan that exists can be sent.
 *
 * @param document as the user wrote it
 * @param variables for all pages, as they go over the wire
 * @param paged the document with its paging, when it has pages
 * @param rows how answers become rows
 * @param rowsChosen whether the user said which list makes the rows
 * @param maxRows the most rows to bring back; empty for all
 */
public record FetchPlan(
        ValidDocument document,
        Map<String, @Nullable Object> variables,
        Optional<PagedDocument> paged,
        RowPlan rows,
        boolean rowsChosen,
        Optional<Integer> maxRows) {
    /**
     * Plans a fetch.
     *
     * @param given values for the document's variables, as Java has them
     * @param rowsAt the list whose elements are the rows; null for the deepest
     * @throws CjException when anything about it is wrong; nothing is sent then
     */
    public static FetchPlan of(
            ValidDocument document, Map<String, ?> given, @Nullable String rowsAt, Optional<Integer> maxRows) {
        if (document.isMutation()) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "this is a mutation, which changes something at CJ; only queries are fetched");
        }
        if (maxRows.isPresent() && maxRows.get() < 1) {
            throw new CjException(
                    CjException.Kind.USAGE, "the most rows to fetch is " + maxRows.get() + ", but must be at least 1");
        }
        Map<String, @Nullable Object> variables = Variables.check(document, given);
        Optional<PagedDocument> paged = PagedDocument.of(document, variables);
        RowPlan rows = RowPlan.of(document, paged);
        return new FetchPlan(
                document, variables, paged, rowsAt == null ? rows : rows.rowsAt(rowsAt), rowsAt != null, maxRows);
    }

    /** The records that are asked for at a time; 0 where there are no pages. */
    int pageSize() {
        int size = paged.map(PagedDocument::size).orElse(0);
        return maxRows.map(most -> Math.min(most, size)).orElse(size);
    }

    /** The same fetch with another limit on its rows. */
    public FetchPlan withMaxRows(Optional<Integer> most) {
        return new FetchPlan(document, variables, paged, rows, rowsChosen, most);
    }
}
