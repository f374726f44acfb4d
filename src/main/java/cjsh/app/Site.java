package cjsh.app;

import cjsh.api.Connection;
import cjsh.api.Consent;
import cjsh.api.SeenIds.Sighting;
import cjsh.api.Sql;
import cjsh.display.Viewer;
import cjsh.engine.Session;
import cjsh.engine.Variable;
import cjsh.fetch.FetchListener;
import cjsh.fetch.FetchPlan;
import cjsh.fetch.Fetched;
import cjsh.fetch.Fetcher;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import cjsh.transport.GraphQlRequest;
import cjsh.transport.GraphQlResponse;
import cjsh.transport.HttpTransport;
import cjsh.transport.Transport;
import cjsh.transport.TransportSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where queries go in this run. An address that the user set counts for its API; else CJ's own with a token, the
 * embedded sandbox without one.
 */
final class Site {
    /** Said wherever rows come without a footer of their own. */
    static final String INVENTED = "note: the rows are invented: without CJ_TOKEN the sandbox answers";

    private static final String SANDBOX_ADVICE = "this is the sandbox, whose companies are 999, 1234 and 99999";
    private static final String SANDBOX_TOKEN = "sandbox";

    private final Settings settings;
    private final Schemas schemas;
    private final World world;
    private final Consumer<String> log;
    private final Consent consent;
    private final FetchListener listener;
    private final Viewer viewer;
    private final Set<Api> sandboxed = EnumSet.noneOf(Api.class);
    private final Sql sql = new Sql(Path.of(System.getProperty("java.io.tmpdir", "."))
            .resolve("cjsh-sql-" + ProcessHandle.current().pid()));
    private @Nullable Opened opened;

    /** What takes its time: made when first asked for. */
    private record Opened(Map<Api, URI> endpoints, Transport transport, Connection connection) {}

    /** A site where nothing is changed. */
    Site(Settings settings, Schemas schemas, World world, Consumer<String> log) {
        this(settings, schemas, world, log, Consent.NONE);
    }

    /** A site whose fetches nobody watches. */
    Site(Settings settings, Schemas schemas, World world, Consumer<String> log, Consent consent) {
        this(
                settings,
                schemas,
                world,
                log,
                consent,
                FetchListener.NONE,
                new Display(world, Choices.read(world).preferences()));
    }

    /**
     * Where queries go.
     *
     * @param consent asked before each change
     * @param listener told of each fetch and change
     * @param viewer where {@code display(x)} shows values
     */
    Site(
            Settings settings,
            Schemas schemas,
            World world,
            Consumer<String> log,
            Consent consent,
            FetchListener listener,
            Viewer viewer) {
        this.viewer = viewer;
        this.settings = settings;
        this.schemas = schemas;
        this.world = world;
        this.log = log;
        this.consent = consent;
        this.listener = listener;
        for (Api api : Api.values()) {
            if (settings.token().isEmpty() && !settings.addresses().containsKey(api)) {
                sandboxed.add(api);
            }
        }
    }

    private synchronized Opened opened() {
        Opened made = opened;
        if (made == null) {
            made = open();
            opened = made;
        }
        return made;
    }

