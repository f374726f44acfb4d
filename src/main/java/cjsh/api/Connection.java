package cjsh.api;

import cjsh.display.Viewer;
import cjsh.fetch.Change;
import cjsh.fetch.FetchListener;
import cjsh.fetch.FetchPlan;
import cjsh.fetch.FetchReport;
import cjsh.fetch.FetchRun;
import cjsh.fetch.Fetched;
import cjsh.fetch.Fetcher;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.MutationDraft;
import cjsh.graphql.Schemas;
import cjsh.graphql.ValidDocument;
import cjsh.table.Provenance;
import cjsh.transport.GraphQlRequest;
import cjsh.transport.Transport;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that queries need from outside: schemas, a way to CJ or to the sandbox, and whose data is asked for. */
public final class Connection {
    /** The company whose data the sandbox shows when nobody says which. */
    private static final String SANDBOX_PUBLISHER = "999";

    /** The one piece of static state: snippets name no connection, so they must find it. */
    private static final AtomicReference<@Nullable Supplier<Connection>> CURRENT = new AtomicReference<>();

    private final Schemas schemas;
    private final Transport transport;
    private final Clock clock;
    private final Map<Api, URI> endpoints;
    private final Set<Api> sandboxed;
    private final Set<Api> overridden;
    private final Optional<String> publisherId;
    private final Viewer display;
    private final Consent consent;
    private final FetchListener listener;
    private final AtomicReference<@Nullable FetchReport> lastReport = new AtomicReference<>();
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
    private final AtomicReference<@Nullable CjException> stop = new AtomicReference<>();
    private final AtomicReference<@Nullable Sql> sql = new AtomicReference<>();
    private final SeenIds seen = new SeenIds();
    private final AtomicBoolean invented = new AtomicBoolean();
    private final List<FetchReport> incomplete = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** A connection that changes nothing, and that nobody watches. */
    public Connection(
            Schemas schemas,
            Transport transport,
            Clock clock,
            Map<Api, URI> endpoints,
            Set<Api> sandboxed,
            Set<Api> overridden,
            Optional<String> publisherId,
            Viewer display) {
        this(
                schemas,
                transport,
                clock,
                endpoints,
                sandboxed,
                overridden,
                publisherId,
                display,
                Consent.NONE,
                FetchListener.NONE);
    }

    /** A connection that nobody watches. */
    public Connection(
            Schemas schemas,
            Transport transport,
            Clock clock,
            Map<Api, URI> endpoints,
            Set<Api> sandboxed,
            Set<Api> overridden,
            Optional<String> publisherId,
            Viewer display,
            Consent consent) {
        this(
                schemas,
                transport,
                clock,
                endpoints,
                sandboxed,
                overridden,
                publisherId,
                display,
                consent,
                FetchListener.NONE);
    }

    /**
     * Puts a connection together.
     *
     * @param endpoints where each API is reached; shown in {@code curl()}
     * @param sandboxed the APIs that the embedded sandbox answers for
     * @param overridden the APIs that the user pointed at an address that is not CJ's own
     * @param publisherId the company that is meant when a query names none; the sandbox has one of its own
     * @param display shows a value to the user
     * @param consent asked before each change
     * @param listener told of each fetch and change
     */
    public Connection(
            Schemas schemas,
            Transport transport,
            Clock clock,
            Map<Api, URI> endpoints,
            Set<Api> sandboxed,
            Set<Api> overridden,
            Optional<String> publisherId,
            Viewer display,
            Consent consent,
            FetchListener listener) {
        this.schemas = schemas;
        this.transport = transport;
        this.clock = clock;
        this.endpoints = Map.copyOf(endpoints);
        this.sandboxed = Set.copyOf(sandboxed);
        this.overridden = Set.copyOf(overridden);
        this.publisherId = publisherId;
        this.display = display;
        this.consent = consent;
        this.listener = listener;
    }

    /** Says where queries go from now on; called once, before the first snippet. */
    static void connect(Supplier<Connection> connection) {
        CURRENT.set(connection);
    }

    /** The connection of this program; for the entries of the APIs. */
    public static Connection current() {
        Supplier<Connection> connection = CURRENT.get();
        if (connection == null) {
            throw new IllegalStateException("not connected: Cj.connect(…) comes first");
        }
        return connection.get();
    }

    /** The company that is meant when a query to this API names none. */
    public Optional<String> publisherId(Api api) {
        return publisherId.or(() -> sandboxed.contains(api) ? Optional.of(SANDBOX_PUBLISHER) : Optional.empty());
    }

    /** Where answers of this API come from: {@code sandbox}, {@code live}, or the host that the user set. */
    public String origin(Api api) {
        if (sandboxed.contains(api)) {
            return "sandbox";
        }
        return overridden.contains(api) ? endpoint(api).getHost() + port(endpoint(api)) : "live";
    }

    private static String port(URI endpoint) {
        return endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    }

    /** The schemas that everything sent over this connection is checked against. */
    public Schemas schemas() {
        return schemas;
    }

    /** Reads text into valid documents. */
    public DocumentReader reader() {
        return new DocumentReader(schemas);
    }

