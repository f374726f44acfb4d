package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session of which the start cache is made. */
class TrainingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theKernelAnswersAllThatItIsAskedAndEnds() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(Training.rehearse(new World(
                        new ByteArrayInputStream(new byte[0]),
                        stream,
                        stream,
                        Map.of(),
                        Path.of("").toAbsolutePath(),
                        folder,
                        folder,
                        TerminalFacts.parse("", ""),
                        Clock.systemUTC())))
                .isTrue();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .as("what a kernel's process writes")
                .isEmpty();
    }
}
