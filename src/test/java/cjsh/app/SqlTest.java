package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sql("…")} as snippets use it. */
class SqlTest {
    @TempDir
    private Path folder = Path.of("");

    private Program.Run run(String code) {
        return Program.in(folder).run("-c", code);
    }

    @Test
    void aVariableThatHoldsATableIsATable() {
        Program.Run run = run("""
                var pets = Table.create("any", StringColumn.create("kind", "cat", "dog", "cat"));
                sql("select kind, count(*) as n from pets group by kind order by n desc").print()""");

        assertThat(run.out()).contains("cat", "2");
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void aBlockWithANameSaysHowMuchIsInIt() {
        Program.Run run = run("%%sql best\nselect 1 as a, 2 as b union all select 3, 4");

        assertThat(run.err()).contains("best: 2 rows × 2 columns");
        assertThat(run.out()).isEmpty();
        assertThat(run("%%sql best\nselect nothing from").err()).doesNotContain("best:");
        assertThat(run("%%graphql g\n{ publisher { contracts(publisherId: 999, limit: 5) { resultList { status } } } }")
                        .err())
                .containsPattern("g: \\d+ rows? × \\d+ column");
    }

    @Test
    void aVerbIsFetchedOnceWhenItIsNamed() {
        Program.Run run = run("""
                var n = sql("select count(*) as n from Commissions").longColumn("n").get(0);
                var fetched = report();
                sql("select count(*) from commissions");
                n == commissions().table().rowCount() && fetched.rows() == n""");

        assertThat(run.out()).isEqualToIgnoringNewLines("true");
        assertThat(run.err()).contains("the rows are invented");
    }

    @Test
    void aVariableHidesTheVerbOfItsName() {
        Program.Run run = run("""
                var commissions = Table.create("mine", IntColumn.create("a", 7, 8));
                sql("select a from commissions").intColumn("a").get(0)""");

        assertThat(run.out()).isEqualToIgnoringNewLines("7");
    }

    @Test
    void valuesGoInAsParameters() {
        assertThat(run("sql(\"select ? || 'b' as x\", \"a\").stringColumn(\"x\").get(0)")
                        .out())
                .isEqualToIgnoringNewLines("ab");
    }

    @Test
    void aFaultHasACaretAndASuggestion() {
        Program.Run run =
                run("var rates = Table.create(\"r\", IntColumn.create(\"a\", 7, 8));\nsql(\"select *\\nfrom rats\")");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("""
                        sql: 1 problem
                          2 | from rats
                            |      ^^^^ there is no table `rats`: did you mean `rates`?""");
    }

    @Test
    void withoutANearNameTheFaultSaysWhatThereIs() {
        assertThat(run("sql(\"select * from zzz\")").err())
                .contains("there is no table `zzz`; there are `commissions`, `contracts`, `incentives`, `pids`");
    }
}
