package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {
    @TempDir
    Path folder;

    private String told(String typed) {
        return Program.in(folder).run("-c", typed).err();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "select * from contracts | SQL goes behind %sql: %sql select * from contracts",
                "WITH a AS (select 1) select * from a | SQL goes behind %sql: %sql WITH a AS",
                "describe contracts | SQL goes behind %sql: %sql describe contracts",
                "ls -la | for the system's shell write !ls -la",
                "curl https://api.example/query | for the system's shell write !curl https://api.example/query",
                "pip install pandas | for the system's shell write !pip install pandas",
                "cd data | did you mean %cd data?",
                "history | did you mean %history?",
                "help(contracts) | did you mean %help?",
                "{ publisher { contracts { status } } } | GraphQL goes into gql"
            })
    void sayWhereItGoes(String typed, String hint) {
        assertThat(told(typed)).contains("cjsh: " + hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"nonsense | -", "lenght(1) | -", "select.x() | -", "ls = 5 | -", "from + 1 | -", "time.now() | -"})
    void keepQuietWhereItIsJava(String typed, String ignored) {
        assertThat(told(typed)).doesNotContain("%sql", "!", "did you mean %");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void knowThePrograms() throws IOException {
        Path program = Files.createFile(folder.resolve("frobnicate"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(Program.in(folder)
                        .with("PATH", folder.toString())
                        .run("-c", "frobnicate file.csv")
                        .err())
                .contains("for the system's shell write !frobnicate file.csv");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithTheNearestOne() {
        assertThat(told("contracts().maxRows(1).table().stringColumn(\"statu\")"))
                .contains("there is no column `statu` in `contracts`: did you mean `status`?");
        assertThat(told("contracts().maxRows(1).table().selectColumns(\"zzz\")"))
                .contains("there is no column `zzz` in `contracts`; `columnNames()` lists them");
        assertThat(told("contracts().maxRows(1).table().sortOn(\"-statu\")"))
                .contains("there is no column `statu` in `contracts`: did you mean `status`?");
    }

    @Test
    void aColumnThatADerivedTableLacksIsNamedWithTheNearestOne() {
        String derived = "var r = contracts().maxRows(1).table().copy();\n";
        assertThat(told(derived + "r.sortOn(\"statu\")"))
                .contains("cjsh: there is no column `statu`: did you mean `status`?")
                .doesNotContain("Exception");
        assertThat(told(derived + "r.sortOn(\"-statu\")"))
                .contains("there is no column `statu` in `contracts`: did you mean `status`?");
        assertThat(told(derived + "r.column(\"zzz\")"))
                .contains("there is no column `zzz` in `contracts`; `columnNames()` lists them");
        assertThat(told(derived + "r.iterator().next().getString(\"statu\")"))
                .contains("there is no column `statu` in `contracts`: did you mean `status`?");
        assertThat(told("var t = sql(\"select 1 as one, 2 as two\");\nt.sortOn(\"onee\")"))
                .contains("there is no column `onee`: did you mean `one`?");
    }

    @Test
    void anExceptionOfTheUsersThatSoundsLikeTablesawsIsLeftAsItIs() {
        assertThat(told("throw new IllegalStateException(\"Unrecognized Column: 'a'\")"))
                .contains("IllegalStateException: Unrecognized Column: 'a'");
    }

    @Test
    void aColumnOfAnotherTypeNamesTheMethodThatTakesIt() {
        assertThat(told("Table.create(\"t\", DoubleColumn.create(\"rate\", 1.5)).stringColumn(\"rate\")"))
                .contains("`stringColumn` met a column that is a `DoubleColumn`; use `doubleColumn(…)` for this one")
                .doesNotContain("ClassCast");
    }

    @Test
    void aCallThatTheQueryLacksIsSoughtBehindTable() {
        assertThat(told("contracts().rowCount()")).contains("did you mean `table().rowCount`?");
        assertThat(told("commissions.table()")).contains("did you mean `commissions()`?");
    }
}
