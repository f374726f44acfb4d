package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Preferences;
import cjsh.engine.Completion.Candidate;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.graphql.Schemas;
import cjsh.script.SavedQueries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
        Program.Run script = Program.in(folder).run("-c", "%run contracts-ending 30");
        assertThat(script.out()).as(script.err()).contains("6 rows × ");
        assertThat(Program.in(folder).run("-c", "%queries").out())
                .contains("list-items  (%query list-items)", "    itemListId: ID! (required)")
                .contains(
                        "contracts-ending  (%run contracts-ending [days])",
                        "incentives-close  (%run incentives-close [");
    }

    @Test
    void aScriptThatIsCalledLikeAQueryTouchesNoVariableOfTheSession() {
        try (Session session = session()) {
            session.execute("int days = 7;");
            for (String words : List.of("10", "days=10", "--var days=10")) {
                assertThat(session.execute("%query contracts-ending " + words)).isInstanceOf(Outcome.Refused.class);
            }
            assertThat(session.execute("days"))
                    .isInstanceOfSatisfying(
                            Outcome.Value.class,
                            days -> assertThat(days.value()).isEqualTo(7));
        }
        assertThat(Program.in(folder)
                        .run("-c", "%query contracts-ending days=10")
                        .err())
                .isEqualTo(
                        "cjsh: `contracts-ending.jsh` is a script: run it in this session by `%run contracts-ending 10`\n");
    }

    @Test
    void aSessionRunsASavedScriptOrQueryByItsNameAndTheUsersOwnFirst() throws IOException {
        Program.Run query = Program.in(folder).run("-c", "%run list-items itemListId=qwe-123\nOut(1)");
        assertThat(query.out()).as(query.err()).contains("4 rows × 3 columns");
        assertThat(Program.in(folder).run("-c", "%run contracts-endin").err())
                .contains(
                        "there is no file and no saved query `contracts-endin`: did you mean `contracts-ending`?",
                        "`%queries` lists the saved ones");
        Path own = Files.createDirectories(folder.resolve("home/.config/cjsh/queries"));
        Files.writeString(own.resolve("contracts-ending.jsh"), "display(\"mine \" + args);\n");
        assertThat(Program.in(folder).run("-c", "%run contracts-ending 3").out())
                .contains("mine [3]");
        Files.writeString(folder.resolve("contracts-ending"), "display(\"the file\");\n");
        assertThat(Program.in(folder)
                        .run("-c", "%run " + folder.resolve("contracts-ending"))
                        .out())
                .contains("the file");
    }

    @Test
    void tabBehindRunOffersSavedNamesBesideFilesAndTheVariablesOfAQuery() throws IOException {
        Files.writeString(folder.resolve("contracts-mine.jsh"), "");
        try (Session session = session()) {
            assertThat(offered(session, "%run contracts-")).containsExactly("contracts-mine.jsh", "contracts-ending");
            assertThat(offered(session, "%run list-items item")).containsExactly("itemListId=");
            assertThat(offered(session, "%query contracts-")).isEmpty();
            assertThat(offered(session, "%query list-")).containsExactly("list-items");
        }
    }

    private static List<String> offered(Session session, String input) {
        return session.complete(input, input.length()).candidates().stream()
                .map(Candidate::text)
                .toList();
    }

    private Session session() {
        World world = new World(
                InputStream.nullInputStream(),
                System.out,
                System.err,
                Map.of(),
                Path.of("").toAbsolutePath(),
                folder,
                folder.resolve("home"),
                TerminalFacts.parse("", ""),
                Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
        return Session.builder()
                .magics(Workplaces.magics(world, new Preferences(), new Schemas(), text -> false, false, List.of()))
                .open();
    }

    @Test
    void valuesThatAreNamedForAScriptAreToldInTheirPlaces() throws IOException {
        Path script = Files.writeString(folder.resolve("s.jsh"), "// args: type first=1 name=x percent=25\n");
        ScriptWords words = new ScriptWords(new SavedQueries(List.of(), text -> List.of()).of(script));
        assertThat(words.usage()).isEqualTo(" type [first] [name] [percent]");
        assertThat(words.call("s", List.of())).isEqualTo("s");
        assertThat(words.call("s", List.of("a b", "x=y"))).isEqualTo("s \"a b\" x=y");
        assertThat(words.call("s", List.of("name=z", "T"))).isEqualTo("s T 1 z");
        assertThat(words.call("s", List.of("name=z", "T", "5", "6"))).isEqualTo("s T 5 z 6");
        assertThat(words.call("s", List.of("name=z"))).isEqualTo("s name=z");
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
