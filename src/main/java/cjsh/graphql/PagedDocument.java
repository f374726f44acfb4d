package cjsh.graphql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document whose pages are asked for one after the other: page size and position are variables, and what tells the
 * end ({@code totalCount} or {@code nextPage}) is selected.
 *
 * @param document with the variables and selections that paging needs
 * @param shape how the API pages; found by the shape of its types, not by their names
 * @param path the response keys from the root down to the page object: {@code publisher}, {@code contracts}
 * @param recordsKey the response key of the page's list
 * @param endKey the response key of {@code totalCount} or {@code nextPage}
 * @param sizeVariable the variable with the page size
 * @param positionVariable the variable with the offset or the page token
 * @param size the page size that the text asks for, or the largest that the API allows
 * @param start the position that the text asks for: an offset or a token; null for the beginning
 */
public record PagedDocument(
        ValidDocument document,
        PageShape shape,
        List<String> path,
        String recordsKey,
        String endKey,
        String sizeVariable,
        String positionVariable,
        int size,
        @Nullable Object start) {

    /**
     * The paged form of a document; empty when it asks for no page of records.
     *
     * @param variables the values given for the document's variables, which may hold the page size
     * @throws InvalidQueryException when it pages in two places at once, or inside of a list
     */
    public static Optional<PagedDocument> of(ValidDocument document, Map<String, ?> variables) {
        if (document.isMutation()) {
            return Optional.empty();
        }
        List<PageField> found = PageField.in(document);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        // Parts of one field may stand apart; GraphQL merges them, and so does the rewriting.
        boolean several = found.stream().map(PageField::path).distinct().count() > 1;
        if (several || found.get(0).insideList()) {
            SourceText source = SourceText.of(document.source());
            PageField wrong = found.get(found.size() - 1);
            String why = several
                    ? "this is the second field with pages in one query: make two queries of it"
                    : "this field has pages of its own inside of a list: ask for one element by its id instead";
            throw new InvalidQueryException(
                    document.api().shortName(),
                    document.source(),
                    List.of(source.problem(
                            wrong.field().getSourceLocation(),
                            "`" + wrong.field().getName() + "`: " + why)));
        }
        return Optional.of(new PageRewrite(document, found.get(0), variables).paged());
    }

    /** The variables of one page, beside those that the user gave. */
    public Map<String, Object> pageVariables(int pageSize, @Nullable Object position) {
        return position == null
                ? Map.of(sizeVariable, pageSize)
                : Map.of(sizeVariable, pageSize, positionVariable, position);
    }
}
