package cjsh.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {
    static final Provenance EXAMPLE = example(Duration.ofMillis(234), List.of());

    private static Provenance example(Duration took, List<String> notes) {
        Instant fetchedAt = Instant.parse("2026-11-21T14:02:59Z");
        return new Provenance("programs", "sandbox", fetchedAt, 3, 240, took, notes);
    }

    @Test
    void lineIsAFooter() {
        assertThat(EXAMPLE.line()).isEqualTo("programs · sandbox · 3 pages · 0.2 s");
        assertThat(example(Duration.ofSeconds(1), List.of("2 repeated rows dropped"))
                        .line())
                .isEqualTo("programs · sandbox · 3 pages · 1.0 s · 2 repeated rows dropped");
    }

    @Test
    void fetchedIsInUtc() {
        assertThat(EXAMPLE.fetched()).isEqualTo("fetched 2026-11-21 14:02 UTC");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0.0 s", "PT9.94S, 9.9 s", "PT12.7S, 12 s", "PT200S, 3 min 20 s"})
    void durationIsAsPreciseAsItIsShort(Duration took, String text) {
        assertThat(example(took, List.of()).line()).endsWith(" · " + text);
    }
}
