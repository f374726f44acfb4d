package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.api.Cj;
import cjsh.api.Connection;
import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.engine.Session;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import cjsh.shell.Conversation;
import cjsh.shell.LiveLine;
import cjsh.shell.Shell;
import cjsh.transport.GraphQlRequest;
import cjsh.transport.GraphQlResponse;
import cjsh.transport.HttpTransport;
import cjsh.transport.Transport;
import cjsh.transport.TransportSettings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person who fetches from a slow API: it answers when the test lets it, and the line is drawn when the test says so. */
@Timeout(120)
public class ProgressInShellTest {
    private static final String CTRL_C = "\u0003";

    /** Pages that may leave now. */
    private final Semaphore pages = new Semaphore(0);

    private final Semaphore asked = new Semaphore(0);
    private final AtomicLong now = new AtomicLong(TimeUnit.HOURS.toNanos(1));
    private final LiveLine line = new LiveLine();
    private final Preferences preferences = new Preferences();
    private volatile Runnable beat = () -> {};
    private Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
    private Connection connection = connect();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void open() {
        connection = connect();
        Cj.connect(connection);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Connection connect() {
        Map<Api, URI> endpoints = new EnumMap<>(Api.class);
        EnumSet.allOf(Api.class).forEach(api -> endpoints.put(api, sandbox.endpoint(api)));
        HttpTransport http = new HttpTransport(new TransportSettings(
                endpoints, Optional.of("sandbox"), Duration.ofSeconds(30), 10_000_000, line -> {}));
        FetchProgress progress = new FetchProgress(
                now::get,
                whom -> {
                    beat = whom;
                    return () -> beat = () -> {};
                },
                new ShownProgress(line, preferences),
                "Ctrl-C keeps what came");
        return new Connection(
                new Schemas(),
                slow(http),
                Clock.systemUTC(),
                endpoints,
                EnumSet.allOf(Api.class),
                Set.of(),
                Optional.of("999"),
                value -> {},
                cjsh.api.Consent.NONE,
                progress);
    }

    private Transport slow(Transport http) {
        return new Transport() {
            @Override
            public GraphQlResponse send(GraphQlRequest request) {
                asked.release();
                try {
                    pages.acquire();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CjException(CjException.Kind.INTERRUPTED, "programs: stopped");
                }
                return http.send(request);
            }
        };
    }

    /** Waits until the next page is asked for, and draws so much later. */
    private void drawAfter(long millis) throws InterruptedException {
        assertThat(asked.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
        beat.run();
    }

    private Conversation shell(String type, int columns) throws Exception {
        return new Conversation(
                Shell.builder()
                        .session(() -> {
                            Session session = Program.in(folder).session();
                            Cj.connect(connection);
                            return session;
                        })
                        .environment(Map.of("NO_COLOR", "1"))
                        .renderers(Renderings.all())
                        .preferences(preferences)
                        .line(line, true)
                        .guide(new ErrorText(java.util.List::of, () -> connection.takeStop(), java.util.Map::of)),
                type,
                columns);
    }

    private void during(Conversation shell, Work work) throws Exception {
        OutputStream out = line.givingWayTo(new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                shell.print(new String(bytes, offset, length, StandardCharsets.UTF_8).replace("\n", "\r\n"));
            }
        });
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    @Test
    void aSlowFetchIsSeenAndStoppedAndGoneOnWith() throws Exception {
        try (Conversation shell = shell("xterm", 100)) {
            shell.enter("var t = contracts().pageSize(50).table()");
            drawAfter(299);
            drawNow(1, shell, "programs contracts  waiting for the first page · 0 s");
            pages.release();
            drawAfter(1_000);
            shell.see("programs contracts  ▕████                ▏  1/5 pages · 50 rows · Ctrl-C keeps what came");
            pages.release();
            drawAfter(1_000);
            shell.see("2/5 pages · 100 rows · 50 rows/s · 2 s left · Ctrl-C keeps what came");
            shell.press(CTRL_C);
            shell.see("""
                    programs: stopped after 2 of 5 pages
                      100 rows are kept: partial() is their table, resume() fetches the rest
                    """);
            shell.enter("partial().rowCount()");
            shell.see("100\n");
            now.addAndGet(TimeUnit.MINUTES.toNanos(1));
            shell.enter("resume()");
            drawAfter(300);
            shell.see("2/5 pages · 100 rows · Ctrl-C keeps what came");
            pages.release(10);
            shell.see("240 rows × 8 columns");
            shell.see("stopped after page 2 and resumed");
            shell.leave();
            assertThat(shell.picture(100, 60))
                    .as("what is left on the screen")
                    .doesNotContain("Ctrl-C keeps what came")
                    .contains("> var t = contracts().pageSize(50).table()\nprograms: stopped after 2 of 5 pages\n");
        }
    }

    private void drawNow(long millis, Conversation shell, String seen) throws InterruptedException {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
        beat.run();
        shell.see(seen);
    }

    @Test
    void whatASnippetPrintsStandsAloneInItsLines() throws Exception {
        try (Conversation shell = shell("xterm", 100)) {
            during(shell, () -> {
                shell.enter("for (int i = 0; i < 2; i++) { contracts().table(); System.out.println(\"done \" + i); }"
                        + " System.out.print(\"and \"); contracts().table(); System.out.println(\"done\");");
                for (int i = 0; i < 2; i++) {
                    drawAfter(400);
                    shell.see("programs contracts  waiting for the first page");
                    pages.release();
                    drawAfter(100);
                    pages.release();
                    drawAfter(100);
                    pages.release();
                    shell.see("done " + i);
                }
                // Behind an unfinished line there is no place.
                drawAfter(400);
                pages.release(3);
                shell.see("and done\n");
            });
            shell.leave();
            assertThat(shell.picture(100, 60))
                    .contains("\ndone 0\ndone 1\nand done\n")
                    .doesNotContain("waiting for");
        }
    }

    @Test
    void whoWantsToSeeNothingSeesNothing() throws Exception {
        preferences.set(Preference.PROGRESS, "off");
        try (Conversation shell = shell("xterm", 100)) {
            shell.enter("contracts().pageSize(50).table().rowCount()");
            drawAfter(5_000);
            pages.release(10);
            shell.see("240\n");
            assertThat(shell.leave()).doesNotContain("waiting").doesNotContain("pages");
        }
    }

    @Test
    void aDumbTerminalIsLeftAlone() throws Exception {
        try (Conversation shell = shell("dumb", 100)) {
            shell.enter("contracts().pageSize(50).table().rowCount()");
            drawAfter(5_000);
            pages.release(10);
            shell.see("240\n");
            assertThat(shell.leave()).doesNotContain("waiting").doesNotContain("pages");
        }
    }

    /** A fetch on a thread of the user's own goes on at the prompt, where a person types. */
    @Test
    void nothingIsDrawnAtThePrompt() throws Exception {
        try (Conversation shell = shell("xterm", 100)) {
            shell.enter("var own = new Thread(() -> contracts().pageSize(50).table()); own.start();");
            drawAfter(5_000);
            shell.enter("1 + 1");
            shell.see("2\n");
            now.addAndGet(TimeUnit.SECONDS.toNanos(1));
            beat.run();
            pages.release(10);
            shell.enter("own.join()");
            shell.leave();
            assertThat(shell.picture(100, 60)).doesNotContain("waiting");
        }
    }

    @Test
    void whatWasStoppedAndNotToldIsNotToldOfTheNextInput() throws Exception {
        try (Conversation shell = shell("xterm", 100)) {
            shell.enter("1 + 1");
            shell.see("2\n");
            CompletableFuture<Throwable> stopped = new CompletableFuture<>();
            Thread own = new Thread(() -> {
                try {
                    Cj.contracts().pageSize(50).table();
                } catch (CjException e) {
                    stopped.complete(e);
                }
            });
            own.start();
            drawAfter(0);
            pages.release();
            drawAfter(0);
            own.interrupt();
            assertThat(stopped.get(60, TimeUnit.SECONDS)).hasMessageContaining("stopped after 1 of 5 pages");
            shell.enter("2 + 2");
            shell.see("4\n");
            assertThat(connection.takeStop()).isEmpty();
            shell.leave();
        }
    }

    @Test
    void resetForgetsWhatWasStopped() throws Exception {
        try (Conversation shell = shell("xterm", 100)) {
            shell.enter("contracts().pageSize(50).table()");
            drawAfter(0);
            pages.release();
            drawAfter(0);
            shell.press(CTRL_C).see("resume() fetches the rest");
            connection.reset();
            shell.enter("partial()");
            shell.see("no fetch was stopped\n");
            shell.leave();
        }
    }
}
