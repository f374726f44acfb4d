package cjsh.app;

import cjsh.api.Connection;
import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import cjsh.transport.HttpTransport;
import cjsh.transport.Transport;
import cjsh.transport.TransportSettings;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
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

    /** The company whose data the sandbox shows when nobody says which. */
    private static final String SANDBOX_PUBLISHER = "999";

    private static final String SANDBOX_TOKEN = "sandbox";

    private final Settings settings;
    private final Map<Api, URI> endpoints = new EnumMap<>(Api.class);
    private final Set<Api> sandboxed = EnumSet.noneOf(Api.class);
    private final Transport transport;
    private final Connection connection;

    Site(Settings settings, Schemas schemas, World world, Consumer<String> log) {
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
        this.connection =
                new Connection(schemas, transport, clock, endpoints, sandboxed, publisher(), new Display(world)::show);
    }

    private Transport transport(Consumer<String> log) {
        HttpTransport live = new HttpTransport(transportSettings(settings.token(), log));
        if (sandboxed.isEmpty()) {
            return live;
        }
        HttpTransport sandbox = new HttpTransport(transportSettings(Optional.of(SANDBOX_TOKEN), log));
        return request -> (sandboxed.contains(request.api()) ? sandbox : live).send(request);
    }

    private TransportSettings transportSettings(Optional<String> token, Consumer<String> log) {
        return new TransportSettings(
                endpoints,
                token,
                settings.timeout().orElse(TransportSettings.DEFAULT_TIMEOUT),
                TransportSettings.DEFAULT_MAX_BYTES,
                log);
    }

    private Optional<String> publisher() {
        return settings.publisherId().or(() -> sandboxed.isEmpty() ? Optional.empty() : Optional.of(SANDBOX_PUBLISHER));
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

    /** The word in prompts: {@code sandbox} as soon as any answer is invented. */
    String label() {
        return sandboxed.isEmpty() ? "live" : "sandbox";
    }
}
