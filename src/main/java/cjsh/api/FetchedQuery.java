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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * What all queries have in common: the plan, and what its last fetch brought. Public only because JDK 17 completes no method of
 * a class whose parent is hidden.
 */
public abstract class FetchedQuery implements Query {
    private static final String GO_ON = "partial() is their table, resume() fetches the rest";

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

    /** Takes note of what the user gets now. */
    final Fetched taken(Fetched fetched) {
        last = fetched;
        connection.remember(fetched.report());
        connection.seen().add(fetched.frame());
        return fetched;
    }

    @Override
    public final Fetched fetch() {
        return call(main(), GO_ON).run();
    }

    @Override
    public final Table table() {
        return call(main(), GO_ON).resume();
    }

    /** The table; where this very object was stopped before, what is missing of it is fetched, and no more. */
    final Table tableOrRest(String advice) {
        return connection.kept(this).orElseGet(() -> call(main(), advice)).resume();
    }

    private Kept call(Function<Fetched, Table> shape, String advice) {
        return new Kept(connection, this, connection.begin(plan()), shape, advice);
    }

    @Override
    public final Frame frame() {
        return fetch().frame();
    }

    @Override
    public final FetchReport report() {
        Fetched known = last;
        return (known == null ? fetch() : known).report();
    }

    @Override
    public final Table linked(String path) {
        Given.to("linked", path);
        Connection from = connection;
        Function<Fetched, Table> shape =
                fetched -> FetchedTable.of(path, fetched.linked().at(path), from.provenance(fetched.report()));
        Fetched known = last;
        return known == null ? call(shape, GO_ON).resume() : shape.apply(known);
    }

    /** Knows nothing of this object, whose rows would be kept as long as what was stopped. */
    private Function<Fetched, Table> main() {
        String name = tableName();
        Connection from = connection;
        return fetched -> FetchedTable.of(name, fetched.frame(), from.provenance(fetched.report()));
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
