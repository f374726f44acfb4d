package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.kernel.KernelClient;
import cjsh.kernel.KernelClient.Door;
import cjsh.kernel.Told;
import cjsh.kernel.Told.Heard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** While a cell runs: it is interrupted, and others are answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KernelBusyTest {
    private LiveKernel kernel;
    private KernelClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        kernel = new LiveKernel(folder);
        client = kernel.client();
    }

    @AfterAll
    void end() throws Exception {
        kernel.close();
    }

    private Told interrupted(String code) throws IOException {
        String request = client.execute("System.out.println(\"begun\");\n" + code);
        client.printed(request, "begun");
        assertThat(client.ask(Door.CONTROL, "interrupt_request", Map.of()).text("status"))
                .isEqualTo("ok");
        return client.answered(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread.sleep(600_000);",
                "while (true) { }",
                "Runnable r = () -> { while (true) { } }; r.run();",
                "class Spinner { void spin() { for (;;) { } } } new Spinner().spin();",
                "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }",
                "while (true) { System.out.println(\"again\"); }",
                "IntStream.range(0, Integer.MAX_VALUE).parallel().forEach(i -> { while (true) { } });",
                "var lock = new Object(); synchronized (lock) { lock.wait(); }"
            })
    void anInterruptEnds(String code) throws IOException {
        Told told = interrupted(code);
        assertThat(told.status()).isEqualTo("error");
        assertThat(told.error().text("ename")).isEqualTo("Interrupted");
        assertThat(client.cell("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void anInterruptEndsAFetchFromAServerThatNeverAnswers() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Told told =
                    interrupted("java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder("
                            + "URI.create(\"http://127.0.0.1:" + deaf.getLocalPort()
                            + "/\")).build(), java.net.http.HttpResponse.BodyHandlers.ofString());");
            assertThat(told.status()).isEqualTo("error");
        }
        assertThat(client.cell("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void anInterruptEndsWaitingForInput() throws IOException {
        String request = client.execute("new Scanner(System.in).nextLine()", Map.of("allow_stdin", true));
        Heard asked = client.asked(request);
        client.ask(Door.CONTROL, "interrupt_request", Map.of());
        assertThat(client.answered(request).status()).isEqualTo("error");
        client.answer(asked, "too late");
        String again = client.execute("new Scanner(System.in).nextLine()", Map.of("allow_stdin", true));
        client.answer(client.asked(again), "in time");
        assertThat(client.answered(again).result()).isEqualTo("\"in time\"");
    }

    @Test
    void anInterruptOfNothingIsHarmless() throws IOException {
        for (int i = 0; i < 3; i++) {
            client.ask(Door.CONTROL, "interrupt_request", Map.of());
            assertThat(client.cell("2 + 2").result()).isEqualTo("4");
        }
    }

    @Test
    void anInterruptAbortsWhatIsQueued() throws IOException {
        String request = client.execute("System.out.println(\"begun\"); Thread.sleep(600_000);");
        String queued = client.execute("1 + 1");
        client.printed(request, "begun");
        client.ask(Door.CONTROL, "interrupt_request", Map.of());
        assertThat(client.answered(request).status()).isEqualTo("error");
        assertThat(client.answered(queued).status()).isEqualTo("aborted");
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"SHELL", "CONTROL"})
    void othersAreAnsweredWhileACellRuns(Door door) throws IOException {
        client.cell("var sales = 7;");
        String running = client.execute("new Scanner(System.in).nextLine()", Map.of("allow_stdin", true));
        Heard question = client.asked(running);
        assertThat(client.ask(door, "complete_request", Map.of("code", "sale", "cursor_pos", 4))
                        .list("matches"))
                .isEqualTo(List.of("sales"));
        assertThat(client.ask(door, "complete_request", Map.of("code", "\"a\".charA", "cursor_pos", 9))
                        .list("matches"))
                .isEqualTo(List.of("charAt("));
        assertThat(client.ask(door, "inspect_request", Map.of("code", "Math.max", "cursor_pos", 8))
                        .content())
                .containsEntry("found", true);
        assertThat(client.ask(door, "is_complete_request", Map.of("code", "1")).text("status"))
                .isEqualTo("complete");
        for (String kind : List.of("kernel_info_request", "history_request", "comm_info_request")) {
            assertThat(client.ask(door, kind, Map.of("hist_access_type", "tail", "n", 1))
                            .text("status"))
                    .isEqualTo("ok");
        }
        assertThat(client.isIdle(running)).isFalse();
        client.answer(question, "");
        assertThat(client.answered(running).status()).isEqualTo("ok");
    }

    @Test
    void completionIsAnsweredWhileALoopRuns() throws IOException {
        String running = client.execute("System.out.println(\"begun\"); while (true) { }");
        client.printed(running, "begun");
        assertThat(client.ask("complete_request", Map.of("code", "\"a\".charA", "cursor_pos", 9))
                        .list("matches"))
                .isEqualTo(List.of("charAt("));
        client.ask(Door.CONTROL, "interrupt_request", Map.of());
        assertThat(client.answered(running).error().text("ename")).isEqualTo("Interrupted");
    }

    @Test
    void subshellsAreMadeUsedListedAndDeleted() throws IOException {
        String name =
                client.ask(Door.CONTROL, "create_subshell_request", Map.of()).text("subshell_id");
        assertThat(client.ask(Door.CONTROL, "list_subshell_request", Map.of()).list("subshell_id"))
                .isEqualTo(List.of(name));
        String running = client.execute("new Scanner(System.in).nextLine()", Map.of("allow_stdin", true));
        Heard question = client.asked(running);
        String other = client.execute("5 + 5", Map.of(), name);
        String asked = client.send(
                Door.SHELL, "complete_request", Map.of("code", "\"a\".charA", "cursor_pos", 9), Map.of(), name);
        assertThat(client.answered(asked).reply().list("matches")).isEqualTo(List.of("charAt("));
        client.answer(question, "");
        assertThat(client.answered(running).status()).isEqualTo("ok");
        assertThat(client.answered(other).result()).isEqualTo("10");
        assertThat(client.ask(Door.CONTROL, "delete_subshell_request", Map.of("subshell_id", name))
                        .text("status"))
                .isEqualTo("ok");
        assertThat(client.ask(Door.CONTROL, "delete_subshell_request", Map.of("subshell_id", name))
                        .text("status"))
                .isEqualTo("error");
        assertThat(client.answered(client.execute("1", Map.of(), "nobody")).status())
                .isEqualTo("error");
    }
}
