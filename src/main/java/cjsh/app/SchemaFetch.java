package cjsh.app;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import cjsh.graphql.refresh.LiveSchema;
import cjsh.transport.GraphQlRequest;
import cjsh.transport.GraphQlResponse;
import cjsh.transport.HttpTransport;
import cjsh.transport.Transport;
import cjsh.transport.TransportSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks an API for its schema: first as nobody in particular, then with the token. */
final class SchemaFetch {
    /** CJ's schemas take less than one; what is much larger is no schema, or one to choke on. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final World world;
    private final Settings settings;
    private final Consumer<String> log;

    SchemaFetch(World world, Settings settings, Consumer<String> log) {
        this.world = world;
        this.settings = settings;
        this.log = log;
    }

    /** Whether the embedded sandbox would answer, whose schema is the bundled one. */
    boolean isSandboxed(Api api) {
        return settings.token().isEmpty() && !settings.addresses().containsKey(api);
    }

    /** The host that answers, with its port where the address names one. */
    String host(Api api) {
        if (isSandboxed(api)) {
            return "sandbox";
        }
        URI address = address(api);
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    URI address(Api api) {
        return settings.addresses().getOrDefault(api, api.endpoint());
    }

    /**
     * The schema that the API tells.
     *
     * @throws CjException when it tells none, neither without nor with the token
     */
    LiveSchema fetch(Api api) {
        if (isSandboxed(api)) {
            return ask(api, new Site(settings, new Schemas(), world, log).transport());
        }
        try {
            return ask(api, transport(api, Optional.empty()));
        } catch (CjException e) {
            boolean mayBeAboutRights = e.kind() != CjException.Kind.UNREACHABLE
                    && e.kind() != CjException.Kind.INTERRUPTED
                    && e.kind() != CjException.Kind.USAGE;
            if (!mayBeAboutRights || settings.token().isEmpty()) {
                throw e;
            }
            return ask(api, transport(api, settings.token()));
        }
    }

    private Transport transport(Api api, Optional<String> token) {
        return new HttpTransport(new TransportSettings(
                Map.of(api, address(api)),
                token,
                settings.timeout().orElse(TransportSettings.DEFAULT_TIMEOUT),
                MOST_BYTES,
                log));
    }

    private LiveSchema ask(Api api, Transport transport) {
        try {
            return read(api, transport.send(request(api, false)));
        } catch (CjException e) {
            if (e.kind() != CjException.Kind.REFUSED) {
                throw e;
            }
            return read(api, transport.send(request(api, true)));
        }
    }

    private static GraphQlRequest request(Api api, boolean plain) {
        return new GraphQlRequest(api, LiveSchema.question(plain), "IntrospectionQuery", Map.of(), false);
    }

    private LiveSchema read(Api api, GraphQlResponse answer) {
        return LiveSchema.ofAnswer(
                api, new String(answer.body(), StandardCharsets.UTF_8), "what " + host(api) + " answers");
    }
}
