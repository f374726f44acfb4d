package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each running snippet says by a latch that it has begun; what stops it stands in the same snippet. */
@Timeout(60)
public class InterruptTest {
    private static final String BEGIN = "cjsh.engine.InterruptTest.begun.countDown(); ";

    /** The common pool has just one thread on a machine with two processors, and snippets may need it. */
    private static final Executor APART = task -> new Thread(task).start();

    /** Reached by snippets, which run in this JVM. */
    public static volatile CountDownLatch begun = new CountDownLatch(1);

    private Session session;
    /** What tests before this one have left behind. */
    private Set<Thread> others;

    @BeforeEach
    void open() {
        others = Thread.getAllStackTraces().keySet().stream()
                .filter(EvaluationThread.class::isInstance)
                .collect(Collectors.toSet());
        begun = new CountDownLatch(1);
        session = Session.builder().open();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private CompletableFuture<Outcome> start(String text) throws InterruptedException {
        CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> session.execute(text), APART);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        return outcome;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (int i = 0; ; i++) { }",
                "int i = 0; do { i++; } while (i != -1 || i == -1);",
                "outer: while (true) { switch (0) { case 0: continue outer; default: } }",
                "int n = 0; while (true) { try { n++; } catch (Throwable e) { } }",
                "int n = 0; while (true) { try { if (n++ >= 0) { continue; } n--; } catch (Throwable e) { } }",
                "while (true) { try { while (true) { } } catch (Throwable e) { } }",
                "while (true) { try { while (true) { } } finally { continue; } }",
                "Runnable loop = () -> { while (true) { } }; loop.run();",
                "class Loop { void run() { while (true) { } } } new Loop().run();",
                "enum Loop { ONE { void run() { while (true) { } } }; abstract void run(); } Loop.ONE.run();",
                "record Loop(int n) { Loop { while (n == n) { } } } new Loop(1);",
                "class Loop { static int n; static { while (n == 0) { } } } new Loop();",
                "new Object() { public String toString() { while (true) { } } }.toString();",
                "java.util.Arrays.asList(1, 2).sort((a, b) -> { while (true) { } });",
                "class Id { static int same(int n) { return n; } }"
                        + " java.util.stream.IntStream.iterate(0, Id::same).forEach(i -> { });",
                "java.util.stream.LongStream.range(0, Long.MAX_VALUE).parallel().filter(n -> n < 0).count();",
                "class Deep { int f(int n) { return n == 0 ? 1 : f(n - 1) + f(n - 1); } } new Deep().f(60);",
                "Thread.sleep(1_000_000);",
                "while (true) { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } }",
                "while (true) { try { Thread.sleep(1_000_000); } catch (Throwable e) { Thread.interrupted(); } }",
                "while (true) { Thread.interrupted(); }",
                "new java.util.concurrent.LinkedBlockingQueue<String>().take();",
                "var lock = new java.util.concurrent.locks.ReentrantLock(); new Thread(lock::lock).start();"
                        + " while (!lock.isLocked()) { } lock.lockInterruptibly();",
                "new java.util.concurrent.CountDownLatch(1).await();",
                "java.util.concurrent.locks.LockSupport.park(); while (true) {"
                        + " java.util.concurrent.locks.LockSupport.park(); }",
                "Thread.currentThread().join();",
                "while (true) { try { Thread.sleep(1000); } catch (Exception e) { } }",
                "java.util.stream.Stream.iterate(1, x -> x + 1).forEach(x -> { });",
                "new java.util.concurrent.CompletableFuture<String>().get();",
                "new java.io.PipedInputStream(new java.io.PipedOutputStream()).read();",
                "new java.util.Scanner(new java.io.PipedInputStream(new java.io.PipedOutputStream())).nextLine();",
                "java.nio.channels.Channels.newInputStream(java.nio.channels.Pipe.open().source()).read();",
                "try (var pool = new AutoCloseable() { public void close() { } }) { Object lock = new Object();"
                        + " synchronized (lock) { lock.wait(); } }",
                "java.util.stream.IntStream.range(0, 1_000_000_000).parallel().map(n -> { while (n >= 0) { } return n; }).sum();",
                "synchronized (\"lock\") { while (true) { \"lock\".wait(); } }",
                "class Deep { int down(int n) { try { return down(n + 1) + down(n + 2); } catch (StackOverflowError e) {"
                        + " return 0; } } } new Deep().down(0);",
            })
    void stops(String code) throws Exception {
        assertStops(code);
    }

    private void assertStops(String code) throws Exception {
        CompletableFuture<Outcome> outcome = start("{ " + BEGIN + code + " }");
        session.interrupt();
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
        assertThat(session.execute("1 + 1")).isInstanceOf(Outcome.Value.class);
        assertNothingOfItRuns();
    }

    /** What goes on would burn a core, so this ends only when nothing does. */
    private void assertNothingOfItRuns() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread instanceof EvaluationThread && !others.contains(thread)) {
                thread.join();
            }
        }
        while (Thread.getAllStackTraces().entrySet().stream()
                .filter(one -> !others.contains(one.getKey()))
                .flatMap(one -> Arrays.stream(one.getValue()))
                .anyMatch(frame -> frame.getClassName().startsWith("REPL."))) {
            Thread.onSpinWait();
        }
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
            assertNothingOfItRuns();
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
        assertThat(session.jobs()).singleElement().satisfies(job -> {
            assertThat(job.isRunning()).isTrue();
            assertThat(job).hasToString("1  In[1]  left behind 0 s ago  cjsh.engine.InterruptTest.stubborn()");
        });
        stubbornMayEnd = true;
        Job job = session.jobs().get(0);
        while (job.isRunning()) {
            Thread.onSpinWait();
        }
        assertThat(session.execute("cjsh.engine.SessionWords.jobs().toString()"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class,
                        jobs -> assertThat(jobs.value())
                                .isEqualTo("1  In[1]  ended  cjsh.engine.InterruptTest.stubborn()"));
        assertThat(session.jobs()).as("said once").isEmpty();
        assertThat(session.jobs()).hasToString("nothing was left behind");
    }

    @Test
    void leavesADeadlockBehind() throws Exception {
        CompletableFuture<Outcome> outcome = start("""
                Object one = new Object(), two = new Object();
                var both = new java.util.concurrent.CyclicBarrier(2);
                void lock(Object first, Object second) throws Exception {
                    synchronized (first) {
                        both.await();
                        cjsh.engine.InterruptTest.begun.countDown();
                        synchronized (second) { }
                    }
                }
                var other = new Thread(() -> { try { lock(two, one); } catch (Exception e) { } });
                other.setDaemon(true);
                other.start();
                lock(one, two);""");
        while (!outcome.isDone()) {
            session.interrupt();
            Thread.onSpinWait();
        }
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(true));
        assertThat(session.execute("1 + 1")).isInstanceOf(Outcome.Value.class);
    }

    @Test
    void aParallelStreamLeavesNoneOfItsThreadsWorking() throws Exception {
        session.execute("boolean look(long n) { " + BEGIN + "while (true) { } }");
        CompletableFuture<Outcome> outcome =
                start("java.util.stream.LongStream.range(0, 1000).parallel().filter(n -> look(n)).count()");
        session.interrupt();
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
        assertThat(ForkJoinPool.commonPool().awaitQuiescence(30, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void letsFinallyBlocksRun() throws Exception {
        CompletableFuture<Outcome> outcome = start("int tidied = 0;\n{ try { " + BEGIN
                + "while (true) { } } finally { for (int i = 0; i < 3; i++) { tidied++; } } }");
        session.interrupt();
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
        assertThat(session.variables()).containsExactly(new Variable("tidied", "int", 3));
    }

    @Test
    void stopsATextThatNeverEnds() throws Exception {
        session.execute("class Endless { public String toString() { " + BEGIN + "while (true) { } } }");
        session.execute("Object endless = new Endless();");
        Object endless = session.variables().get(0).value();
        CompletableFuture<Outcome> outcome =
                CompletableFuture.supplyAsync(() -> session.call(() -> String.valueOf(endless)), APART);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        session.interrupt();
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
    }

    @Test
    void anInterruptOfOnesOwnDoesNotLast() {
        session.execute("Thread.currentThread().interrupt();");
        assertThat(session.execute("Thread.currentThread().isInterrupted()"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, value -> assertThat(value.value()).isEqualTo(false));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
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

    /** For two seconds after an interrupt, the parallel streams of what was typed next ended as if they were interrupted too. */
    @Test
    void aParallelStreamRunsRightAfterAnotherWasInterrupted() throws Exception {
        session.execute("boolean look(long n) { " + BEGIN + "while (true) { } }");
        CompletableFuture<Outcome> outcome =
                start("java.util.stream.LongStream.range(0, 1000).parallel().filter(n -> look(n)).count()");
        session.interrupt();
        assertThat(outcome.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
        assertThat(session.execute("java.util.stream.IntStream.range(0, 100_000).parallel().map(n -> n % 2).sum()"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, value -> assertThat(value.value()).isEqualTo(50_000));
    }
}
