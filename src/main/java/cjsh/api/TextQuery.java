package cjsh.api;

import cjsh.fetch.FetchPlan;
import cjsh.graphql.CjException;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.ValidDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text door: raw GraphQL, validated when it is made. */
public final class TextQuery extends FetchedQuery {
    private final ValidDocument document;
    private final Map<String, @Nullable Object> variables;
    private final @Nullable String rowsAt;
    private final Optional<Integer> maxRows;

    private TextQuery(
            Connection connection,
            ValidDocument document,
            Map<String, @Nullable Object> variables,
            @Nullable String rowsAt,
            Optional<Integer> maxRows) {
        super(connection);
        this.document = document;
        this.variables = variables;
        this.rowsAt = rowsAt;
        this.maxRows = maxRows;
    }

    /** Changes have a door of their own. */
    static TextQuery of(Connection connection, String text) {
        if (DocumentReader.isMutation(Given.to("gql", text), null)) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "this is a mutation, which changes something at CJ; `gql` only asks",
                    "give the same text to mutation(\"\"\" … \"\"\"), look at its preview(), then send() it");
        }
        return of(connection, connection.reader().read(text));
    }

    static TextQuery of(Connection connection, ValidDocument document) {
        return new TextQuery(
                connection,
                document,
                Defaults.of(document, connection.publisherId(document.api())),
                null,
                Optional.empty());
    }

    /** A value for one of the text's variables; its name stands without the dollar sign. */
    public TextQuery var(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(variables);
        more.put(Given.to("var", name), value);
        return new TextQuery(connection(), document, more, rowsAt, maxRows);
    }

    /** One row for each element of this list: {@code "programTerms.actionTerms"}. */
    public TextQuery rowsAt(String path) {
        return new TextQuery(connection(), document, variables, Given.to("rowsAt", path), maxRows);
    }

    /** At most so many rows; pages that are not needed are not asked for. */
    public TextQuery maxRows(int count) {
        return new TextQuery(connection(), document, variables, rowsAt, Optional.of(count));
    }

    @Override
    FetchPlan plan() {
        return FetchPlan.of(document, variables, rowsAt, maxRows);
    }

    @Override
    String tableName() {
        return document.name();
    }

    @Override
    public String toString() {
        return document.text().stripTrailing();
    }
}
