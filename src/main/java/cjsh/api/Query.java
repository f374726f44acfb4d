package cjsh.api;

import cjsh.fetch.FetchReport;
import cjsh.fetch.Fetched;
import cjsh.table.Frame;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * A query that was checked against its API's schema and not sent yet. Its text is what printing it shows. Queries never
 * change: each step gives a new one.
 */
public interface Query {
    /**
     * Fetches all pages into one table.
     *
     * @return a row per record, or per element of the list that {@code rowsAt} names; columns in the order of the
     *     selection, typed by the schema (ids and enums text, decimals double)
     * @throws cjsh.graphql.CjException when the API refuses or can not be reached
     */
    Table table();

    /** Fetches all pages: exact values, linked tables and the report. */
    Fetched fetch();

    /** The rows as exact columns. */
    Frame frame();

    /** How the last fetch of this query went; fetches when it has not been fetched yet. */
    FetchReport report();

    /** The list of the answer that {@code table()} shows as one text cell, as a table of its own. */
    Table linked(String path);

    /** The GraphQL text that is sent. */
    String document();

    /** The values that go with the text. */
    Map<String, @Nullable Object> variables();

    /** A curl command for the first page; the token stays {@code $CJ_TOKEN}. */
    String curl();
}
