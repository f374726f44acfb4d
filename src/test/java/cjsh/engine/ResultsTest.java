package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that nobody named, values that nobody needs any more, and taking back. */
class ResultsTest {
    private static final String START =
            "import java.util.*;\nimport static cjsh.engine.SessionWords.*;\nint begun = 1;";
    private static final int TRIES = 50;

    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.builder().startup(List.of(new Source("start", START))).open();
    }

    @BeforeEach
    void begin() {
        session.reset();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static Object value(String text) {
        Outcome outcome = session.execute(text);
        assertThat(outcome).as(text).isInstanceOf(Outcome.Value.class);
        return Objects.requireNonNull(((Outcome.Value) outcome).value());
    }

    private static void done(String text) {
        assertThat(session.execute(text)).as(text).isInstanceOf(Outcome.Done.class);
    }

    private static String name(String text) {
        return ((Outcome.Value) session.execute(text)).name();
    }

    private static int next() {
        return session.inputs().size() + 1;
    }

    private static String refused(String text) {
        Outcome outcome = session.execute(text);
        return outcome instanceof Outcome.Thrown thrown
                ? String.valueOf(thrown.thrown().getMessage())
                : ((Outcome.Rejected) outcome).diagnostics().get(0).message();
    }

    private static boolean comesTrue(BooleanSupplier end) {
        for (int i = 0; i < TRIES && !end.getAsBoolean(); i++) {
            System.gc();
        }
        return end.getAsBoolean();
    }

    private static WeakReference<Object> watched(String text) {
        return new WeakReference<>(value(text));
    }

    @Test
    void theVariableOfAnUnnamedValueHasTheInputsNumber() {
        int at = next();
        assertThat(name("6 * 7")).isEqualTo("$" + at);
        assertThat(name("1 + 1; 2 + 2")).isEqualTo("$" + (at + 1) + "_2");
        assertThat(session.execute("int none = 1 / 0")).isInstanceOf(Outcome.Thrown.class);
        assertThat(name("$" + at + " + 1")).isEqualTo("$" + (at + 3));
        assertThat(value("Out(" + at + ")")).isEqualTo(42);
        assertThat(value("$" + (at + 1) + " + $" + (at + 1) + "_2")).isEqualTo(6);
        assertThat(session.result(at + 1).orElseThrow().value()).isEqualTo(4);
        done("int same = Out(" + at + ");");
    }

    /** As a notebook's front end asks beside the cells, or runs one that is not to be kept. */
    @Test
    void whatIsAskedBesideTheInputsLeavesNoTrace() {
        int at = next();
        assertThat(name("6 * 7")).isEqualTo("$" + at);
        List<Source> inputs = session.inputs();
        List<Source> succeeded = session.succeeded();
        for (int i = 0; i < 30; i++) {
            Outcome asked = session.run(new Source("asked", "begun + " + i), each -> {});
            assertThat(asked)
                    .isInstanceOfSatisfying(
                            Outcome.Value.class,
                            value -> assertThat(value.value()).isInstanceOf(Integer.class));
        }
        assertThat(session.run(new Source("asked", "nothing"), each -> {})).isInstanceOf(Outcome.Rejected.class);
        assertThat(session.run(new Source("asked", "int kept = 7; kept"), each -> {}))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, value -> assertThat(value.value()).isEqualTo(7));
        assertThat(session.inputs()).isEqualTo(inputs);
        assertThat(session.succeeded()).isEqualTo(succeeded);
        assertThat(session.complete("$", 1).candidates())
                .extracting(Completion.Candidate::text)
                .containsExactly("$" + at);
        assertThat(session.result(at).orElseThrow().value()).isEqualTo(42);
        assertThat(name("$" + at + " + kept")).isEqualTo("$" + (at + 1));
        assertThat(value("Out(" + (at + 1) + ")")).isEqualTo(49);
    }

    @Test
    void whatAScriptDeclaresMayUseItsUnnamedValues() {
        try (Session fresh = Session.builder().open()) {
            fresh.run(new Source("script", "40 + 2\nint twice() { return 2 * $0_1; }"), each -> {});
            assertThat(fresh.execute("twice()"))
                    .isInstanceOfSatisfying(
                            Outcome.Value.class,
                            value -> assertThat(value.value()).isEqualTo(84));
        }
    }

    @Test
    void aScriptsValuesNeverTakeTheNamesOfInputs() {
        session.run(new Source("script", "1 + 1; 2 + 2"), each -> {});
        int at = next();
        assertThat(name("3 + 3")).isEqualTo("$" + at);
        session.run(new Source("script", "1 + 1; 2 + 2"), each -> {});
        assertThat(value("$" + at)).isEqualTo(6);
    }

    @Test
    void aUsersOwnVariableOfSuchANameStays() {
        int at = next() + 1;
        session.execute("int $" + at + " = 5;");
        assertThat(name("1 + 1")).isNotEqualTo("$" + at);
        assertThat(value("$" + at)).isEqualTo(5);
    }

    @Test
    void theNewestTwentyAreVariablesAndOlderOnesStillThere() {
        int first = next();
        value("new StringBuilder(\"first\")");
        int second = next();
        value("\"second\"");
        done("String uses() { return $" + second + "; }");
        for (int i = 0; i < 20; i++) {
            value(i + " + 0");
        }
        assertThat(refused("$" + first))
                .isEqualTo("cannot find variable `$" + first + "`; `Out(" + first + ")` has its value");
        assertThat(value("uses()")).isEqualTo("second");
        assertThat(value("$" + (next() - 5))).isInstanceOf(Integer.class);
        assertThat(String.valueOf(value("Out(" + first + ").toString()"))).isEqualTo("first");
        assertThat(session.variables()).extracting(Variable::name).containsExactly("begun");
    }

    @Test
    void saysWhyThereIsNoValue() {
        int last = next();
        assertThat(refused("Out(9999)")).isEqualTo("there is no In[9999]; the last is In[" + last + "]");
        int none = next();
        done("int x = 1;");
        assertThat(refused("Out(" + none + ")")).isEqualTo("In[" + none + "] gave no value");
        int gone = next();
        value("new int[3] // the oldest");
        int small = next();
        value("\"small\"");
        for (int i = 0; i < 101; i++) {
            session.execute("new int[3]");
        }
        assertThat(refused("Out(" + gone + ")"))
                .isEqualTo("the value of In[" + gone
                        + "] was let go to free memory; run it again: new int[3] // the oldest");
        assertThat(value("Out(" + small + ")")).isEqualTo("small");
        int kept = next();
        session.execute("(Object) null");
        assertThat(session.result(kept).orElseThrow().value()).isNull();
    }

    @Test
    void anOverwrittenValueBecomesGarbage() {
        done("var big = new byte[10][]; var other = big;");
        // Shown by another name, since a value that was shown is a result.
        WeakReference<Object> old = new WeakReference<>(held("big"));
        done("var big = new byte[11][];");
        done("Object other = 5;");
        done("int unrelated = 1;");
        assertThat(comesTrue(() -> old.get() == null)).isTrue();
    }

    @Test
    void aDroppedValueBecomesGarbage() {
        done("var big = new byte[10][]; Object typed = new byte[12][];");
        WeakReference<Object> big = new WeakReference<>(held("big"));
        WeakReference<Object> typed = new WeakReference<>(held("typed"));
        assertThat(session.drop("big")).isTrue();
        assertThat(session.drop("big")).isFalse();
        assertThat(comesTrue(() -> big.get() == null)).isTrue();
        session.reset();
        assertThat(comesTrue(() -> typed.get() == null)).isTrue();
    }

    @Test
    void anUnnamedValueThatIsResetBecomesGarbage() {
        WeakReference<Object> value = watched("new byte[10][]");
        session.reset();
        assertThat(comesTrue(() -> value.get() == null)).isTrue();
    }

    private static Object held(String name) {
        return session.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .map(Variable::value)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void undoTakesBackWhatWasNewAndRestoresWhatWasReplaced() {
        done("int x = 1; int f() { return 1; } record P(int a) {}");
        value("x++; ");
        String second = "String x = \"new\"; int f() { return 2; } int g() { return 3; } import java.util.regex.*;";
        done(second);
        value("x + f() + g() + Pattern.compile(\"a\")");
        assertThat(session.undo()).contains(second);
        assertThat(value("x * 10 + f()")).isEqualTo(21);
        assertThat(refused("g()")).startsWith("cannot find method `g()`");
        assertThat(refused("Pattern.compile(\"a\")")).startsWith("cannot find class `Pattern`");
        assertThat(session.undo()).isPresent();
        assertThat(refused("x")).startsWith("cannot find variable `x`");
        assertThat(refused("new P(1)")).startsWith("cannot find class `P`");
        assertThat(session.undo()).isEmpty();
    }

    @Test
    void undoGivesBackTheValueThatADeclarationOfTheSameTypeReplaced() {
        done(
                "int runs = 0; int count() { return ++runs; } var n = count(); List<String> l = new ArrayList<>(List.of(\"a\"));");
        done("var n = count() + 10; List<String> l = List.of();");
        assertThat(value("n")).isEqualTo(12);
        session.undo();
        assertThat(value("\"\" + n + l + runs")).isEqualTo("1[a]2");
    }

    @Test
    void resetForgetsAllAndRunsTheStartAgain() {
        int at = next();
        value("begun = 9");
        done("int x = 1; class C {} void f() {}");
        session.reset();
        assertThat(value("begun")).isEqualTo(1);
        assertThat(session.variables()).extracting(Variable::name).containsExactly("begun");
        assertThat(session.inputs()).hasSize(next() - 1);
        assertThat(refused("x")).startsWith("cannot find variable `x`");
        assertThatThrownBy(() -> session.result(at))
                .hasMessage("In[" + at + "] was before the reset; run it again: begun = 9");
        done("String x = \"\"; class C { int c; } int f() { return 1; }");
        assertThat(value("x + f() + new C().c")).isEqualTo("10");
        assertThat(session.undo()).isPresent();
        assertThat(session.undo()).isEmpty();
    }

    @Test
    void outGivesANullThatAnInputGave() {
        int input = next();
        session.execute("(String) null");

        assertThat(session.execute("Out(" + input + ")"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, again -> assertThat(again.value()).isNull());
    }

    /** As code on a common pool does, whose threads are nobody's: {@code supplyAsync(() -> sql("…")).get()}. */
    @Test
    void aSnippetMayWaitForAThreadOfAnotherThatLooksAtTheVariables() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.prestartAllCoreThreads();
        Callable<Integer> looks =
                () -> pool.submit(() -> session.variables().size()).get(10, TimeUnit.SECONDS);
        System.getProperties().put("cjsh.looks", looks);
        try {
            assertThat(value("((java.util.concurrent.Callable<?>) System.getProperties().get(\"cjsh.looks\")).call()"))
                    .isEqualTo(1);
        } finally {
            System.getProperties().remove("cjsh.looks");
            pool.shutdownNow();
        }
    }
}