    private Opened open() {
        Clock clock = world.clock();
        Map<Api, URI> endpoints = new EnumMap<>(Api.class);
        for (Api api : Api.values()) {
            endpoints.put(api, settings.addresses().getOrDefault(api, api.endpoint()));
        }
        if (!sandboxed.isEmpty()) {
            Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withClock(clock));
            sandboxed.forEach(api -> endpoints.put(api, sandbox.endpoint(api)));
        }
        Transport transport = transport(endpoints, log);
        Connection connection = new Connection(
                schemas,
                transport,
                clock,
                endpoints,
                sandboxed,
                settings.addresses().keySet(),
                settings.publisherId(),
                viewer,
                consent,
                listener);
        connection.sql(sql);
        return new Opened(endpoints, transport, connection);
    }

    private Transport transport(Map<Api, URI> endpoints, Consumer<String> lines) {
        HttpTransport live = new HttpTransport(transportSettings(endpoints, settings.token(), lines));
        if (sandboxed.isEmpty()) {
            return live;
        }
        HttpTransport sandbox = new HttpTransport(transportSettings(endpoints, Optional.of(SANDBOX_TOKEN), lines));
        return request -> sandboxed.contains(request.api()) ? inSandbox(sandbox, request) : live.send(request);
    }

    /** Advice about tokens would lead astray here: there is none. */
    private static GraphQlResponse inSandbox(Transport sandbox, GraphQlRequest request) {
        try {
            return sandbox.send(request);
        } catch (CjException e) {
            boolean aboutRights = e.kind() == CjException.Kind.UNAUTHORIZED
                    || (e.kind() != CjException.Kind.INTERRUPTED && e.next().isEmpty());
            throw aboutRights
                    ? new CjException(CjException.Kind.REFUSED, String.valueOf(e.getMessage()), SANDBOX_ADVICE, e)
                    : e;
        }
    }

    private TransportSettings transportSettings(
            Map<Api, URI> endpoints, Optional<String> token, Consumer<String> lines) {
        return new TransportSettings(
                endpoints,
                token,
                settings.timeout().orElse(TransportSettings.DEFAULT_TIMEOUT),
                TransportSettings.DEFAULT_MAX_BYTES,
                lines);
    }

    /** What answers {@code sql("…")}. */
    Sql sql() {
        return sql;
    }

    /** The companies that one may ask for, as far as anybody knows: the default one, and the sandbox's. */
    List<Sighting> companies() {
        List<Sighting> companies = new ArrayList<>();
        settings.publisherId().ifPresent(id -> companies.add(new Sighting(id, "the default company", 0)));
        if (!sandboxed.isEmpty()) {
            Sandbox.companies().stream()
                    .filter(id -> companies.stream().noneMatch(one -> one.id().equals(id)))
                    .forEach(id -> companies.add(new Sighting(id, "a company of the sandbox", 0)));
        }
        return companies;
    }

    /** The variables of a session that have a value, by name. */
    static Map<String, Object> values(Session session) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Variable variable : session.variables()) {
            if (variable.value() != null) {
                values.put(variable.name(), variable.value());
            }
        }
        return values;
    }

    Connection connection() {
        return opened().connection();
    }

    /** The connection, if anybody has asked for it. */
    synchronized Optional<Connection> used() {
        return Optional.ofNullable(opened).map(Opened::connection);
    }

    /** What to say of a fetch that was interrupted since this was last asked. */
    Optional<CjException> takeStop() {
        return used().flatMap(Connection::takeStop);
    }

    /** Lets go of what was kept for later. */
    void reset() {
        used().ifPresent(Connection::reset);
    }

    /** Lets the sandbox get ready to answer for this API; elsewhere it does nothing. */
    void knock(Api api) {
        if (isSandboxed(api)) {
            try {
                quiet().send(new GraphQlRequest(api, "{ __typename }", "", Map.of(), false));
            } catch (CjException e) {
                // It is asked again, aloud.
            }
        }
    }

    /** The rows of a plan for the sandbox, without a word to log, report or footer. */
    Optional<Fetched> quietly(FetchPlan plan) {
        return isSandboxed(plan.document().api())
                ? Optional.of(new Fetcher(quiet(), world.clock()).fetch(plan))
                : Optional.empty();
    }

    private Transport quiet() {
        return new HttpTransport(transportSettings(endpoints(), Optional.of(SANDBOX_TOKEN), line -> {}));
    }

    Transport transport() {
        return opened().transport();
    }

    Map<Api, URI> endpoints() {
        return opened().endpoints();
    }

    boolean isSandboxed(Api api) {
        return sandboxed.contains(api);
    }

    /** The word in prompts: {@code sandbox} as soon as any answer is invented, {@code live} when all are CJ's own. */
    String label() {
        if (!sandboxed.isEmpty()) {
            return "sandbox";
        }
        return settings.addresses().isEmpty()
                ? "live"
                : connection().origin(settings.addresses().keySet().iterator().next());
    }
}
