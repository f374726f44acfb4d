package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What running a text does, each test in names of its own. */
class SessionTest {
    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.builder()
                .startup(List.of(new Source("start.jsh", "import java.util.*;\nimport java.util.function.*;")))
                .open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static Object value(String text) {
        Outcome outcome = session.execute(text);
        assertThat(outcome).as(text).isInstanceOf(Outcome.Value.class);
        return java.util.Objects.requireNonNull(((Outcome.Value) outcome).value());
    }

    private static List<String> names(String text) {
        Outcome outcome = session.execute(text);
        assertThat(outcome).as(text).isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done) outcome).unresolved()).isEmpty();
        return ((Outcome.Done) outcome).names();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 + 2                                          | 3
                    1 + 2;                                         | 3
                    1 + 2;;                                        | 3
                    1 + 2 // and so on ;                           | 3
                    /* one */ 1 + /* two */ 2 /* ; */              | 3
                    int i1 = 4; i1 * 2                             | 8
                    int i2 = 4\\r\\nint i3 = 5;\\r\\ni2 * i3       | 20
                    int i4 = 1, i5 = 2; i4 + i5                    | 3
                    var v1 = List.of(1, 2); v1.size()              | 2
                    String t1 = \"""\\n  a\\n  b\"""; t1.length()  | 3
                    record R1(int a, String b) {} new R1(1, "x").b().length() | 1
                    sealed interface S1 permits S2 {} record S2() implements S1 {} new S2() instanceof S1 ? 1 : 0 | 1
                    enum E1 { A, B } E1.valueOf("B").ordinal()     | 1
                    <T> T same(T t) { return t; } same(7)          | 7
                    Function<Integer, Integer> f1 = x -> x + 1; f1.apply(1) | 2
                    @Deprecated\\nint old() { return 3; }\\nold()  | 3
                    { int hidden = 1; } 5                          | 5
                    int été = 3; été                               | 3
                    int i6; i6 = 9                                 | 9
                    int w1 = 1\\nint w2 = 2\\nw1\\nMath.abs(w2)     | 2
                    if (false) w1 = 5;\\nelse\\n  w1 = 6;\\nw1    | 6
                    w1\\n  // a remark\\n  + 1                  | 7
                    int w3 = 0; for (;;)\\n { if (w3++ > 3) break; }\\nw3 | 5
                    int begun1()\\n{\\n  return 1;\\n}\\nbegun1() | 1
                    if (true) { } else { } 1                       | 1
                    int c1 = 0; for (int k = 0; k < 3; k++) { c1 += k; } c1 | 3
                    import java.util.concurrent.*; new ConcurrentHashMap<String, String>().size() | 0
                    List.of(3, 4)\\n    .stream()\\n    .mapToInt(x -> x)\\n    .sum() | 7
                    int sw = switch (2) { case 1 -> 10; default -> 20; }; sw | 20
                    int even(int n) { return n == 0 ? 1 : odd(n - 1); } int odd(int n) { return n == 0 ? 0 : even(n - 1); } even(4) | 1
                    #!/usr/bin/env cjsh\\n6 * 7                    | 42
                    """)
    void givesTheValueOfTheLastExpression(String text, int expected) {
        assertThat(value(text.replace("\\n", "\n").replace("\\r", "\r"))).isEqualTo(expected);
    }

    @Test
    void hasTheNameAndTheTypeOfAValue() {
        assertThat(session.execute("Map<String, List<Integer>> m1 = new TreeMap<>(); m1"))
                .isEqualTo(new Outcome.Value(new java.util.TreeMap<>(), "m1", "Map<String,List<Integer>>", false));
        assertThat(session.execute("(Object) null")).isInstanceOfSatisfying(Outcome.Value.class, value -> {
            assertThat(value.value()).isNull();
            assertThat(value.name()).startsWith("$");
        });
    }

    @Test
    void knowsWhetherAnExpressionAskedForSilence() {
        assertThat(((Outcome.Value) session.execute("1")).terminated()).isFalse();
        assertThat(((Outcome.Value) session.execute("1; // done")).terminated()).isTrue();
        assertThat(((Outcome.Value) session.execute("new int[0]")).terminated()).isFalse();
    }

    @Test
    void neverAsksAValueForItsText() {
        session.execute("""
                class Lazy {
                    static int asked = 0;
                    @Override public String toString() { asked++; return "asked"; }
                    @Override public boolean equals(Object o) { asked++; return true; }
                    @Override public int hashCode() { asked++; return 1; }
                }""");
        assertThat(value("new Lazy()").getClass().getSimpleName()).isEqualTo("Lazy");
        session.execute("var lazy = new Lazy()");
        assertThat(value("lazy").getClass().getSimpleName()).isEqualTo("Lazy");
        assertThat(session.variables()).extracting(Variable::name).contains("lazy");
        assertThat(value("Lazy.asked")).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "// nothing", "/* nothing */", ";", "System.nanoTime();;if (false) { }"})
    void doesNothingQuietly(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void tellsWhatWasDeclared() {
        assertThat(names("int d1 = 1, d2 = 2; void d3() {} class D4 {}")).containsExactly("d1", "d2", "d3", "D4");
        assertThat(names("void d5() {} d5()")).containsExactly("d5");
    }

    @Test
    void showsEachSnippetAsItEnds() {
        List<Outcome> seen = new ArrayList<>();
        Outcome last = session.execute("int s1 = 1;\ns1 + 1\nint s2 = zork;\nint s3 = 4;", seen::add);
        assertThat(seen).hasSize(3).last().isSameAs(last).isInstanceOf(Outcome.Rejected.class);
        assertThat(seen.get(1)).isInstanceOf(Outcome.Value.class);
        assertThat(value("s1")).isEqualTo(1);
        assertThat(session.execute("s3")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void tellsWhatAMethodStillMisses() {
        List<Outcome> seen = new ArrayList<>();
        Outcome.Done done = (Outcome.Done) session.execute("int needs() {\n    return later(1);\n}", seen::add);
        assertThat(done.unresolved()).singleElement().satisfies(missing -> {
            assertThat(missing.message()).isEqualTo("`needs` cannot be used until method `later(int)` is defined");
            assertThat(missing.line()).isEqualTo(2);
            assertThat(missing.column()).isEqualTo(12);
        });
        assertThat(((Outcome.Rejected) session.execute("needs()"))
                        .diagnostics()
                        .get(0)
                        .message())
                .isEqualTo("define method `later(int)` first: `needs` uses it");
        session.execute("int later(int n) { return n; }");
        assertThat(value("needs()")).isEqualTo(1);
    }

    @Test
    void rejectsAVariableOfAnUnknownType() {
        assertThat(session.execute("Tabel t9;")).isInstanceOf(Outcome.Rejected.class);
        assertThat(session.variables()).extracting(Variable::name).doesNotContain("t9");
    }

    @Test
    void saysWhatIsOpenAtTheEnd() {
        assertThat(session.execute("int o1 = 1;\nfoo(1,\n  [2"))
                .isInstanceOfSatisfying(Outcome.Incomplete.class, open -> {
                    assertThat(open.opened().message()).isEqualTo("`[` is never closed");
                    assertThat(open.opened().line()).isEqualTo(3);
                });
        assertThat(value("o1")).isEqualTo(1);
    }

    @Test
    void leavesWithAStatus() {
        assertThat(session.execute("int e1 = 1; cjsh.engine.SessionWords.exit(3); int e2 = 2;"))
                .isEqualTo(new Outcome.Exited(3));
    }

    @Test
    void listsVariablesImportsAndInputs() {
        try (Session fresh =
                Session.builder().args(List.of("a b", "q\"\\\n\u00fc\u20ac")).open()) {
            fresh.execute("int n = 4;");
            fresh.execute("import static java.lang.Math.*; n + 1");
            assertThat(fresh.variables())
                    .containsExactly(
                            new Variable("args", "java.util.List<String>", List.of("a b", "q\"\\\n\u00fc\u20ac")),
                            new Variable("n", "int", 4));
            assertThat(fresh.imports()).containsExactly("static java.lang.Math.*");
            assertThat(fresh.inputs()).extracting(Source::name).containsExactly("In[1]", "In[2]");
        }
    }

    @Test
    void reportsABrokenStartUpSourceAndLoadsTheRest() {
        Source broken =
                new Source("10-mine.jsh", "import java.util.*;\nint good = 1;\nint bad = zork;\nint after = 2;");
        try (Session fresh = Session.builder()
                .startup(List.of(broken, new Source("20.jsh", "int last = 3;")))
                .open()) {
            assertThat(fresh.startupFaults()).singleElement().satisfies(fault -> {
                assertThat(fault.source()).isEqualTo("10-mine.jsh");
                Diagnostic first =
                        ((Outcome.Rejected) fault.outcome()).diagnostics().get(0);
                assertThat(first.source() + ":" + first.line()).isEqualTo("10-mine.jsh:3");
            });
            assertThat(((Outcome.Value) fresh.execute("good + after + last")).value())
                    .isEqualTo(6);
        }
    }

    @Test
    void takesAClassPathOfItsOwn() {
        try (Session fresh = Session.builder().classPath("no-such-folder").open()) {
            assertThat(fresh.execute("org.assertj.core.api.Assertions.assertThat(1)"))
                    .isInstanceOf(Outcome.Rejected.class);
            assertThat(((Outcome.Value) fresh.execute("1 + 1")).value()).isEqualTo(2);
        }
    }
}
