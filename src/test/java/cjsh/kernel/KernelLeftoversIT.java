package cjsh.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.kernel.KernelClient.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a kernel leaves among the user's files: nothing, or what the next one takes away. */
@EnabledOnOs(OS.LINUX)
@SuppressWarnings("NullAway") // what is missing makes the test fail, as it should
class KernelLeftoversIT {
    private static final String SQL = "sql(\"select count(*) from contracts\").rowCount()";

    @TempDir
    private Path folder = Path.of("");

    private Path temporary = Path.of("");

    @BeforeEach
    void foldersOfItsOwn() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    private Process start(Path file) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Path.of("cjsh").toAbsolutePath().toString(), "kernel", "run", file.toString());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("CJ_") || name.startsWith("XDG_") || name.startsWith("JPY_"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("CJSH_CACHE", "off");
        builder.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        return builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Files of the program's; those of the JVM's own are the JVM's. */
    private List<String> left() throws IOException {
        try (Stream<Path> temporaries = Files.list(temporary);
                Stream<Path> state = Files.walk(folder.resolve(".local"))) {
            return Stream.concat(
                            temporaries, state.filter(path -> path.getParent().endsWith("doors")))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("hsperfdata"))
                    .toList();
        }
    }

    @Test
    void oneThatIsShutDownLeavesNothing() throws Exception {
        Path file = KernelClient.connectionFile(folder);
        Process kernel = start(file);
        try (KernelClient client = KernelClient.ready(file)) {
            assertThat(client.cell(SQL).result()).isEqualTo("1");
            client.send(Door.CONTROL, "shutdown_request", Map.of("restart", false));
            assertThat(kernel.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            kernel.destroyForcibly();
        }

        assertThat(left()).isEmpty();
    }

    @Test
    void whatAKilledOneLeavesTheNextTakesAway() throws Exception {
        Path file = KernelClient.connectionFile(folder);
        Process killed = start(file);
        try (KernelClient client = KernelClient.ready(file)) {
            assertThat(client.cell(SQL).result()).isEqualTo("1");
        } finally {
            killed.destroyForcibly().waitFor();
        }
        assertThat(left()).noneMatch(name -> name.contains("duckdb"));

        Path another = KernelClient.connectionFile(Files.createDirectory(folder.resolve("another")));
        Process next = start(another);
        try (KernelClient client = KernelClient.ready(another)) {
            assertThat(client.cell("1 + 1").result()).isEqualTo("2");

            assertThat(left())
                    .noneMatch(name -> name.contains(String.valueOf(killed.pid())))
                    .hasSizeLessThanOrEqualTo(1);
        } finally {
            next.destroyForcibly().waitFor();
        }
    }
}
