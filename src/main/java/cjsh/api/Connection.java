package cjsh.api;

import cjsh.fetch.FetchPlan;
import cjsh.fetch.FetchReport;
import cjsh.fetch.Fetched;
import cjsh.fetch.Fetcher;
import cjsh.graphql.Api;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.Schemas;
import cjsh.table.Provenance;
import cjsh.transport.Transport;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everything that queries need from outside: schemas, a way to CJ or to the sandbox, and whose data is asked for. */
public final class Connection {
    private final Schemas schemas;
    private final Transport transport;
    private final Clock clock;
    private final Map<Api, URI> endpoints;
    private final Set<Api> sandboxed;
    private final Optional<String> publisherId;
    private final Consumer<@Nullable Object> display;
    private final AtomicReference<@Nullable FetchReport> lastReport = new AtomicReference<>();

    /**
     * Puts a connection together.
     *
     * @param endpoints where each API is reached; shown in {@code curl()}
     * @param sandboxed the APIs that the embedded sandbox answers for
     * @param publisherId the company that is meant when a query names none
     * @param display shows a value to the user
     */
    public Connection(
            Schemas schemas,
            Transport transport,
            Clock clock,
            Map<Api, URI> endpoints,
            Set<Api> sandboxed,
            Optional<String> publisherId,
            Consumer<@Nullable Object> display) {
        this.schemas = schemas;
        this.transport = transport;
        this.clock = clock;
        this.endpoints = Map.copyOf(endpoints);
        this.sandboxed = Set.copyOf(sandboxed);
        this.publisherId = publisherId;
        this.display = display;
    }

    /** The company that is meant when a query names none. */
    public Optional<String> publisherId() {
        return publisherId;
    }

    public Schemas schemas() {
        return schemas;
    }

    /** Reads text into valid documents. */
    public DocumentReader reader() {
        return new DocumentReader(schemas);
    }

    /** Fetches all pages. */
    public Fetched fetch(FetchPlan plan) {
        return new Fetcher(transport, clock).fetch(plan);
    }

    /** Keeps the report of a fetch whose rows are what the user gets. */
    void remember(FetchReport report) {
        lastReport.set(report);
    }

    /** Where the rows of a fetch came from, for footers. */
    public Provenance provenance(FetchReport report) {
        return new Provenance(
                report.api().shortName(),
                sandboxed.contains(report.api()) ? Provenance.Origin.SANDBOX : Provenance.Origin.LIVE,
                report.startedAt().plus(report.took()),
                report.pages(),
                report.rows(),
                report.took(),
                report.complete() ? report.notes() : Notes.incomplete(report));
    }

    /** Whether any row of this run was invented by the sandbox. */
    public boolean showedInventedRows() {
        return lastReport().isPresent() && !sandboxed.isEmpty();
    }

    void display(@Nullable Object value) {
        display.accept(value);
    }

    URI endpoint(Api api) {
        return endpoints.getOrDefault(api, api.endpoint());
    }

    Optional<FetchReport> lastReport() {
        return Optional.ofNullable(lastReport.get());
    }
}
