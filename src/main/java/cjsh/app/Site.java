package cjsh.app;

import cjsh.api.Connection;
import cjsh.api.Consent;
import cjsh.api.Sql;
import cjsh.engine.Session;
import cjsh.engine.Variable;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
    private final Map<Api, URI> endpoints = new EnumMap<>(Api.class);
    private final Set<Api> sandboxed = EnumSet.noneOf(Api.class);
    private final Transport transport;
    private final Connection connection;

    /** A site where nothing is changed. */
    Site(Settings settings, Schemas schemas, World world, Consumer<String> log) {
        this(settings, schemas, world, log, Consent.NONE);
    }

    /** @param consent asked before each change */
    Site(Settings settings, Schemas schemas, World world, Consumer<String> log, Consent consent) {
        Clock clock = world.clock();
        this.settings = settings;
        for (Api api : Api.values()) {
            if (settings.token().isEmpty() && !settings.addresses().containsKey(api)) {
                sandboxed.add(api);
            }
            endpoints.put(api, settings.addresses().getOrDefault(api, api.endpoint()));
        }
        if (!sandboxed.isEmpty()) {
            Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withClock(clock));
            sandboxed.forEach(api -> endpoints.put(api, sandbox.endpoint(api)));
        }
        this.transport = transport(log);
        this.connection = new Connection(
                schemas,
                transport,
                clock,
                endpoints,
                sandboxed,
                settings.addresses().keySet(),
                settings.publisherId(),
                new Display(world)::show,
                consent);
    }

    private Transport transport(Consumer<String> log) {
        HttpTransport live = new HttpTransport(transportSettings(settings.token(), log));
        if (sandboxed.isEmpty()) {
            return live;
        }
        HttpTransport sandbox = new HttpTransport(transportSettings(Optional.of(SANDBOX_TOKEN), log));
        return request -> sandboxed.contains(request.api()) ? inSandbox(sandbox, request) : live.send(request);
    }

    /** Advice about tokens would lead astray here: there is none. */
    private static GraphQlResponse inSandbox(Transport sandbox, GraphQlRequest request) {
        try {
            return sandbox.send(request);
        } catch (CjException e) {
            boolean aboutRights =
                    e.kind() == CjException.Kind.UNAUTHORIZED || e.next().isEmpty();
            throw aboutRights
                    ? new CjException(CjException.Kind.REFUSED, String.valueOf(e.getMessage()), SANDBOX_ADVICE, e)
                    : e;
        }
    }

    private TransportSettings transportSettings(Optional<String> token, Consumer<String> log) {
        return new TransportSettings(
                endpoints,
                token,
                settings.timeout().orElse(TransportSettings.DEFAULT_TIMEOUT),
                TransportSettings.DEFAULT_MAX_BYTES,
                log);
    }

    /** What answers {@code sql("…")} from now on. */
    Sql sql() {
        String process = "cjsh-sql-" + ProcessHandle.current().pid();
        Sql sql = new Sql(Path.of(System.getProperty("java.io.tmpdir", ".")).resolve(process));
        connection.sql(sql);
        return sql;
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
        return connection;
    }

    Transport transport() {
        return transport;
    }

    Map<Api, URI> endpoints() {
        return endpoints;
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
                : connection.origin(settings.addresses().keySet().iterator().next());
    }
}
