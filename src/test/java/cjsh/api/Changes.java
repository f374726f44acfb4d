package cjsh.api;

import cjsh.api.properties.PropertiesApi;
import cjsh.api.properties.PropertiesInputs;
import cjsh.api.techpartners.TechPartnersApi;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import cjsh.sandbox.Fault;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import cjsh.transport.GraphQlError;
import cjsh.transport.GraphQlRequest;
import cjsh.transport.GraphQlResponse;
import cjsh.transport.HttpTransport;
import cjsh.transport.TransportSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A connection to a sandbox of its own that remembers what was asked and what was sent. */
final class Changes implements AutoCloseable {
    static final Schemas SCHEMAS = new Schemas();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T14:00:00Z"), ZoneOffset.UTC);

    private final Sandbox sandbox;
    private final Connection connection;
    final List<GraphQlRequest> sent = new ArrayList<>();
    final List<Preview> asked = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    boolean answer = true;
    boolean knowsOneProperty = true;
    boolean interruptsSending;

    /** What the API says beside the data of a change. */
    Optional<GraphQlError> complaint = Optional.empty();

    Changes(Fault... faults) {
        this(SCHEMAS, faults);
    }

    /** @param schemas what cjsh knows; the sandbox has its own */
    Changes(Schemas schemas, Fault... faults) {
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(CLOCK).withFaults(List.of(faults)));
        Map<Api, URI> endpoints = new EnumMap<>(Api.class);
        EnumSet.allOf(Api.class).forEach(api -> endpoints.put(api, sandbox.endpoint(api)));
        HttpTransport http = new HttpTransport(new TransportSettings(
                endpoints, Optional.of("sandbox"), Duration.ofSeconds(30), 1_000_000, line -> {}));
        connection = new Connection(
                schemas,
                request -> {
                    sent.add(request);
                    if (!knowsOneProperty && request.document().contains("promotionalProperty(")) {
                        throw new CjException(CjException.Kind.REFUSED, "Cannot query field promotionalProperty");
                    }
                    if (interruptsSending && request.mutation()) {
                        Thread.currentThread().interrupt();
                        throw new CjException(CjException.Kind.UNCERTAIN, "stopped; it may have been applied");
                    }
                    GraphQlResponse response = http.send(request);
                    return complaint
                            .filter(error -> request.mutation())
                            .map(error -> new GraphQlResponse(response.body(), List.of(error), response.wireBytes()))
                            .orElse(response);
                },
                CLOCK,
                endpoints,
                EnumSet.allOf(Api.class),
                Set.of(),
                Optional.empty(),
                value -> {},
                new Answering());
    }

    private final class Answering implements Consent {
        @Override
        public boolean given(Preview preview) {
            asked.add(preview);
            return answer;
        }

        @Override
        public void unsure(String fact) {
            told.add(fact);
        }
    }

    Connection connection() {
        return connection;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    TextMutation text(String text) {
        return TextMutation.of(connection, text, null);
    }

    PropertiesApi properties() {
        return new PropertiesApi(() -> connection);
    }

    TechPartnersApi techPartners() {
        return new TechPartnersApi(() -> connection);
    }

    PropertyUpdate<?, ?> update(String id, UnaryOperator<PropertiesInputs.UpdatePromotionalPropertyInput> named) {
        return properties().update(id, named);
    }

    /** One column of the properties whose name has this in it. */
    List<?> named(String name, String column) {
        return PropertiesQuery.pids(connection)
                .publisher("99999")
                .search(name)
                .frame()
                .column(column)
                .orElseThrow()
                .values();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