    /** A fetch of all pages that has not begun. */
    public FetchRun begin(FetchPlan plan) {
        return new Fetcher(transport, clock, listener).begin(plan);
    }

    /** Keeps a fetch that was stopped, in place of the one before. */
    void keep(Kept stopped, FetchReport soFar, CjException told) {
        kept.set(stopped);
        lastReport.set(soFar);
        if (told.kind() == CjException.Kind.INTERRUPTED) {
            stop.set(told);
        }
    }

    /**
     * The fetch that was stopped last.
     *
     * @throws CjException when none was
     */
    Kept kept() {
        Kept known = kept.get();
        if (known == null) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "no fetch was stopped",
                    "partial() and resume() are for one that Ctrl-C or a fault stopped after its first page");
        }
        return known;
    }

    /** The fetch that was stopped last, if it was of this object. */
    Optional<Kept> kept(FetchedQuery query) {
        return Optional.ofNullable(kept.get()).filter(known -> known.isOf(query) && known.isThere());
    }

    /** What to say of the fetch that was interrupted since this was last asked. */
    public Optional<CjException> takeStop() {
        return Optional.ofNullable(stop.getAndSet(null));
    }

    /** Lets go of what was kept for later: the fetch that was stopped, and the tables that {@code sql(…)} fetched. */
    public void reset() {
        kept.set(null);
        stop.set(null);
        Sql over = sql.get();
        if (over != null) {
            over.forget();
        }
    }

    /**
     * Makes a change, once, when whoever answers for changes agrees.
     *
     * @param draft what is to be agreed to
     * @param change made of the draft
     * @throws CjException of the kind {@code UNCERTAIN} when nobody knows whether it was applied: it says how to find out
     */
    public Fetched send(MutationDraft draft, Change change) {
        if (!consent.given(Preview.of(this, draft, null))) {
            throw PreparedMutation.refusal();
        }
        return sendAgreed(change);
    }

    /** Makes a change, once, for those who have asked already. */
    Fetched sendAgreed(Change change) {
        try {
            return change.send(transport, clock, listener);
        } catch (CjException e) {
            String check =
                    change.fields().stream().map(ChangeCheck::of).distinct().collect(Collectors.joining("; "));
            throw e.kind() == CjException.Kind.UNCERTAIN
                    ? new CjException(e.kind(), String.valueOf(e.getMessage()), check, e)
                    : e;
        }
    }

    /** Reads something small. */
    Map<String, @Nullable Object> ask(GraphQlRequest request) {
        return transport.send(request).data();
    }

    Consent consent() {
        return consent;
    }

    /** Keeps what came of a change. */
    void remember(MutationResult result) {
        Fetched fetched = result.fetched();
        if (fetched != null) {
            lastReport.set(fetched.report());
            seen.add(fetched.frame());
            if (sandboxed.contains(fetched.report().api())) {
                invented.set(true);
            }
        }
        if (!result.errors().isEmpty()) {
            complaints.add(result.summary());
        }
    }

    /** The changes of this run that were sent and that the API complained of; safe for a terminal. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps the report of a fetch whose rows are what the user gets. */
    void remember(FetchReport report) {
        lastReport.set(report);
        if (!report.complete()) {
            incomplete.add(report);
        }
        if (sandboxed.contains(report.api())) {
            invented.set(true);
        }
    }

    /** The rows of this fetch are no longer what the user gets. */
    void forget(FetchReport report) {
        incomplete.remove(report);
    }

    /** The ids in what was fetched. */
    public SeenIds seen() {
        return seen;
    }

    /** The fetches of this run that did not bring every row. */
    public List<FetchReport> incomplete() {
        return List.copyOf(incomplete);
    }

    /** Where the rows of a fetch came from, for footers. */
    public Provenance provenance(FetchReport report) {
        return new Provenance(
                report.api().shortName(),
                origin(report.api()),
                report.endedAt(),
                report.pages(),
                report.rows(),
                report.took(),
                report.complete() ? report.notes() : Notes.incomplete(report));
    }

    /** Whether any row of this run was invented by the sandbox. */
    public boolean showedInventedRows() {
        return invented.get();
    }

    /** Says what {@code sql("…")} reads. */
    public void sql(Sql over) {
        sql.set(over);
    }

    Sql sql() {
        Sql over = sql.get();
        if (over == null) {
            throw new IllegalStateException("nobody said what sql(…) reads");
        }
        return over;
    }

    Viewer display() {
        return display;
    }

    /** Scheme, host, port and path; an address may hold a password. */
    String shownEndpoint(Api api) {
        URI endpoint = endpoint(api);
        return endpoint.getScheme() + "://" + endpoint.getHost() + port(endpoint) + endpoint.getRawPath();
    }

    /** A request as a curl command; the token stays {@code $CJ_TOKEN}. */
    public String curl(ValidDocument document, Map<String, @Nullable Object> variables) {
        return CurlText.of(endpoint(document.api()), GraphQlRequest.of(document, variables));
    }

    URI endpoint(Api api) {
        return endpoints.getOrDefault(api, api.endpoint());
    }

    Optional<FetchReport> lastReport() {
        return Optional.ofNullable(lastReport.get());
    }
}
