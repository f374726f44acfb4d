package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would end another session, or break it. */
@Timeout(120)
class BadInputTest {
    private final Session session = Session.builder().open();

    @AfterEach
    void close() {
        session.close();
    }

    private Outcome execute(String text) {
        return session.execute(text);
    }

    private void assertGoesOn() {
        assertThat(execute("int after = 20 + 1;")).isInstanceOf(Outcome.Done.class);
        assertThat(execute("after + 1"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, value -> assertThat(value.value()).isEqualTo(22));
    }

    private void assertRejected(String text, String words) {
        assertThat(execute(text))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.diagnostics())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.message()).contains(words)));
        assertGoesOn();
    }

    private void assertThrows(String text, Class<? extends Throwable> type) {
        assertThat(execute(text))
                .isInstanceOfSatisfying(
                        Outcome.Thrown.class,
                        thrown -> assertThat(thrown.thrown()).isInstanceOf(type));
        assertGoesOn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3)",
                "Runtime.getRuntime().exit(3);",
                "Runtime.getRuntime().halt(3);",
                "int leave() { Runtime.getRuntime().halt(3); return 1; } leave()",
                "java.util.stream.IntStream.of(3).forEach(Runtime.getRuntime()::halt);",
                "java.util.stream.IntStream.of(3).forEach(System::exit);",
                "java.util.stream.IntStream.of(3).forEach(Runtime.getRuntime()::exit);",
                "java.util.function.BiConsumer<Runtime, Integer> exit = Runtime::exit; exit.accept(Runtime.getRuntime(), 3);",
                "try { System.exit(3); } catch (Throwable e) { }",
                "while (true) { try { System.exit(3); } catch (Throwable e) { } }",
                "try { System.exit(3); } finally { System.exit(4); }",
                "class Leaver { Leaver() { System.exit(3); } } new Leaver();",
                "cjsh.engine.SessionWords.exit(3);",
                "try { cjsh.engine.SessionWords.exit(3); } catch (Throwable e) { }",
            })
    void anExitEndsTheSessionAndNotTheProcess(String text) {
        assertThat(execute(text)).isEqualTo(new Outcome.Exited(3));
        assertGoesOn();
    }

    @Test
    void anExitWhileAValueIsShownIsOneToo() {
        execute(
                "class Leaver { public String toString() { System.exit(3); return null; } }\nvar leaver = new Leaver();");
        Object leaver = session.variables().get(0).value();
        assertThatThrownBy(() -> session.call(() -> String.valueOf(leaver))).isInstanceOf(ExitRequest.class);
    }

    @Test
    void memoryThatIsNotThere() {
        assertThrows("new long[Integer.MAX_VALUE][Integer.MAX_VALUE]", OutOfMemoryError.class);
    }

    @Test
    void recursionWithoutEnd() {
        assertThrows("int f(int n) { return f(n + 1) + 1; }\nf(0)", StackOverflowError.class);
    }

    @Test
    void aClassThatFailsInItsInitializer() {
        execute("class Bad { static int n = 1 / 0; static int get() { return n; } }");
        assertThrows("Bad.get()", ExceptionInInitializerError.class);
        assertThrows("Bad.get()", NoClassDefFoundError.class);
    }

    @Test
    void nothingAsAValue() {
        assertThat(execute("(String) null"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, value -> assertThat(value.value()).isNull());
        assertThat(execute("Object none = null;")).isInstanceOf(Outcome.Done.class);
        assertThat(session.variables()).contains(new Variable("none", "Object", null));
    }

    @Test
    void aLiteralThatIsTooLong() {
        String text = "\"" + "x".repeat(70_000) + "\"";
        assertRejected("String big = " + text + ";", "too long");
        assertRejected(text + ".length()", "too long");
        assertRejected("{ String s = " + text + "; }", "too long");
        assertRejected("String big() { return " + text + "; }", "too long");
        assertRejected("class Big { String s = " + text + "; }", "too long");
    }

    @Test
    void aMethodThatIsTooLong() {
        String body =
                IntStream.range(0, 20_000).mapToObj(i -> "n += " + i + ";").collect(Collectors.joining("\n"));
        assertRejected("{ int n = 0;\n" + body + "\n}", "too much code");
        assertRejected("int sum() { int n = 0;\n" + body + "\nreturn n; }", "too much code");
    }

    @Test
    void variablesSurviveWhatIsTooLarge() {
        execute("var kept = new Object(); int f() { return 1; }");
        List<Variable> before = session.variables();
        assertRejected("String big = \"" + "x".repeat(70_000) + "\";", "too long");
        assertThat(session.variables()).containsAll(before);
        assertThat(execute("kept.hashCode() + f()")).isInstanceOf(Outcome.Value.class);
    }

    @Test
    void twoMegabytes() {
        String text = "String big = \"" + "x".repeat(2_000_000) + "\";";
        assertThat(session.completeness(text)).isInstanceOf(Completeness.Complete.class);
        assertRejected(text, "2,000,016 characters");
        assertRejected("int n = 0;\n" + "n++;\n".repeat(400_000), "2,000,011 characters");
        assertRejected("// " + "x".repeat(2_000_000), "characters");
    }

    @Test
    void aThreadThatGoesOn() {
        execute("""
                var counter = new java.util.concurrent.atomic.AtomicLong();
                var thread = new Thread(() -> { while (!Thread.interrupted()) { counter.incrementAndGet(); } });
                thread.setDaemon(true);
                thread.start();""");
        assertGoesOn();
        execute("thread.interrupt(); thread.join();");
        assertThat(execute("counter.get() > 0")).isInstanceOf(Outcome.Value.class);
    }
}
