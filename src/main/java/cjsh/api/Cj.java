package cjsh.api;

import cjsh.api.itemlists.ItemListsApi;
import cjsh.api.programs.ProgramsApi;
import cjsh.api.properties.PropertiesApi;
import cjsh.api.techpartners.TechPartnersApi;
import cjsh.chart.ChartData;
import cjsh.fetch.FetchReport;
import cjsh.table.Frame;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * The words of the shell; a session imports them by way of {@link Words}.
 *
 * <p>Static, because snippets should read {@code commissions().table()} and not {@code cj.commissions().table()}; hence
 * the one piece of static state in cjsh, {@link Connection#current()}.
 */
public class Cj {
    /** The typed door into the Program Terms API. */
    public static final ProgramsApi programs = new ProgramsApi(Connection::current);

    /** The typed door into the Promotional Properties API. */
    public static final PropertiesApi properties = new PropertiesApi(Connection::current);

    /** The typed door into the Item List API. */
    public static final ItemListsApi itemLists = new ItemListsApi(Connection::current);

    /** The typed door into the Tech Partner API. */
    public static final TechPartnersApi techPartners = new TechPartnersApi(Connection::current);

    /** For {@link Words} and what takes its place only. */
    protected Cj() {}

    /** Says where queries go from now on; called once, before the first snippet. */
    @Offered(atAll = false)
    public static void connect(Connection connection) {
        Connection.connect(() -> connection);
    }

    /**
     * As {@link #connect(Connection)}, but the connection is made when the first query is.
     *
     * @param connection asked for each query; gives the same one again
     */
    @Offered(atAll = false)
    public static void connect(Supplier<Connection> connection) {
        Connection.connect(connection);
    }

    private static Connection connection() {
        return Connection.current();
    }

    /** Contracts of the default company: a row each, with status, times and program terms. */
    public static ContractsQuery contracts() {
        return ContractsQuery.contracts(connection());
    }

    /** Commission rates in the contracts of the default company: a row each, with what they depend on. */
    public static ContractsQuery commissions() {
        return ContractsQuery.commissions(connection());
    }

    /** Performance incentives in the contracts of the default company: a row each, with threshold and reward. */
    public static ContractsQuery incentives() {
        return ContractsQuery.incentives(connection());
    }

    /** Promotional properties of the default company: a row each, with a column for what each type has of its own. */
    public static PropertiesQuery pids() {
        return PropertiesQuery.pids(connection());
    }

    /** The items of a list: a row each. Ids of lists stand in {@code commissions()}. */
    public static ItemsQuery items(String itemListId) {
        return ItemsQuery.items(connection(), itemListId);
    }

    /**
     * A query as GraphQL text; its API follows from its fields.
     *
     * @throws cjsh.graphql.InvalidQueryException with every fault of the text; nothing is sent
     */
    public static TextQuery gql(String text) {
        return TextQuery.of(connection(), text);
    }

    /**
     * A change as GraphQL text, or the name of one: {@code mutation("createPromotionalProperty").template()}. Sends nothing;
     * look with {@code preview()}, make it with {@code send()}.
     *
     * @throws cjsh.graphql.InvalidQueryException when the text is no GraphQL; all else is said by {@code preview()}
     */
    public static TextMutation mutation(String text) {
        return TextMutation.of(connection(), text, null);
    }

    /** One operation of a text that has several. */
    public static TextMutation mutation(String text, String operation) {
        return TextMutation.of(connection(), text, operation);
    }

    /**
     * Rows by SQL, in DuckDB's dialect: {@code sql("select rateType, avg(rateValue) from commissions group by 1")}.
     *
     * <p>Tables are the session's variables that hold one, by name; and {@code contracts}, {@code commissions},
     * {@code incentives} and {@code pids}, which are fetched when they are first named and kept for the session. Money of
     * fetched tables is computed exactly; the result's numbers are {@code double}. Reads files, too:
     * {@code from 'rates.csv'}.
     *
     * @param text one statement; or several, of which the last one's rows come back
     * @param parameters for its question marks
     * @return a row each; of a statement without rows, one row that says how many it changed
     * @throws cjsh.graphql.InvalidQueryException with the place of the fault
     */
    public static Table sql(String text, @Nullable Object... parameters) {
        return connection().sql().query(connection(), text, parameters);
    }

    /**
     * A chart of a table: {@code chart(rates).bar("advertiserId", "rateValue")}; also {@code line hist scatter}.
     *
     * <p>Drawn when it is shown, in the width of the terminal. Several rows in one place become their mean, unless
     * {@code aggregate(SUM)} says otherwise; the title says so.
     */
    public static ChartData chart(Table table) {
        return ChartData.of(table);
    }

    /** A chart of the exact rows of a fetch. */
    public static ChartData chart(Frame frame) {
        return ChartData.of(frame);
    }

    /** A chart of what a query brings; fetches it now. */
    public static ChartData chart(Query query) {
        return ChartData.of(Given.to("chart", query).table());
    }

    /** Shows a value as the shell would: a table whole off a terminal, a query as its text. */
    public static void display(@Nullable Object value) {
        connection().display().show(value);
    }

    /** Takes away what this cell of a notebook has shown so far, as soon as something new is shown; nothing elsewhere. */
    public static void clearOutput() {
        connection().display().clear(true);
    }

    /**
     * What came of the fetch that was stopped last, by Ctrl-C or by a fault on a late page. Its report and its footer say that it
     * is not complete, and why.
     *
     * @return the table that the stopped call would have given, with the rows of the pages that came
     * @throws cjsh.graphql.CjException when no fetch was stopped
     */
    public static Table partial() {
        return connection().kept().partial();
    }

    /**
     * Goes on with the fetch that was stopped last: asks for the pages that did not come, and for no other. May be stopped again;
     * once it is whole, gives the same table again without asking. It is kept until another fetch is stopped, or {@code %reset}.
     *
     * @return the table that the stopped call would have given, whole; its report counts the pages of all parts
     * @throws cjsh.graphql.CjException when no fetch was stopped, or when the API refuses or can not be reached
     */
    public static Table resume() {
        return connection().kept().resume();
    }

    /** How the last fetch of this session went. */
    public static FetchReport report() {
        return connection()
                .lastReport()
                .orElseThrow(() -> new cjsh.graphql.CjException(
                        cjsh.graphql.CjException.Kind.USAGE,
                        "nothing has been fetched yet",
                        "fetch something first: contracts().table()"));
    }
}
