package cjsh.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox is like. Start from {@link #defaults()}.
 *
 * @param port 0 for any free one
 * @param token the only token that passes; null for every token but {@code invalid} and {@code expired}
 * @param latency how long each request waits before it is looked at
 * @param faults what goes wrong; of several that hit one request the first counts
 * @param drift how rows move between the pages of an offset walk
 * @param clock today, for the few contracts that end soon, and the time of changes
 */
public record SandboxOptions(
        int port, @Nullable String token, Duration latency, List<Fault> faults, Drift drift, Clock clock) {
    public SandboxOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
        if (latency.isNegative()) {
            throw new IllegalArgumentException("a latency cannot be negative");
        }
        faults = List.copyOf(faults);
    }

    /** Any free port, any token, no delay, no faults, no drift, the time of UTC. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(0, null, Duration.ZERO, List.of(), Drift.NONE, Clock.systemUTC());
    }

    /** The same on this port. */
    public SandboxOptions withPort(int newPort) {
        return new SandboxOptions(newPort, token, latency, faults, drift, clock);
    }

    /** The same, with this as the only token that passes. */
    public SandboxOptions withToken(@Nullable String newToken) {
        return new SandboxOptions(port, newToken, latency, faults, drift, clock);
    }

    /** The same with this delay before each request. */
    public SandboxOptions withLatency(Duration newLatency) {
        return new SandboxOptions(port, token, newLatency, faults, drift, clock);
    }

    /** The same with these faults in place of all others. */
    public SandboxOptions withFaults(Fault... newFaults) {
        return new SandboxOptions(port, token, latency, List.of(newFaults), drift, clock);
    }

    /** The same with these faults in place of all others. */
    public SandboxOptions withFaults(List<Fault> newFaults) {
        return new SandboxOptions(port, token, latency, newFaults, drift, clock);
    }

    /** The same with this drift. */
    public SandboxOptions withDrift(Drift newDrift) {
        return new SandboxOptions(port, token, latency, faults, newDrift, clock);
    }

    /** The same with this clock. */
    public SandboxOptions withClock(Clock newClock) {
        return new SandboxOptions(port, token, latency, faults, drift, newClock);
    }

    /** All but the token, which is a secret even here. */
    @Override
    public String toString() {
        return "SandboxOptions[port=" + port + ", token=" + (token == null ? "any" : "***") + ", latency=" + latency
                + ", faults=" + faults + ", drift=" + drift + "]";
    }
}
