package cjsh.transport;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends one small query of the Program Terms API, or of another. */
final class Sender {
    static final String TOKEN = "pat_0123456789abcdefXYZ";
    static final int MAX_BYTES = 100_000;

    private Sender() {}

    static GraphQlResponse send(URI endpoint) {
        return send(endpoint, Api.PROGRAMS, Optional.of(TOKEN), Duration.ofSeconds(30));
    }

    static GraphQlResponse send(URI endpoint, Api api, Optional<String> token, Duration timeout) {
        Map<Api, URI> endpoints =
                Arrays.stream(Api.values()).collect(Collectors.toMap(other -> other, other -> endpoint));
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("id", "9");
        variables.put("none", null);
        GraphQlRequest request = new GraphQlRequest(api, "query Q { publisher { id } }", "Q", variables, false);
        return new HttpTransport(new TransportSettings(endpoints, token, timeout, MAX_BYTES, line -> {})).send(request);
    }

    /** What comes of a change; its transport is given, so that connections may be kept between two. */
    static CjException faultOfChange(HttpTransport transport) {
        return catchThrowableOfType(CjException.class, () -> change(transport));
    }

    static GraphQlResponse change(HttpTransport transport) {
        return transport.send(new GraphQlRequest(Api.PROPERTIES, "mutation M { m }", "M", Map.of(), true));
    }

    static HttpTransport transport(URI endpoint, Duration timeout) {
        return new HttpTransport(new TransportSettings(
                Map.of(Api.PROPERTIES, endpoint), Optional.of(TOKEN), timeout, MAX_BYTES, line -> {}));
    }

    static CjException fault(URI endpoint) {
        return fault(endpoint, Api.PROGRAMS);
    }

    static CjException fault(URI endpoint, Api api) {
        return catchThrowableOfType(
                CjException.class, () -> send(endpoint, api, Optional.of(TOKEN), Duration.ofSeconds(30)));
    }
}
