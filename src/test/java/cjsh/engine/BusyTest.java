package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a session answers while it runs something. Snippets say by a latch that they have begun. */
@Timeout(300)
public class BusyTest {
    private static final String BEGIN = "cjsh.engine.BusyTest.begun.countDown(); ";
    private static final Executor APART = task -> new Thread(task).start();

    /** Reached by snippets, which run in this JVM. */
    public static volatile CountDownLatch begun = new CountDownLatch(1);

    public static volatile CountDownLatch release = new CountDownLatch(1);
    public static volatile @Nullable Session seen;

    private Session session;

    @BeforeEach
    void open() {
        begun = new CountDownLatch(1);
        release = new CountDownLatch(1);
        session = Session.builder()
                .startup(List.of(new Source("start.jsh", "import java.util.*;")))
                .literals(new Locking())
                .magics(new Magics(List.of(
                        new Magic(List.of("%wait"), Magic.Takes.LINE, "", "", BusyTest::waiting),
                        new Magic(List.of("%%both"), Magic.Takes.JAVA_BLOCK, "", "", BusyTest::waitingThenJava))))
                .open();
        seen = session;
    }

    @AfterEach
    void close() {
        release.countDown();
        session.close();
    }

    /** As somebody does who shows a value. */
    private static final class Locking implements LiteralCompleter {
        @Override
        public Optional<Completion> complete(TextLiteral literal) {
            List<Completion.Candidate> found = new ArrayList<>();
            for (Variable variable : literal.call().values().variables()) {
                Object value = variable.value();
                if (value != null) {
                    synchronized (value) {
                        found.add(new Completion.Candidate(variable.name(), true));
                    }
                }
            }
            return Optional.of(new Completion(0, 0, found));
        }

        @Override
        public Optional<String> describe(TextLiteral literal) {
            return Optional.of(
                    literal.text() + " of " + literal.call().parameter().orElse("nothing"));
        }
    }

    private static Outcome waiting(MagicCall call) throws InterruptedException {
        begun.countDown();
        release.await();
        return MagicCall.done();
    }

    private static Outcome waitingThenJava(MagicCall call) throws InterruptedException {
        waiting(call);
        return call.java();
    }

    private CompletableFuture<Outcome> start(String text) throws InterruptedException {
        return start(text, outcome -> {});
    }

