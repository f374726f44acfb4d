package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a kernel says of a build that is older than its sources. */
class StaleBuildTest {
    private static StaleBuild build(String state) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path home = Path.of("a home");
        return new StaleBuild(
                new World(
                        InputStream.nullInputStream(),
                        nowhere,
                        nowhere,
                        Map.of(),
                        home,
                        home,
                        home,
                        TerminalFacts.parse("", ""),
                        Clock.systemUTC()),
                state);
    }

    @Test
    void itIsSaidOnce() {
        StaleBuild stale = build("yes");
        assertThat(stale.words().orElseThrow())
                .startsWith("cjsh: this kernel is of an older build than its sources: run `")
                .endsWith("cjsh --version`, then restart the kernel");
        assertThat(stale.words()).isEmpty();
    }

    @Test
    void ofOneThatIsNewNothingIsSaid() {
        assertThat(build("").words()).isEmpty();
    }
}
