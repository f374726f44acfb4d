package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxOptionsTest {
    @Test
    void eachPartCanBeReplacedAlone() {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Fault fault = Fault.every(Fault.Kind.HTTP_403);
        Drift drift = new Drift(Drift.Kind.DELETE, 2);
        assertThat(SandboxOptions.defaults()
                        .withPort(1)
                        .withToken("t")
                        .withLatency(Duration.ofMillis(5))
                        .withFaults(fault)
                        .withDrift(drift)
                        .withClock(clock))
                .isEqualTo(new SandboxOptions(1, "t", Duration.ofMillis(5), List.of(fault), drift, clock));
    }

    @Test
    void theTokenIsNotShown() {
        assertThat(SandboxOptions.defaults().withToken("s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> SandboxOptions.defaults().withPort(70_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SandboxOptions.defaults().withLatency(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Drift(Drift.Kind.INSERT, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.at(-1, Fault.Kind.HTTP_403)).isInstanceOf(IllegalArgumentException.class);
    }
}
