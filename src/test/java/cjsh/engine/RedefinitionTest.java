package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was computed once stays, whatever becomes of what it was computed with. */
class RedefinitionTest {
    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.builder()
                .startup(List.of(new Source("start", "import java.util.*;\nimport java.util.function.*;")))
                .open();
    }

    @BeforeEach
    void begin() {
        session.reset();
        done("int runs = 0");
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

    private static List<Lost> done(String text) {
        List<Lost> lost = new ArrayList<>();
        Outcome last = session.execute(text, each -> {
            if (each instanceof Outcome.Done done) {
                lost.addAll(done.lost());
            }
        });
        assertThat(last).as(text).isInstanceOf(Outcome.Done.class);
        return lost;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            var x = f(7)                           | x                 | 7
            int x = f(7)                           | x                 | 7
            final int x = f(7)                     | x                 | 7
            long x = f(7)                          | x                 | 7
            boolean x = f(7) == 7                  | x                 | true
            var x = "a" + f(7)                     | x                 | a7
            var x = List.of(f(7))                  | x.get(0)          | 7
            var x = new int[] {f(7)}               | x[0]              | 7
            int[][] x = {{f(7)}, {}}               | x[0][0]           | 7
            Map<String, List<Integer>> x = Map.of("k", List.of(f(7))) | x.get("k").get(0) | 7
            Supplier<Integer> x = new Supplier<>() { int k = f(7); public Integer get() { return k; } } | x.get() | 7
            var x = new Object() { int k = f(7); public String toString() { return "k" + k; } } | x | k7
            int y = f(7), x = y                    | x                 | 7
            var y = f(7); var x = y + 1            | x                 | 8
            record R(int a) {} var x = new R(f(7)) | x.a()             | 7
            enum E { A, B } var x = E.values()[f(7) - 6] | x           | B
            interface I { int i(); } I x = new I() { int k = f(7); public int i() { return k; } } | x.i() | 7
            Object x = Optional.of(f(7))           | x                 | Optional[7]
            char x = (char) (f(7) + 'a')           | x                 | h
            int x; { x = f(7); }                   | x                 | 7
            """)
    void aValueOutlivesTheMethodItCameFromAndIsNotComputedAgain(String declared, String read, String expected) {
        done("int f(int n) { runs++; return n; }");
        done(declared);
        int runs = (Integer) value("runs");
        assertThat(done("int f(int n) { runs += 100; return -n; }")).isEmpty();
        assertThat(String.valueOf(value(read))).isEqualTo(expected);
        assertThat(done("import java.util.concurrent.*;")).isEmpty();
        assertThat(String.valueOf(value(read))).isEqualTo(expected);
        session.drop("f");
        assertThat(String.valueOf(value(read))).isEqualTo(expected);
        done("String f(int n) { return \"other\"; }");
        assertThat(String.valueOf(value(read))).isEqualTo(expected);
        assertThat(value("runs")).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int f() { return 1; }        | int f() { return 2; }           | f()       | 2
            long f(long a, double b) { return 1; } | long f(long a, double b) { return a + (long) b; } | f(2, 3.5) | 5
            String f(int[] a, String... b) { return ""; } | String f(int[] a, String... b) { return a.length + b[1]; } | f(new int[4], "p", "q") | 4q
            <T extends Comparable<T>> T f(T a, byte b, float c) { return null; } | <T extends Comparable<T>> T f(T a, byte b, float c) { return a; } | f("a", (byte) 1, 2f) | a
            boolean f(Boolean a, char b, short c) { return false; } | boolean f(Boolean a, char b, short c) { return a && b == 'x' && c == 3; } | f(true, 'x', (short) 3) | true
            int f() { return new Object() { private int k = 1; int g() { return k; } }.g(); } | int f() { return new Object() { private int k = 2; int g() { return k; } }.g(); } | f() | 2
            int f() { record P(int a) {} return new P(1).a(); } | int f() { record P(int a) {} return new P(2).a(); } | f() | 2
            int f() { return 1; } | int f() { IntSupplier s = () -> 2; return s.getAsInt(); } | f() | 2
            """)
    void whatUsesAMethodSeesTheNewOne(String first, String second, String call, String expected) {
        done(first);
        done("Supplier<Object> later = () -> " + call + ";");
        done("Object through() { return " + call + "; }");
        done("class Through { Object get() { return " + call + "; } } var through = new Through();");
        value("later.get() + \"\" + through()");
        assertThat(done(second)).isEmpty();
        assertThat(String.valueOf(value(call))).isEqualTo(expected);
        assertThat(String.valueOf(value("later.get()"))).isEqualTo(expected);
        assertThat(String.valueOf(value("through()"))).isEqualTo(expected);
        assertThat(String.valueOf(value("through.get()"))).isEqualTo(expected);
    }

    @Test
    void aRejectedDeclarationLeavesTheVariableOfItsName() {
        done("int amount = 5; String name = null; int[] list = {1, 2};");

        assertThat(session.execute("amount amount")).isInstanceOf(Outcome.Rejected.class);
        assertThat(session.execute("Strin name = \"a\"")).isInstanceOf(Outcome.Rejected.class);
        assertThat(session.execute("Lst<Integer> list = null")).isInstanceOf(Outcome.Rejected.class);

        assertThat(session.execute("amount + list[1]"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, value -> assertThat(value.value()).isEqualTo(7));
        assertThat(session.execute("name"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, value -> assertThat(value.value()).isNull());
    }

    @Test
    void aMethodThatCallsItselfMayBeDefinedAgain() {
        done("int sum(int n) { return n == 0 ? 0 : n + sum(n - 1); }");
        assertThat(value("sum(4)")).isEqualTo(10);
        done("int sum(int n) { return n == 0 ? 100 : n + sum(n - 1); }");
        assertThat(value("sum(4)")).isEqualTo(110);
        done("int even(int n) { return n == 0 ? 1 : odd(n - 1); } int odd(int n) { return n == 0 ? 0 : even(n - 1); }");
        done("int odd(int n) { return n == 0 ? 7 : even(n - 1); }");
        assertThat(value("even(3)")).isEqualTo(7);
    }

    @Test
    void framesOfAMethodDefinedAgainAreTheUsersOwn() {
        int before = session.inputs().size();
        done("int fail(int n) {\n    return 1 / n;\n}");
        done("class Caller { int call() {\n return fail(0); } } var caller = new Caller();");
        done("int fail(int n) {\n\n    return 2 / n;\n}");
        done("import java.util.concurrent.*; import java.util.concurrent.atomic.*;");
        assertThat(session.execute("caller.call()"))
                .isInstanceOfSatisfying(
                        Outcome.Thrown.class,
                        thrown -> assertThat(thrown.trace().own(thrown.thrown()))
                                .containsExactly(
                                        "fail (In[" + (before + 3) + "]:3)",
                                        "Caller.call (In[" + (before + 2) + "]:2)",
                                        "In[" + (before + 5) + "]:1"));
    }

    @Test
    void theSameClassTypedAgainIsTheSameClass() {
        String box = "class Box { int a; Box(int a) { this.a = a; } int twice() { return 2 * a; } }";
        done(box);
        done(
                "var b = new Box(3); Box[] some = { b }; List<Box> all = List.of(b); Function<Box, Integer> f = x -> x.a;");
        assertThat(done(box)).isEmpty();
        assertThat(done("import java.util.regex.*;")).isEmpty();
        assertThat(value("b.twice() + some[0].a + all.get(0).a + f.apply(b)")).isEqualTo(15);
    }

    @Test
    void aValueOfAClassThatChangesIsKeptUnderAnotherNameAndTheUserIsTold() {
        done("class Box { int a = 3; }");
        done(
                "var b = new Box(); Box[] some = { b }; List<Box> all = List.of(b); Box none; Object any = b; int n = b.a;");
        assertThat(done("class Box { int a = 4, c = 5; }"))
                .containsExactlyInAnyOrder(
                        new Lost("b", "Box", "b_old"),
                        new Lost("some", "Box", "some_old"),
                        new Lost("all", "Box", "all"));
        assertThat(value("n")).isEqualTo(3);
        assertThat(value("b_old == any && some_old[0] == any && all.size() == 1 && b == null"))
                .isEqualTo(true);
        assertThat(value("b = new Box()").getClass().getSimpleName()).isEqualTo("Box");
        assertThat(value("b.c")).isEqualTo(5);
        assertThat(done("record Box(int z) {}")).contains(new Lost("b", "Box", "b_old2"));
    }

    @Test
    void aRecordThatGetsAnotherComponentLosesNothingThatWasMadeOfIt() {
        done("record Row(int a) {} var rows = List.of(new Row(1), new Row(2)); var first = rows.get(0);");
        done("enum Kind { ONE } var kind = Kind.ONE; var by = Map.of(kind, 1);");
        assertThat(done("record Row(int a, int b) {}"))
                .containsExactlyInAnyOrder(new Lost("rows", "Row", "rows"), new Lost("first", "Row", "first_old"));
        assertThat(done("enum Kind { ONE, TWO }"))
                .containsExactlyInAnyOrder(new Lost("kind", "Kind", "kind_old"), new Lost("by", "Kind", "by"));
        assertThat(String.valueOf(value("\"\" + rows + first_old + kind_old + by")))
                .isEqualTo("[Row[a=1], Row[a=2]]Row[a=1]ONE{ONE=1}");
    }

    @Test
    void declaringAVariableAgainIsNoLoss() {
        done("int x = 1;");
        done("Supplier<Object> later = () -> x;");
        assertThat(done("int x = 2;")).isEmpty();
        assertThat(value("later.get()")).isEqualTo(2);
        assertThat(done("String x = \"a\";")).isEmpty();
        assertThat(value("x")).isEqualTo("a");
        done("String x;");
        assertThat(value("x == null")).isEqualTo(true);
    }

    @Test
    void aDeclarationThatFailsLeavesWhatWasThere() {
        done("var table = \"fetched\";");
        assertThat(session.execute("var table = \"a\".substring(5);")).isInstanceOf(Outcome.Thrown.class);
        assertThat(value("table")).isEqualTo("fetched");
    }

    @Test
    void anImportThatGivesANameTwoMeaningsEmptiesNothing() {
        done("List<String> names = List.of(\"a\"); List<String>[] many = new List[] { names };");
        assertThat(done("import java.awt.*;")).isEmpty();
        assertThat(value("names.get(0)")).isEqualTo("a");
        assertThat(value("many.length")).isEqualTo(1);
    }

    @Test
    void whatMissedAMethodIsWholeWhenItComes() {
        done("int user() { return late(2); } Supplier<Integer> later = () -> user();");
        assertThat(done("int late(int n) { return n + 40; }")).isEmpty();
        assertThat(value("later.get()")).isEqualTo(42);
    }
}
