package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user is told: the sentence, and the caret's place. */
class FaultsTest {
    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.builder()
                .startup(List.of(new Source(
                        "start.jsh",
                        "import java.util.*;\nint half(int whole) { return whole / 2; }\nint amount = 3;")))
                .open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static List<Diagnostic> rejected(String text) {
        Outcome outcome = session.execute(text);
        assertThat(outcome).as(text).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).diagnostics();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    zork                          | 1:1  cannot find variable `zork`
                    amuont + 1                    | 1:1  cannot find variable `amuont`; did you mean `amount`?
                    1 +\\n  zork                  | 2:3  cannot find variable `zork`
                    int ok = 1;\\nint no = zork;  | 2:10 cannot find variable `zork`
                    "a".lenght()                  | 1:5  `String` has no method `lenght()`; did you mean `length`?
                    Math.abz(1)                   | 1:6  `Math` has no method `abz(int)`; did you mean `abs`?
                    new ArayList<>()              | 1:5  cannot find class `ArayList`; did you mean `ArrayList`?
                    Lits<String> q;               | 1:1  cannot find class `Lits`; did you mean `List`?
                    int i = "a";                  | 1:9  expected `int`, got `String`
                    "a".substring("b")            | 1:15 expected `int`, got `String`
                    half()                        | 1:1  method `half` expects `(int)`, got no arguments
                    half("a")                     | 1:6  expected `int`, got `String`
                    1 2                           | 1:2  expected `;`
                    int m(int x) { return x }     | 1:24 expected `;`
                    int i = 3.5;                  | 1:9  expected `int`, got `double`, which may not fit; `(int)` in front cuts it to size
                    Runnable r = () -> Thread.sleep(1); | 1:32 `InterruptedException` must be caught or declared
                    1 + "a" - 2                   | 1:9  `-` does not work on `String` and `int`
                    int z() { }                   | 1:11 missing return statement
                    "abc                          | 1:1  `"` is never closed
                    import java.util.Lst;         | 1:18 `java.util` has no class `Lst`; did you mean `List`?
                    var n = null;                 | 1:5  `n` needs a type in place of `var`: `null` has none
                    )                             | 1:1  `)` closes nothing
                    """)
    void saysWhatIsWrongAndWhere(String text, String expected) {
        assertThat(rejected(text.replace("\\n", "\n")).stream()
                        .map(fault -> "%-4s %s".formatted(fault.line() + ":" + fault.column(), fault.message()))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(expected);
    }

    @Test
    void underlinesTheFaultyStretchInItsLine() {
        Diagnostic fault =
                rejected("int ok = 1;\r\n  int no = \"abc\" ; // why").get(0);
        assertThat(fault.sourceLine()).isEqualTo("  int no = \"abc\" ; // why");
        assertThat(fault.column()).isEqualTo(12);
        assertThat(fault.end() - fault.start()).isEqualTo(5);
        assertThat(fault.start()).isEqualTo(23);
        assertThat(fault.source()).matches("In\\[\\d+]");
    }

    @Test
    void keepsTheThrowableAndTheUsersFrames() {
        session.run(new Source("tools.jsh", "// first\n\nint fail(int n) {\n    return n / (n - n);\n}"), each -> {});
        Outcome outcome = session.run(
                new Source("report.jsh", "int before = 1;\n\nList.of(1).stream()\n    .map(x -> fail(x)).toList()"),
                each -> {});
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Thrown.class, fault -> {
            assertThat(fault.thrown())
                    .isExactlyInstanceOf(ArithmeticException.class)
                    .hasMessage("/ by zero");
            assertThat(fault.trace().own(fault.thrown()))
                    .containsExactly("fail (tools.jsh:4)", "lambda (report.jsh:4)", "report.jsh:4");
        });
    }

    @Test
    void namesMethodsOfTheUsersClasses() {
        session.run(
                new Source(
                        "c.jsh",
                        "class Box {\n  Box() {}\n  Object open() {\n    throw new IllegalStateException();\n  }\n}"),
                each -> {});
        Outcome.Thrown fault = (Outcome.Thrown) session.execute("new Box().open()");
        assertThat(fault.trace().own(fault.thrown()).get(0)).isEqualTo("Box.open (c.jsh:4)");
    }

    @Test
    void keepsCausesEvenInACircle() {
        Outcome.Thrown fault = (Outcome.Thrown) session.execute(
                "var a = new Exception(\"a\"); var b = new Exception(\"b\", a); a.initCause(b); throw a;");
        assertThat(fault.thrown().getCause()).hasMessage("b");
    }

    @Test
    void survivesAStackOverflow() {
        Outcome.Thrown fault = (Outcome.Thrown) session.execute("int deep(int n) { return deep(n + 1) + 1; } deep(0)");
        assertThat(fault.thrown()).isInstanceOf(StackOverflowError.class);
    }
}
