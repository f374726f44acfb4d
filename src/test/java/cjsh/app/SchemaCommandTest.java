package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import cjsh.graphql.refresh.Introspected;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cjsh schema}, in a world of its own, against the sandbox and against servers that mean harm. */
class SchemaCommandTest {
    private static final String NEW_FIELD = "  advertiserName: String\n  status: ContractStatus!";

    @TempDir
    private Path folder = Path.of("");

    private Program.Run run(String... args) {
        return Program.in(folder).run(args);
    }

    /** With the Program Terms API at this server. */
    private Program at(SchemaServer server) {
        return Program.in(folder).with("CJ_PROGRAMS_URL", server.address());
    }

    private Path stored() {
        return folder.resolve("home/.config/cjsh/schema/program-terms.graphqls");
    }

    private static String grown() {
        return Introspected.json(Api.PROGRAMS.sdl().replace("  status: ContractStatus!", NEW_FIELD));
    }

    @Test
    void showSaysWhereSchemasAreFromAndWhatIsInferred() {
        assertThat(run("schema", "show").out())
                .contains("programs      https://programs.api.cj.com/query (sandbox)", "bundled, 28 types, 56 fields");
        assertThat(run("schema", "show", "properties").out())
                .contains(
                        "promotionalProperty(id: ID!): PromotionalProperty",
                        "# unverified: not in CJ's own seed documents",
                        "# inferred: never null",
                        "SocialPlatform");
        assertThat(run("schema", "show", "techPartners", "PublisherCompany.id").out())
                .isEqualTo("""
                        # reference: docs.cj.com (name)
                        # inferred: type and nullability
                        "Company id (CID) of the publisher."
                        id: ID!
                        """);
        assertThat(run("schema", "show", "itemLists", "Item").out())
                .startsWith("# reference: docs.cj.com\n\"A product on an item list.\"\ntype Item {\n  # reference")
                .endsWith("  sku: String!\n}\n");
    }

    @Test
    void findLooksIntoAllApisAndSaysWhenThereIsNothing() {
        String found = run("schema", "find", "STATUS").out();
        assertThat(found.lines().toList())
                .contains("programs", "properties")
                .anyMatch(line -> line.matches("  ContractStatus +enum  +Where .*"))
                .anyMatch(line -> line.matches("  Contract\\.status +ContractStatus! .*"));
        assertThat(run("schema", "find", "no", "such", "words").err())
                .contains("no name and no description in the four schemas holds `no such words`");
        assertThat(run("-c", "%schema find sku").out()).contains("Item.sku");
    }

    @Test
    void typosAreAnsweredWithTheRightName() {
        assertThat(run("schema", "show", "program").err()).contains("no API `program`: did you mean `programs`?");
        assertThat(run("schema", "show", "programs", "Contrct").err())
                .contains("no type `Contrct`: did you mean `Contract`?");
        assertThat(run("schema", "show", "programs", "Contract.statu").err())
                .contains("`Contract` has no `statu`: did you mean `status`");
        assertThat(run("schema", "shwo").exit()).isEqualTo(2);
        assertThat(run("schema").err()).contains("show, find, diff or refresh");
        assertThat(run("schema", "diff", "programs").err()).contains("name a FILE, or say --live");
    }

