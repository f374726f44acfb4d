package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Preferences;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RunProgressTest {
    @Test
    @Timeout(120)
    void theEndDoesNotWaitForATerminalThatTakesNothing(@TempDir Path folder) throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        World world = new World(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Map.of(),
                folder,
                folder,
                folder,
                TerminalFacts.parse("", ""),
                Clock.systemUTC());
        try (RunProgress progress = new RunProgress(world, new Preferences(), "nothing was written")) {
            Thread end = new Thread(progress::sayLastWords);
            end.setDaemon(true);
            // As one who draws has it.
            synchronized (world.line()) {
                end.start();
                end.join(60_000);
                assertThat(end.isAlive()).isFalse();
            }
        }
    }
}
