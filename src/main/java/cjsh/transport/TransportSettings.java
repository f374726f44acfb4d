package cjsh.transport;

import cjsh.graphql.Api;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where and how requests go.
 *
 * @param endpoints the address of each API
 * @param token of whoever asks; sent over https or to this machine only
 * @param timeout for one whole answer
 * @param maxBytes how large one answer may be, unpacked
 * @param log takes one redacted line per request
 */
public record TransportSettings(
        Map<Api, URI> endpoints, Optional<String> token, Duration timeout, int maxBytes, Consumer<String> log) {
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    public static final int DEFAULT_MAX_BYTES = 256 * 1024 * 1024;

    public TransportSettings {
        endpoints = Map.copyOf(endpoints);
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "TransportSettings[endpoints=" + endpoints + ", token=" + (token.isPresent() ? "***" : "none") + "]";
    }
}