    @Test
    void diffComparesWithAFileOfEitherKind() throws IOException {
        Files.writeString(
                folder.resolve("other.graphqls"),
                Api.PROGRAMS
                        .sdl()
                        .replace("    offset: Int", "    offset: Long")
                        .replace("  status: ContractStatus!", NEW_FIELD));
        Program.Run run = run("schema", "diff", "programs", "other.graphqls");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                        programs, bundled → `other.graphqls`: 1 breaking, 0 dangerous, 2 safe
                        breaking
                          PublisherQueries.contracts(offset:)  its type was Int, now it is Long
                        safe
                          Contract.advertiserName              a new field of the type String
                          1 description (--all shows which)
                        """);
        Files.writeString(folder.resolve("other.json"), grown());
        assertThat(run("schema", "diff", "programs", "other.json", "--all").out())
                .contains("0 breaking, 0 dangerous", "Contract.advertiserName  a new field of the type String");
        Files.writeString(folder.resolve("bad.graphqls"), "type Query { a: Nothing }");
        Program.Run bad = run("schema", "diff", "programs", "bad.graphqls");
        assertThat(bad.exit()).isEqualTo(4);
        assertThat(bad.err()).contains("`bad.graphqls` is no schema: The field type 'Nothing' is not present");
    }

    @Test
    void whatASchemaSaysIsHarmlessOnTheTerminal() throws IOException {
        String hostile = Api.PROGRAMS.sdl().replace("  status: ContractStatus!", "  # \u001b[2J\u202e\n" + NEW_FIELD);
        Files.createDirectories(stored().getParent());
        Files.writeString(stored(), hostile);
        assertThat(run("schema", "show", "programs", "Contract.advertiserName").out())
                .contains("\n# \\x1b[2J\\u202e\nadvertiserName")
                .doesNotContain("\u001b", "\u202e");
        Files.writeString(folder.resolve("\u001b[2J.graphqls"), Api.PROGRAMS.sdl());
        assertThat(run("schema", "diff", "programs", "\u001b[2J.graphqls").out())
                .contains("`\\x1b[2J.graphqls`: 1 breaking")
                .doesNotContain("\u001b");
    }

    @Test
    void withoutTokenAndAddressNothingIsRefreshedFromTheSandbox() {
        Program.Run run = run("schema", "refresh", "programs");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("without CJ_TOKEN the sandbox answers", "CJ_PROGRAMS_URL");
        assertThat(stored()).doesNotExist();
        assertThat(run("schema", "diff", "programs", "--live").out())
                .contains("bundled → sandbox: no difference", "this is not CJ's schema");
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void everyDialectOfTheSandboxTellsItsSchemaToWhoeverHasAToken(Api api) {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Program program = Program.in(folder)
                    .with(api.urlVariable(), sandbox.endpoint(api).toString());
            assertThat(program.run("schema", "refresh", api.shortName()).exit()).isEqualTo(4);
            Program.Run run = program.with("CJ_TOKEN", "any").run("schema", "refresh", api.shortName());
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).contains(": no difference");
            assertThat(sandbox.requests(api)).isEqualTo(3);
        }
    }

    @Test
    void aRefreshedSchemaCountsEverywhereUntilTheBundledOneIsAskedFor() throws IOException {
        try (SchemaServer server = new SchemaServer(grown())) {
            Program.Run run = at(server).run("schema", "refresh", "programs");
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out())
                    .startsWith("programs, bundled → refreshed 2026-11-21 from " + server.host()
                            + ": 0 breaking, 0 dangerous, ")
                    .contains("Contract.advertiserName", stored().toString(), "--bundled");
            assertThat(server.tokens()).containsExactly("null");
            String from = "programs refreshed 2026-11-21 from " + server.host();
            String query = "contracts().fields(\"advertiserName\").document()";
            assertThat(run("-c", query).out()).contains("advertiserName");
            assertThat(Program.in(folder).reading(query + "\n").run().out()).contains("advertiserName");
            Files.writeString(
                    folder.resolve("q.graphql"),
                    "query Q { publisher { contracts(publisherId: \"1\") { resultList { advertiserName } } } }");
            assertThat(run("check", "q.graphql").exit()).isZero();
            assertThat(run("doctor", "--offline").out()).contains(from);
            assertThat(run("schema", "show", "programs").out()).contains("schema: refreshed 2026-11-21");
            assertThat(run("-c", "contracts().fields(\"advertiserNam\")").err()).contains("checked against: " + from);
        }
        assertThat(run("schema", "refresh", "programs", "--bundled").out()).contains("counts again");
        assertThat(run("schema", "refresh", "programs", "--bundled").out()).contains("counts already");
        assertThat(run("-c", "contracts().fields(\"advertiserName\")").exit()).isEqualTo(3);
    }

    @Test
    void verbsThatANewSchemaCanNotServeAreNamed() {
        try (SchemaServer server =
                new SchemaServer(Introspected.json(Api.PROGRAMS.sdl().replace("  rank: Long!", "  order: Long!")))) {
            Program.Run run = at(server).run("schema", "refresh", "programs");
            assertThat(run.out())
                    .contains("Commission.rank", "lacks what they select: commissions()")
                    .doesNotContain("contracts(),");
            Program.Run verb = run("-c", "commissions().table()");
            assertThat(verb.exit()).isEqualTo(3);
            assertThat(verb.err()).contains("`Commission` has no field `rank`", "checked against: programs refreshed");
            assertThat(run("-c", "contracts().table().rowCount()").exit()).isZero();
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "<html>Log in</html>",
                "",
                "{\"data\":{}}",
                "{\"errors\":[{\"message\":\"introspection is off\"}]}",
                "{\"data\":{\"__schema\":{\"types\":[",
                Introspected.json(Api.ITEM_LISTS.sdl()),
                "[" + "1,".repeat(20_000_000) + "1]");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsNoSchemaChangesNothing(String answer) throws IOException {
        Files.createDirectories(stored().getParent());
        String before = "# refreshed 2026-01-01 from somewhere\n" + Api.PROGRAMS.sdl();
        Files.writeString(stored(), before);
        try (SchemaServer server = new SchemaServer(answer)) {
            Program.Run run = at(server).with("CJ_TOKEN", "secret-token-1234").run("schema", "refresh", "programs");
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.err())
                    .contains("the schema of programs stays as it is (refreshed 2026-01-01 from somewhere): ")
                    .doesNotContain("secret-token");
            assertThat(server.tokens()).startsWith("null").endsWith("Bearer secret-token-1234");
        }
        assertThat(stored()).hasContent(before);
        assertThat(stored().getParent()).isDirectoryContaining(file -> file.equals(stored()));
        try (Stream<Path> files = Files.list(stored().getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anOldServerIsAskedAgainInPlainWords() {
        try (SchemaServer server = new SchemaServer(request -> request.contains("specifiedByURL")
                ? "{\"errors\":[{\"message\":\"Cannot query field specifiedByURL\"}]}"
                : grown())) {
            assertThat(at(server).run("schema", "refresh", "programs").exit()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "type Query { publisher: Nothing }", "type Query { publisher: Int"})
    void aStoredFileThatCanNotBeUsedGivesWayToTheBundledSchema(String text) throws IOException {
        Files.createDirectories(stored().getParent());
        Files.writeString(stored(), "# refreshed 2026-01-01 from somewhere\n" + text);
        Program.Run run = run("-c", "contracts().table().rowCount()");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("note: programs: the bundled schema is used, since the refreshed one is unusable")
                .contains("--bundled");
        assertThat(run("schema", "show", "programs").out()).contains("schema: bundled");
    }

    @Test
    void theShellHasTheSameCommands() {
        try (SchemaServer server = new SchemaServer(grown())) {
            Program.Run run =
                    at(server).with("CJ_PUBLISHER_ID", "1").reading("""
                            /schema show programs Contract.status
                            /schema refresh programs
                            contracts().fields("advertiserName").document()
                            /schema refresh programs --bundled
                            /schema show programs Contrac
                            1 + 1
                            """).run();
            assertThat(run.out())
                    .as(run.err())
                    .contains("status: ContractStatus!", "Contract.advertiserName", "counts again");
            assertThat(run.err()).contains("did you mean `Contract`");
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).doesNotContain("\n2\n");
        }
    }
}
