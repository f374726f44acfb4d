package cjsh.api;

import cjsh.fetch.FetchPlan;
import cjsh.fetch.FetchReport;
import cjsh.fetch.Fetched;
import cjsh.graphql.PagedDocument;
import cjsh.graphql.ValidDocument;
import cjsh.table.FetchedTable;
import cjsh.table.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * What all queries have in common: the plan, and what its last fetch brought. Public only because JDK 17 completes no method of
 * a class whose parent is hidden.
 */
public abstract class FetchedQuery implements Query {
    private final Connection connection;
    private @Nullable Fetched last;

    FetchedQuery(Connection connection) {
        this.connection = connection;
    }

    abstract FetchPlan plan();

    /** The name of the table. */
    abstract String tableName();

    /** What is left to do here with the rows that came. */
    Fetched finish(Fetched fetched) {
        return fetched;
    }

    protected final Connection connection() {
        return connection;
    }

    @Override
    public final Fetched fetch() {
        Fetched fetched = finish(connection.fetch(plan()));
        last = fetched;
        connection.remember(fetched.report());
        connection.seen().add(fetched.frame());
        return fetched;
    }

    @Override
    public final Table table() {
        return table(tableName(), fetch());
    }

    @Override
    public final Frame frame() {
        return fetch().frame();
    }

    @Override
    public final FetchReport report() {
        return lastOrFetch().report();
    }

    @Override
    public final Table linked(String path) {
        Given.to("linked", path);
        Fetched fetched = lastOrFetch();
        Frame frame = fetched.linked().at(path);
        return table(path, new Fetched(frame, fetched.linked(), fetched.report()));
    }

    private Fetched lastOrFetch() {
        Fetched known = last;
        return known == null ? fetch() : known;
    }

    private Table table(String name, Fetched fetched) {
        return FetchedTable.of(name, fetched.frame(), connection.provenance(fetched.report()));
    }

    @Override
    public final String document() {
        FetchPlan plan = plan();
        return plan.paged().map(PagedDocument::document).orElse(plan.document()).text();
    }

    @Override
    public final Map<String, @Nullable Object> variables() {
        FetchPlan plan = plan();
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(plan.variables());
        plan.paged().ifPresent(paged -> variables.putAll(paged.pageVariables(paged.size(), paged.start())));
        return variables;
    }

    @Override
    public final String curl() {
        FetchPlan plan = plan();
        ValidDocument sent = plan.paged().map(PagedDocument::document).orElse(plan.document());
        return connection.curl(sent, variables());
    }

    /** The GraphQL text as it was asked for, without what the pager adds. */
    @Override
    public String toString() {
        return plan().document().text().stripTrailing();
    }
}
