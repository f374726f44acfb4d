package cjsh.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.kernel.KernelClient.Door;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel as a process of its own, started by the launcher: how it begins, and that it ends. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
@SuppressWarnings("NullAway") // what is missing makes the test fail, as it should
class KernelProcessIT {
    private static final Path LAUNCHER = Path.of("cjsh").toAbsolutePath();
    private static final long SECONDS = 30;

    private final List<Process> started = new ArrayList<>();
    private final List<KernelClient> clients = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void nothingIsLeft() {
        clients.forEach(KernelClient::close);
        started.forEach(Process::destroyForcibly);
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("CJ_") || name.startsWith("XDG_") || name.startsWith("JPY_"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("CJSH_CACHE", "off");
        builder.redirectError(folder.resolve("err").toFile());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Process kernel(Path connectionFile) throws IOException {
        return start(List.of(LAUNCHER.toString(), "kernel", "run", connectionFile.toString()));
    }

    private KernelClient client(Path connectionFile) throws IOException {
        KernelClient client = KernelClient.ready(connectionFile);
        clients.add(client);
        return client;
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    @Test
    void itEndsWhenItIsAskedTo() throws Exception {
        Path file = KernelClient.connectionFile(folder);
        Process kernel = kernel(file);
        KernelClient client = client(file);
        assertThat(client.cell("System.out.println(1); 1 + 1").out()).isEqualTo("1\n");
        String request = client.send(Door.CONTROL, "shutdown_request", Map.of("restart", true));
        client.until("a reply", () -> client.reply(request).isPresent());
        assertThat(client.reply(request).orElseThrow().content()).isEqualTo(Map.of("status", "ok", "restart", true));
        assertThat(ended(kernel)).isZero();
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "Thread.sleep(600_000);",
                "new java.net.ServerSocket(0).accept();",
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));",
                "new Thread(() -> { while (true) { } }).start();"
            })
    void itEndsWhateverRuns(String code) throws Exception {
        Path file = KernelClient.connectionFile(folder);
        Process kernel = kernel(file);
        KernelClient client = client(file);
        String request = client.execute("System.out.println(\"begun\"); " + code);
        client.printed(request, "begun");
        client.send(Door.CONTROL, "shutdown_request", Map.of("restart", false));
        ended(kernel);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"System.exit(3); | 3", "exit() | 0", "void leave() { Runtime.getRuntime().exit(5); } leave(); | 5"
            })
    void aCellThatExitsIsAnsweredFirst(String code, int status) throws Exception {
        Path file = KernelClient.connectionFile(folder);
        Process kernel = kernel(file);
        KernelClient client = client(file);
        Told told = client.cell("System.out.println(\"bye\"); " + code);
        assertThat(told.out()).isEqualTo("bye\n");
        assertThat(told.reply().list("payload").toString()).contains("ask_exit");
        assertThat(ended(kernel)).isEqualTo(status);
    }

    @Test
    void itEndsWithWhoeverStartedIt() throws Exception {
        Path file = KernelClient.connectionFile(folder);
        Path pid = folder.resolve("pid");
        // As jupyter_client does: the variable names the starter, which lives on until it is killed.
        Process starter = start(List.of(
                "/bin/sh",
                "-c",
                "JPY_PARENT_PID=$$ '" + LAUNCHER + "' kernel run '" + file + "' & echo $! >'" + pid
                        + "'; read forever"));
        client(file);
        ProcessHandle kernel =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        starter.destroyForcibly().waitFor();
        kernel.onExit().get(SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void aFileThatIsMissingIsOneLine() throws Exception {
        assertThat(ended(kernel(folder.resolve("no-such-file.json")))).isNotZero();
        assertThat(said().lines()).hasSize(1).first().asString().contains("no-such-file.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "\0",
                "{\"shell_port\":\"x\"}",
                "{\"signature_scheme\":\"hmac-nonsense\"}"
            })
    void aFileThatIsBrokenIsOneLine(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), text);
        assertThat(ended(kernel(file))).isNotZero();
        assertThat(said().lines()).hasSize(1);
        assertThat(said()).contains("broken.json").doesNotContain("Exception");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        Path file = KernelClient.connectionFile(folder);
        int port = (Integer) ClientJson.object(Files.readAllBytes(file)).get("control_port");
        try (ServerSocket taken = new ServerSocket(port)) {
            assertThat(ended(kernel(file))).isNotZero();
            assertThat(said().lines()).hasSize(1).first().asString().contains(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void aCellOfFiftyMegabytesIsAnswered() throws Exception {
        Path file = KernelClient.connectionFile(folder);
        kernel(file);
        KernelClient client = client(file);
        Told told = client.cell("// " + "x".repeat(50_000_000) + "\n1 + 1");
        assertThat(told.status()).isIn("ok", "error");
        assertThat(client.cell("2 + 2").result()).isEqualTo("4");
    }

    @Test
    void whatIsNoMessageIsOneLineForTheProcessOnly() throws Exception {
        Path file = KernelClient.connectionFile(folder);
        kernel(file);
        KernelClient client = client(file);
        for (int i = 0; i < 50; i++) {
            client.frames(Door.SHELL, List.of("junk".getBytes(StandardCharsets.US_ASCII)));
        }
        assertThat(client.cell("1 + 1").result()).isEqualTo("2");
        assertThat(said().lines()).hasSizeBetween(1, 10).allMatch(line -> line.startsWith("cjsh: dropped"));
    }
}
