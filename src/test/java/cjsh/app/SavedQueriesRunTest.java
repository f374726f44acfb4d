package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each file in queries/ runs against the sandbox and brings rows. */
class SavedQueriesRunTest {
    /** How each is called, and the first line of its CSV or a line of its table. */
    private static final Map<String, List<String>> CALLS = Map.of(
            "active-contracts", List.of("query", "--var", "advertiserId=5678", "--var", "activeAfter=2026-01-01"),
            "commission-rates", List.of("query", "--rows", "programTerms.actionTerms.commissions"),
            "list-items", List.of("query", "--var", "itemListId=54"),
            "property-list", List.of("query", "--var", "status=ACTIVE"),
            "contracts-ending", List.of("run", "30"),
            "incentives-close", List.of("run", "TOTAL_SALES_AMOUNT", "90000", "25"),
            "pid-inventory", List.of("run"));

    private static final Map<String, Integer> ROWS =
            Map.of("list-items", 2500, "property-list", 69, "contracts-ending", 6, "pid-inventory", 9);

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> eachSavedQueryBringsRows() {
        return CALLS.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<String> call = CALLS.getOrDefault(name, List.of());
                    List<String> args = new ArrayList<>(List.of(call.get(0), name));
                    args.addAll(call.subList(1, call.size()));
                    Program.Run run = Program.in(folder).run(args.toArray(String[]::new));
                    assertThat(run.exit()).as(run.err()).isZero();
                    assertThat(run.out()).contains(" columns").doesNotContain("\n0 rows");
                    if (ROWS.containsKey(name)) {
                        assertThat(run.out().replace(",", "")).contains("\n" + ROWS.get(name) + " rows × ");
                    }
                    assertThat(run.all()).contains("sandbox");
                }));
    }

    @Test
    void eachFileIsRunByThisTest() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\..*", "")))
                    .containsExactlyInAnyOrderElementsOf(CALLS.keySet());
        }
    }

    @Test
    void theListShowsEachWithItsParameters() {
        Program.Run run = Program.in(folder).run("queries");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("""
                        contracts-ending  (cjsh run contracts-ending)
                            Active contracts that end within some days, the next to end first.
                            days = 30
                        """, "itemListId: ID! (required)", "publisherId: ID! = CJ_PUBLISHER_ID");
    }

    @Test
    void theUsersOwnQueryHidesOursOfTheSameName() throws IOException {
        Path own = Files.createDirectories(folder.resolve("home/.config/cjsh/queries"));
        Files.writeString(own.resolve("list-items.graphql"), "# Mine.\n{ placeholder }\n");
        assertThat(Program.in(folder).run("queries").out())
                .contains("Mine.")
                .doesNotContain("The items of one item list");
    }

    @Test
    void aScriptSeesItsArguments() throws IOException {
        Files.writeString(folder.resolve("x.jsh"), "#!/usr/bin/env cjsh run\ndisplay(args.size() + args.get(1));\n");
        Program.Run run = Program.in(folder).run("run", "x.jsh", "--first", "-second");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("2-second\n");
    }

    @Test
    void aSessionRunsThemByName() {
        Program.Run rows = Program.in(folder).run("-c", "%query list-items itemListId=qwe-123");
        assertThat(rows.out()).as(rows.err()).contains("4 rows × 3 columns");
        Program.Run script = Program.in(folder).run("-c", "%query contracts-ending 30");
        assertThat(script.out()).as(script.err()).contains("6 rows × ");
        assertThat(Program.in(folder).run("-c", "%queries").out())
                .contains("list-items  (%query list-items)", "    itemListId: ID! (required)");
    }

    @Test
    void inASessionEveryKindOfValueCanBeGivenAsItIsTyped() throws IOException {
        Path file = folder.resolve("by-type.graphql");
        Files.writeString(file, """
                query ($company: ID!, $size: Int, $of: PromotionalPropertyStatus) {
                  promotionalProperties(publisherId: $company, status: $of, limit: $size) { resultList { id } }
                }""");
        assertThat(Program.in(folder)
                        .run("-c", "%query " + file + " company=\"999\" size=5 of=ACTIVE")
                        .all())
                .contains("69 rows × 1 column");
    }

    @Test
    void aSessionSaysWhatIsWrongWithACall() {
        assertThat(Program.in(folder).run("-c", "%query list-item").err())
                .contains("there is no file and no saved query `list-item`: did you mean `list-items`?");
        assertThat(Program.in(folder).run("-c", "%query list-items listId=3").err())
                .contains("the query has no variable `$listId`");
        assertThat(Program.in(folder).run("-c", "%query list-items").err()).contains("`$itemListId` is required");
        assertThat(Program.in(folder).run("-c", "%query").err()).contains("`%queries` lists them");
    }
}
