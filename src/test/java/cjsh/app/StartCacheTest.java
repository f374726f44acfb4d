package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What has the start cache made, with a launcher that only writes down what it was called with. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is none there")
class StartCacheTest {
    @TempDir
    private Path folder = Path.of("");

    private StartCache cache(String state) throws IOException {
        Path launcher = folder.resolve("cjsh");
        Files.writeString(launcher, "#!/bin/sh\nenv >env.part && mv env.part env\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        World world = new World(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Map.of("JAVA_HOME", "/a link/to a jdk", "CJ_TOKEN", "s3cret", "PATH", System.getenv("PATH")),
                folder,
                folder,
                folder.resolve("home"),
                TerminalFacts.parse("", ""),
                Clock.systemUTC());
        return new StartCache(world, state);
    }

    private String called() throws IOException {
        Path env = folder.resolve("env");
        Instant end = Instant.now().plusSeconds(60);
        while (!Files.exists(env)) {
            assertThat(Instant.now()).as("the launcher is called").isBefore(end);
            Thread.onSpinWait();
        }
        String text = Files.readString(env);
        Files.delete(env);
        return text;
    }

    @Test
    void itIsMadeForTheJdkByTheNameThatTheLauncherKnows() throws IOException {
        cache("wanted:/a cache/cjsh/start-x").makeLater();
        assertThat(called())
                .contains("JAVA_HOME=/a link/to a jdk\n", "XDG_CACHE_HOME=/a cache\n", "CJSH_TRAIN_JAR=")
                .doesNotContain("s3cret");
    }

    @Test
    void forAKernelItIsMadeAtOnceAndForTheKernelsJdk() throws IOException {
        assertThat(cache("wanted:/a cache/cjsh/start-x").forKernel(Optional.empty()))
                .startsWith("is made now, in the background");
        assertThat(called()).contains("JAVA_HOME=/a link/to a jdk\n");
        assertThat(cache("used:/a cache/cjsh/start-x.8.aot").forKernel(Optional.of(Path.of("/another"))))
                .contains("if this JDK has none yet");
        assertThat(called()).contains("JAVA_HOME=/another\n", "XDG_CACHE_HOME=/a cache\n");
    }

    @Test
    void whereThereIsOneOrThereMustBeNoneNothingIsMade() throws IOException {
        for (String state : new String[] {"used:/a/cjsh/start-x.8.aot", "failed:/a/cjsh/start-x.failed", "off"}) {
            StartCache cache = cache(state);
            cache.makeLater();
            assertThat(cache.forKernel(Optional.empty())).isEqualTo(cache.words());
            assertThat(cache.forKernel(Optional.of(Path.of("/a link/to a jdk"))))
                    .isEqualTo(cache.words());
        }
        assertThat(cache("off").forKernel(Optional.of(Path.of("/another")))).startsWith("off: ");
        assertThat(folder.resolve("env")).doesNotExist();
    }
}