    private CompletableFuture<Outcome> start(String text, Consumer<Outcome> each) throws InterruptedException {
        CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> session.execute(text, each), APART);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        return outcome;
    }

    private List<String> completed(String text) {
        return session.complete(text, text.length()).candidates().stream()
                .map(Completion.Candidate::text)
                .toList();
    }

    private void answersEverything() {
        assertThat(completed("text.subst")).containsExactly("substring(");
        assertThat(completed("tex")).contains("text");
        assertThat(session.describe("text.substring(", 15).orElse("")).contains("beginIndex");
        assertThat(session.signatures("text.substring(", 15)).hasSize(2);
        assertThat(session.inspect("text", 4, false).orElseThrow().value()).isEqualTo("\"abc\"");
        assertThat(session.completeness("int f() {")).isInstanceOf(Completeness.Incomplete.class);
        assertThat(session.variables()).contains(new Variable("text", "String", "abc"));
        assertThat(session.imports()).contains("java.util.*");
        assertThat(session.inputs().get(0).text()).isEqualTo("String text = \"abc\"");
        assertThat(session.succeeded()).hasSize(1);
        assertThat(session.lastThrown()).isEmpty();
        assertThat(session.jobs()).isEmpty();
        assertThat(session.result(1)).isEmpty();
    }

    @Test
    void answersWhileALoopRuns() throws Exception {
        session.execute("String text = \"abc\"");
        CompletableFuture<Outcome> outcome = start("int size = 7; " + BEGIN + "while (true) { }");
        for (int i = 0; i < 20; i++) {
            answersEverything();
        }
        assertThat(outcome).isNotDone();
        session.interrupt();
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
        assertThat(value("size")).isEqualTo(7);
    }

    @Test
    void answersWhileAMagicRuns() throws Exception {
        session.execute("String text = \"abc\"");
        CompletableFuture<Outcome> outcome = start("%wait");
        answersEverything();
        assertThat(outcome).isNotDone();
        release.countDown();
        assertThat(outcome.get()).isEqualTo(MagicCall.done());
    }

    @Test
    void runsTheJavaOfAMagicThatWaitedBeforeIt() throws Exception {
        CompletableFuture<Outcome> outcome = start("%%both\nint n = 1;\nn + 1");
        release.countDown();
        assertThat(outcome.get())
                .isInstanceOfSatisfying(
                        Outcome.Value.class, two -> assertThat(two.value()).isEqualTo(2));
    }

    @Test
    void answersWhileAnOutcomeIsShown() throws Exception {
        session.execute("String text = \"abc\"");
        CompletableFuture<Outcome> outcome = start("1 + 1", each -> {
            begun.countDown();
            session.call(() -> {
                release.await();
                return each;
            });
        });
        answersEverythingOf(2);
        release.countDown();
        assertThat(outcome.get()).isInstanceOf(Outcome.Value.class);
    }

    private void answersEverythingOf(int inputs) {
        answersEverything();
        assertThat(session.inputs()).hasSize(inputs);
    }

    @Test
    void knowsTheNamesOfWhatRunsAlthoughTheyWereAskedForBefore() throws Exception {
        assertThat(completed("lateC")).isEmpty();
        CompletableFuture<Outcome> outcome =
                start("int lateComer = new Object() { int f() { " + BEGIN + "while (true) { } } }.f();");
        assertThat(completed("lateC")).containsExactly("lateComer");
        session.interrupt();
        outcome.get();
    }

    @Test
    void answersWithoutAValueWhoseLockASnippetHolds() throws Exception {
        session.execute("var all = Collections.synchronizedList(new ArrayList<Integer>()); int n = 3;");
        CompletableFuture<Outcome> outcome = start("synchronized (all) { " + BEGIN + "while (true) { } }");
        assertThat(session.complete("sql(\"", 5).candidates()).isEmpty();
        Inspection known = session.inspect("all", 3, false).orElseThrow();
        assertThat(known.type()).isEqualTo("List<Integer>");
        assertThat(known.value()).isEmpty();
        // Nobody who waited in vain keeps others from being answered.
        assertThat(completed("n")).contains("n");
        session.interrupt();
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
        assertThat(completed("sql(\"")).contains("all", "n");
    }

    @Test
    void leavesNoMoreThanAFewQuestionsToThemselves() throws Exception {
        session.execute("var all = new Object();");
        CompletableFuture<Outcome> outcome = start("synchronized (all) { " + BEGIN + "while (true) { } }");
        CompletableFuture<?>[] asked = new CompletableFuture<?>[20];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = CompletableFuture.runAsync(
                    () -> assertThat(session.complete("sql(\"", 5).candidates()).isEmpty(), APART);
        }
        CompletableFuture.allOf(asked).get();
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("cjsh-ask"))
                        .count())
                .isLessThanOrEqualTo(8);
        session.interrupt();
        assertThat(outcome.get()).isEqualTo(new Outcome.Interrupted(false));
    }

    @Test
    void aSnippetAsksItsSessionFromItsOwnAndOtherThreads() {
        session.execute("String text = \"abc\"");
        String asks = "java.util.stream.Stream.of(1, 2, 3, 4).parallel()"
                + ".map(n -> cjsh.engine.BusyTest.seen.variables().size()"
                + " + cjsh.engine.BusyTest.seen.complete(\"text.len\", 8).candidates().size())"
                + ".distinct().toList()";
        assertThat(value(asks)).isEqualTo(List.of(2));
        assertThat(value("cjsh.engine.BusyTest.seen.complete(\"text.len\", 8).candidates().size()"))
                .isEqualTo(1);
        assertThat(value("cjsh.engine.BusyTest.seen.call(() -> 5)")).isEqualTo(new Outcome.Value(5, "", "", false));
        assertThat(session.execute("cjsh.engine.BusyTest.seen.execute(\"1\")"))
                .isInstanceOfSatisfying(
                        Outcome.Thrown.class,
                        thrown -> assertThat(thrown.thrown())
                                .hasMessage("a snippet cannot change the session that runs it"));
    }

    private Object value(String text) {
        return Objects.requireNonNull(((Outcome.Value) session.execute(text)).value());
    }

    @Test
    void othersWaitForTheirTurnUntilTheWholeTextHasRun() throws Exception {
        CompletableFuture<Outcome> first =
                start(BEGIN + "cjsh.engine.BusyTest.release.await();\nint a = 1;\nint b = a + 1;\nb");
        CompletableFuture<Outcome> second = CompletableFuture.supplyAsync(() -> session.execute("a = 5; b"), APART);
        release.countDown();
        assertThat(((Outcome.Value) first.get()).value()).isEqualTo(2);
        assertThat(((Outcome.Value) second.get()).value()).isEqualTo(2);
        assertThat(session.inputs()).hasSize(2);
    }

    /** JShell is not made for several threads: asked while it compiles, it throws or answers wrongly now and then. */
    @Test
    void hundredsOfInputsAreRightWhileOthersAsk() throws Exception {
        int inputs = 300;
        AtomicInteger done = new AtomicInteger();
        AtomicInteger answers = new AtomicInteger();
        session.execute("String text = \"abc\"; int sum = 0;");
        CompletableFuture<Void> asking = CompletableFuture.runAsync(
                () -> {
                    while (done.get() < inputs) {
                        assertThat(completed("text.subst")).containsExactly("substring(");
                        assertThat(completed("su")).contains("sum");
                        assertThat(session.inspect("text.length", 8, false)).isPresent();
                        assertThat(session.completeness("sum += 1")).isInstanceOf(Completeness.Complete.class);
                        assertThat(session.variables().size()).isGreaterThanOrEqualTo(2);
                        answers.incrementAndGet();
                    }
                },
                APART);
        try {
            for (int i = 1; i <= inputs; i++) {
                Outcome outcome = session.execute(
                        switch (i % 5) {
                            case 0 -> "record R" + i + "(int n) {}";
                            case 1 -> "int f(int n) { return n + " + i + "; }";
                            case 2 -> "int v" + i + " = f(1); v" + i + " - " + (i - 1);
                            case 3 -> "for (int k = 0; k < 1000; k++) { text.length(); } sum += 1";
                            default -> "\"" + i + "\".isEmpty() ? 7 : 1";
                        });
                Object value = outcome instanceof Outcome.Value given ? given.value() : i % 5 == 0 || i % 5 == 1;
                assertThat(value)
                        .as("input " + i)
                        .isEqualTo(
                                switch (i % 5) {
                                    case 0, 1 -> true;
                                    case 3 -> i / 5 + 1;
                                    default -> 1;
                                });
                done.incrementAndGet();
            }
        } finally {
            done.set(inputs);
        }
        asking.get();
        assertThat(answers.get()).isPositive();
    }
}
