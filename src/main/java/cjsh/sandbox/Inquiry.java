package cjsh.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One HTTP request, read to its end, so that the connection can serve the next one whatever the answer is. */
final class Inquiry {
    /** CJ names no limit. This one only keeps a mistaken upload from filling the memory of a session. */
    static final int MAX_BODY = 8 << 20;

    private static final String BEARER = "bearer ";

    private final String method;
    private final String path;
    private final Headers headers;
    private final byte[] body;

    private Inquiry(String method, String path, Headers headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    static Inquiry read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        return new Inquiry(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body);
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** What was sent; its first part only, if it {@link #isTooLong}. */
    byte[] body() {
        return body;
    }

    boolean isTooLong() {
        return body.length > MAX_BODY;
    }

    /** What follows the word Bearer, if anything does. */
    Optional<String> token() {
        return Optional.ofNullable(headers.getFirst("Authorization"))
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    boolean acceptsGzip() {
        return quality("Accept-Encoding", "gzip") > 0;
    }

    /**
     * Whether the newer media type is welcome more than plain JSON. Between equals it wins: plain JSON is the fallback.
     */
    boolean prefersGraphqlResponse() {
        double own = quality("Accept", "application/graphql-response+json");
        return own > 0 && own >= quality("Accept", "application/json");
    }

    private double quality(String header, String name) {
        return headers.getOrDefault(header, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> entry.equals(name) || entry.startsWith(name + ";"))
                .mapToDouble(Inquiry::weight)
                .max()
                .orElse(0);
    }

    private static double weight(String entry) {
        for (String parameter : entry.split(";")) {
            String stripped = parameter.strip();
            if (stripped.matches("q=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(stripped.substring(2));
            }
        }
        return 1;
    }
}
