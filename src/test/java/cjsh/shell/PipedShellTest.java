package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.engine.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Standard input from a file: what goes to standard output, what to standard error, and the exit status. */
class PipedShellTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input) {
        return Shell.builder()
                .session(() -> Session.builder().magics(Workshop.magics()).open())
                .banner(() -> "a banner")
                .streams(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .build()
                .run();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsValuesAndNothingElse() {
        int status = run("""
                import java.util.*;
                int n = 20
                n + 1
                n + 2;
                List.of("ü")
                    // a chain goes on
                    .get(0)
                    .length()
                String twice(String s) {
                    return s + s;
                }
                twice("é€")
                """);
        assertThat(out()).isEqualTo("21\n1\n\"é€é€\"\n");
        assertThat(err()).isEmpty();
        assertThat(status).isZero();
    }

    @Test
    void stopsAtAnErrorOfTheCompiler() {
        int status = run("1 + 1\nint x = zork;\n3 + 3\n");
        assertThat(out()).isEqualTo("2\n");
        assertThat(err()).isEqualTo("""
                        In[1]:2: cannot find variable `zork`
                          int x = zork;
                                  ^~~~
                        """);
        assertThat(status).isEqualTo(3);
    }

    @Test
    void stopsAtAThrowable() {
        assertThat(run("int f(int n) {\n  return 1 / n;\n}\nf(0)\n1 + 1\n")).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err()).isEqualTo("ArithmeticException: / by zero\n  at f (In[1]:2)\n  at In[1]:4\n");
    }

    @Test
    void saysWhatIsOpenAtTheEnd() {
        assertThat(run("foo(1,\n")).isEqualTo(3);
        assertThat(err()).isEqualTo("`(` is never closed\n  foo(1,\n     ^\n");
    }

    @Test
    void obeysCommands() {
        assertThat(run("int n = 1;\n/vars\n/exit 4\n1 + 1\n")).isEqualTo(4);
        assertThat(out()).isEqualTo("int n = 1\n");
    }

    @Test
    void readsABlockToItsEmptyLine() {
        assertThat(run("int n = 1\n%%time\nn = 2;\nint m = n + 1;\n\nm + 1\n")).isZero();
        assertThat(out()).isEqualTo("4\n");
        assertThat(err()).startsWith("time: ").hasLineCount(1);
    }

    @Test
    void endsAtAMagicThatFails() {
        assertThat(run("1\n%drop zork\n2\n")).isEqualTo(2);
        assertThat(run("%tiem 1\n2\n")).isEqualTo(3);
        assertThat(out()).isEqualTo("1\n");
        assertThat(err()).isEqualTo("""
                there is no `zork` to drop; `%who` shows what there is
                no magic `%tiem`: did you mean `%time`?
                  %tiem 1
                  ^~~~~
                """);
    }

    @Test
    void tellsTheStatusOfAnExit() {
        assertThat(run("1\ncjsh.engine.SessionWords.exit(9);\n2\n")).isEqualTo(9);
        assertThat(out()).isEqualTo("1\n");
    }

    @Test
    void acceptsNothingAtAll() {
        assertThat(run("")).isZero();
        assertThat(run("// only a remark\n\n")).isZero();
        assertThat(out()).isEmpty();
    }
}
