package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each running snippet says by a latch that it has begun; what stops it stands in the same snippet. */
@Timeout(60)
public class InterruptTest {
    private static final String BEGIN = "cjsh.engine.InterruptTest.begun.countDown(); ";

    /** Reached by snippets, which run in this JVM. */
    public static volatile CountDownLatch begun = new CountDownLatch(1);

    private Session session;

    @BeforeEach
    void open() {
        begun = new CountDownLatch(1);
        session = Session.builder().open();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private CompletableFuture<Outcome> start(String text) throws InterruptedException {
        CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> session.execute(text));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        return outcome;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "Thread.sleep(1_000_000);",
                "while (true) { try { Thread.sleep(1000); } catch (Exception e) { } }",
                "java.util.stream.Stream.iterate(1, x -> x + 1).forEach(x -> { });",
                "new java.util.concurrent.CompletableFuture<String>().get();",
                "synchronized (\"lock\") { while (true) { \"lock\".wait(); } }",
                "class Deep { int down(int n) { try { return down(n + 1) + down(n + 2); } catch (StackOverflowError e) {"
                        + " return 0; } } } new Deep().down(0);",
            })
    void stops(String code) throws Exception {
        assertStops(code);
    }

    /** Before, {@code Thread.stop} is swallowed like any other throwable, and only leaving the loop behind helps. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_20)
    void stopsALoopThatCatchesEverything() throws Exception {
        assertStops("int n = 0; while (true) { try { n++; } catch (Throwable e) { } }");
    }

    private void assertStops(String code) throws Exception {
        CompletableFuture<Outcome> outcome = start("{ " + BEGIN + code + " }");
        session.interrupt();
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
        assertThat(session.execute("1 + 1")).isInstanceOf(Outcome.Value.class);
    }

    @Test
    void stopsARequestThatIsNotAnswered() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            begun.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/";
            CompletableFuture<Outcome> outcome = start("import java.net.http.*; HttpClient.newHttpClient().send("
                    + "HttpRequest.newBuilder(java.net.URI.create(\"" + url + "\")).build(),"
                    + " HttpResponse.BodyHandlers.ofString())");
            session.interrupt();
            assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
        } finally {
            release.countDown();
            server.stop(0);
        }
    }

    @Test
    void keepsWhatHeedsTheInterruptAndSkipsTheRestOfTheText() throws Exception {
        CompletableFuture<Outcome> outcome = start("int part() { " + BEGIN
                + "try { Thread.sleep(1_000_000); return 1; } catch (InterruptedException e) { return 2; } }\n"
                + "int kept = part();\nint skipped = 3;");
        session.interrupt();
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
        assertThat(session.variables()).containsExactly(new Variable("kept", "int", 2));
    }

    @Test
    void stopsTheThreadThatWaitsByInterruptingIt() throws Exception {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread waiter = new Thread(() -> outcome.complete(session.execute("{ " + BEGIN + "while (true) { } }")));
        waiter.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        waiter.interrupt();
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
    }

    @Test
    void leavesBehindWhatCannotBeStoppedWhenAskedAgain() throws Exception {
        CompletableFuture<Outcome> outcome = start("cjsh.engine.InterruptTest.stubborn()");
        while (!outcome.isDone()) {
            session.interrupt();
            Thread.onSpinWait();
        }
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(true));
        assertThat(session.execute("1 + 1")).isInstanceOf(Outcome.Value.class);
        stubbornMayEnd = true;
    }

    private static volatile boolean stubbornMayEnd;

    /** Library code that heeds nothing, not even {@code Thread.stop}. */
    public static void stubborn() {
        stubbornMayEnd = false;
        begun.countDown();
        while (!stubbornMayEnd) {
            try {
                while (!stubbornMayEnd) {
                    Thread.onSpinWait();
                }
            } catch (Throwable e) {
                // as bad libraries do
            }
        }
    }

    @Test
    void doesNothingWhenNothingRuns() {
        session.interrupt();
        assertThat(session.execute("1 + 1")).isInstanceOf(Outcome.Value.class);
    }
}
