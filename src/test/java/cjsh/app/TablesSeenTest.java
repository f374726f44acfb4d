package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user chose for tables counts wherever a table is seen, and nowhere else. */
class TablesSeenTest {
    private static final String BOX = "\u250c";

    @TempDir
    private Path folder = Path.of("");

    private Program terminal() {
        return Program.in(folder).with("TERM", "xterm").seen(80, 24);
    }

    private Path contracts() throws IOException {
        return Files.writeString(
                folder.resolve("q.graphql"),
                "query C($publisherId: ID!) { publisher { contracts(publisherId: $publisherId) { resultList { advertiserId } } } }");
    }

    @Test
    void verticalCountsForQueryExpressionAndDisplay() throws IOException {
        contracts();
        String[][] all = {
            {"query", "q.graphql", "--format", "table"},
            {"-c", "contracts().fields(\"advertiserId\").table().first(2)"},
            {"-c", "display(contracts().fields(\"advertiserId\").table().first(2))"}
        };
        for (String[] command : all) {
            assertThat(terminal().with("CJSH_VERTICAL", "on").run(command).out())
                    .as(command[1])
                    .contains("advertiserId")
                    .doesNotContain(BOX);
            assertThat(Program.in(folder)
                            .with("CJSH_VERTICAL", "on")
                            .run(command)
                            .out())
                    .as(command[1])
                    .contains(BOX);
        }
    }

    @Test
    void rowsCountForQueryExpressionAndDisplay() throws IOException {
        contracts();
        String[][] all = {
            {"query", "q.graphql", "--format", "table"},
            {"-c", "contracts().table()"},
            {"-c", "display(contracts().table())"}
        };
        for (String[] command : all) {
            long usual = terminal().run(command).out().lines().count();
            long fewer =
                    terminal().with("CJSH_ROWS", "4").run(command).out().lines().count();
            assertThat(fewer).as(command[1]).isLessThan(usual).isGreaterThan(4);
            assertThat(Program.in(folder)
                            .with("CJSH_ROWS", "4")
                            .run(command)
                            .out()
                            .lines())
                    .as(command[1])
                    .hasSizeGreaterThan(240);
        }
    }

    @Test
    void setCountsForDisplay() throws IOException {
        Files.writeString(folder.resolve("s.jsh"), """
                display(contracts().fields("advertiserId").table().first(2));
                %set vertical on
                display(contracts().fields("advertiserId").table().first(2));
                """);
        String seen = terminal().run("run", "s.jsh").out();
        assertThat(seen.split(BOX, -1)).hasSize(2);
    }

    @Test
    void displayNamesNoMagicThatShowsAnother() {
        assertThat(terminal().run("-c", "display(contracts().table())").out()).doesNotContain("%last");
    }
}
