package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import cjsh.sandbox.Fault;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands beside {@code query}: what they print, and their exit codes. */
class CommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private Program.Run run(String... args) {
        return Program.in(folder).run(args);
    }

    @Test
    void anExpressionsValueGoesToStandardOutput() {
        Program.Run run = run("-c", "1 + 1");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("2\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void exitCodesSayWhatKindOfFaultItWas() {
        assertThat(run("-c", "throw new IllegalStateException(\"no\")").exit()).isEqualTo(1);
        assertThat(run("-c", "int x = \"a\";").exit()).isEqualTo(3);
        assertThat(run("-c", "int x = (1").exit()).isEqualTo(3);
        assertThat(run("-c", "gql(\"{ nothing }\")").exit()).isEqualTo(3);
        assertThat(run("-c", "contracts().status(ARCHIVED)").exit()).isEqualTo(3);
        assertThat(run("-c", "contracts().publisher(\"42\").table()").exit()).isEqualTo(4);
        assertThat(run("querry").exit()).isEqualTo(2);
        assertThat(run("run").exit()).isEqualTo(2);
        assertThat(run("run", "no-such.jsh").exit()).isEqualTo(2);
    }

    @Test
    void messagesHaveNoStackTraceAndNoInternalNames() {
        String all = run("-c", "contracts().fields(\"statuz\")").all()
                + run("-c", "throw new RuntimeException(\"x\", new IllegalStateException(\"y\"))")
                        .all()
                + run("-c", "items(\"no-such-list\").table()").all();
        assertThat(all)
                .contains("did you mean `status`?", "RuntimeException: x", "IllegalStateException: y", "NotFound")
                .doesNotContain("\tat ", "REPL", "do_it$", "EvalException");
    }

    @Test
    void aTypoInACommandIsAnsweredWithTheRightOne() {
        assertThat(run("querry").err()).contains("no command `querry`", "did you mean `query` or `queries`?");
        assertThat(run("query", "x", "--formt", "csv").err()).contains("no option `--formt`", "--format");
    }

    @Test
    void aQueryAloneShowsItsTextAndFetchesNothing() {
        Program.Run run = run("-c", "contracts().advertiser(\"5678\").activeAfter(\"2026-01-01\")");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("query CjContracts($publisherId: ID!, $filters: ContractFilters)")
                .contains("contracts(publisherId: $publisherId, filters: $filters)");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aLiveCompanyMustBeNamed() {
        Program.Run run = Program.in(folder).with("CJ_TOKEN", "t").run("-c", "contracts().table()");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no company is named", "CJ_PUBLISHER_ID", "contracts().publisher(");
    }

    @Test
    void checkFindsEveryFaultAndGivesThemToProgramsToo() throws IOException {
        Files.createDirectories(folder.resolve("q/deep"));
        Files.writeString(folder.resolve("q/good.graphql"), "{ placeholder }");
        Files.writeString(folder.resolve("q/deep/bad.graphql"), "{\n  placeholdr\n}");
        Program.Run text = run("check", "q");
        assertThat(text.exit()).isEqualTo(3);
        assertThat(text.out())
                .contains("2 | ", "^^^^^^^^^^ no API of CJ has a query `placeholdr`: did you mean `placeholder`?")
                .endsWith("2 queries checked: 1 problem\n");
        Program.Run json = run("check", "q", "--format", "json");
        assertThat(json.exit()).isEqualTo(3);
        assertThat(json.out()).contains("\"line\" : 2", "\"column\" : 3", "\"length\" : 10");
        assertThat(run("check", "q/good.graphql").exit()).isZero();
        assertThat(run("check", "q/none.graphql").exit()).isEqualTo(2);
        assertThat(run("check", "--format", "jsn").err()).contains("did you mean `json`?");
    }

    @Test
    void doctorShowsTheTokenMaskedAndAsksTheApis() {
        Program.Run live = Program.in(folder)
                .with("CJ_TOKEN", "s3cret-t0ken")
                .with("CJ_PROGRAMS_URL", "http://127.0.0.1:1/query")
                .with("CJ_PROPERTIES_URL", "http://127.0.0.1:1/graphql")
                .with("CJ_ITEM_LISTS_URL", "http://127.0.0.1:1/publishers")
                .with("CJ_TECH_PARTNERS_URL", "http://127.0.0.1:1/techpartners")
                .run("doctor");
        assertThat(live.exit()).isEqualTo(4);
        assertThat(live.all())
                .contains("******** (12 characters, from CJ_TOKEN)", "FAILS", "the connection was refused")
                .doesNotContain("s3cret");
        Program.Run sandbox = run("doctor");
        assertThat(sandbox.exit()).isZero();
        assertThat(sandbox.out()).contains("none: the sandbox answers", "answers: http://127.0.0.1:");
    }

    @Test
    void settingsThatCanNotBeAreRefusedWithoutShowingTheToken() {
        assertThat(Program.in(folder)
                        .with("CJ_TOKEN", "two\u00a0words")
                        .run("doctor")
                        .all())
                .contains("the token holds blanks")
                .doesNotContain("words\u00a0", "two\u00a0words");
        assertThat(Program.in(folder)
                        .with("CJ_PROGRAMS_URL", "programs.example")
                        .run("doctor")
                        .err())
                .contains("`CJ_PROGRAMS_URL` is no address");
        assertThat(Program.in(folder)
                        .with("CJ_TIMEOUT_SECONDS", "soon")
                        .run("doctor")
                        .err())
                .contains("a number of seconds");
    }

    @Test
    void settingsComeFromTheFileWhenTheEnvironmentHasNone() throws IOException {
        Path config = Files.createDirectories(folder.resolve("home/.config/cjsh"));
        Files.writeString(
                config.resolve("config.properties"), "publisher-id=1234\ntoken = s3cret\nitem-lists-url=nonsense\n");
        assertThat(run("doctor").err()).contains("`item-lists-url` is no address");
        Files.writeString(config.resolve("config.properties"), "publisher-id=1234\n");
        assertThat(run("doctor", "--offline").out()).contains("publisher     1234");
        assertThat(Program.in(folder)
                        .with("CJ_PUBLISHER_ID", "99999")
                        .run("doctor", "--offline")
                        .out())
                .contains("publisher     99999");
        assertThat(run("doctor", "--offline", "--publisher", "1").out()).contains("publisher     1");
    }

    @Test
    void whatFollowsAnExpressionIsItsOwn() {
        assertThat(run("-c", "args", "run", "--foo", "@bar").out()).isEqualTo("[run, --foo, @bar]\n");
        assertThat(run("--publisher", "1234", "-c", "contracts().maxRows(1).variables().get(\"publisherId\")")
                        .out())
                .isEqualTo("1234\n");
    }

    @Test
    void aTextIsPrintedAsItIsSoThatOtherProgramsCanReadIt() {
        assertThat(run("-c", "\"a \\\"b\\\"\"").out()).isEqualTo("a \"b\"\n");
        assertThat(run("-c", "contracts().curl()").out())
                .startsWith("curl 'http://127.0.0.1:")
                .contains(" \\\n  -H ");
    }

    @Test
    void rowsThatAreMissingExitWithFourFromJavaToo() {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withFaults(Fault.every(Fault.Kind.PARTIAL_DATA)))) {
            Program program = Program.in(folder)
                    .with("CJ_TOKEN", "t")
                    .with("CJ_PUBLISHER_ID", "999")
                    .with("CJ_PROGRAMS_URL", sandbox.endpoint(Api.PROGRAMS).toString());
            Program.Run run = program.run("-c", "contracts().table().rowCount()");
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.out()).isEqualTo("240\n");
            assertThat(run.err()).contains("rows are missing");
            assertThat(program.reading("contracts().table().rowCount()\n").run().exit())
                    .isEqualTo(4);
        }
    }

    @Test
    void aFilterAppliedHereHoldsForLinkedTablesToo() {
        Program.Run run = run(
                "-c",
                "contracts().status(ACTIVE).fields(\"status programTerms.actionTerms.id\")"
                        + ".rowsAt(\"\").linked(\"programTerms.actionTerms\").stringColumn(\"status\").unique().asList()");
        assertThat(run.out()).isEqualTo("[ACTIVE]\n");
    }

    @Test
    void rowsAtIsKeptWhenOtherFieldsFollow() {
        String fields = ".fields(\"programTerms.actionTerms.id programTerms.actionTerms.commissions.rank\")";
        String rowsAt = ".rowsAt(\"programTerms.actionTerms\")";
        String after = run("-c", "contracts()" + fields + rowsAt + ".table().rowCount()")
                .out();
        String between = run("-c", "contracts()" + fields + rowsAt + fields + ".table().rowCount()")
                .out();
        assertThat(between).isEqualTo(after).isNotEqualTo("1659\n");
    }

    @Test
    void aPasswordInAnAddressIsNotShown() {
        Program.Run run = Program.in(folder)
                .with("CJ_TOKEN", "t")
                .with("CJ_PROGRAMS_URL", "http://user:sekret@127.0.0.1:1/query")
                .run("doctor", "--offline");
        assertThat(run.all()).contains("http://127.0.0.1:1/query").doesNotContain("sekret");
    }

    @Test
    void oddSettingsAreNamed() throws IOException {
        Path config = Files.createDirectories(folder.resolve("home/.config/cjsh"));
        Files.writeString(config.resolve("config.properties"), "tokn=x\n");
        assertThat(run("doctor", "--offline").out())
                .contains("`tokn`, which means nothing here: did you mean `token`?");
    }

    @Test
    void aFaultInOneFileDoesNotHideThoseInOthers() throws IOException {
        Files.createDirectories(folder.resolve("q"));
        Files.write(folder.resolve("q/a.graphql"), new byte[] {(byte) 0xff});
        Files.writeString(folder.resolve("q/b.graphql"), "query A { placeholdr } query B { placeholdrr }");
        Program.Run run = run("check", "q");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("is no text in UTF-8", "`placeholdr`", "`placeholdrr`", "3 problems");
    }

    @Test
    void aWrappedFaultIsTheUsersOwn() {
        Program.Run run = run(
                "-c",
                "try { contracts().fields(\"statuz\"); } catch (RuntimeException e) { throw new IllegalStateException(\"mine\", e); }");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("IllegalStateException: mine", "statuz");
    }

    @Test
    void anOutputThatCanNotBeWrittenIsNoSuccess() {
        CheckedOutput full = CheckedOutput.of(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        full.print("x");
        assertThat(full.failure()).contains("No space left on device");
        CheckedOutput closed = CheckedOutput.of(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        closed.print("x");
        assertThat(closed.failure()).isEmpty();
    }

    @Test
    void helpAndVersionAreThere() {
        assertThat(run("--help").out()).contains("query", "sandbox", "Exit codes");
        assertThat(run("query", "--help").out()).contains("--format", "--max-rows");
        assertThat(run("--version").out()).startsWith("cjsh ");
    }

    @Test
    void pipedInputIsAScript() {
        Program.Run run =
                Program.in(folder).reading("int a = 20;\na * 2 +\n  2\n").run();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("42\n");
        assertThat(Program.in(folder)
                        .reading("items(\"no-such\").table()\n")
                        .run()
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void aStartupFileOfTheUsersIsLoadedAndItsFaultsAreNamed() throws IOException {
        Path own = Files.createDirectories(folder.resolve("home/.config/cjsh/startup"));
        Files.writeString(own.resolve("mine.jsh"), "int answer = 42;\nint broken = ;\n");
        Program.Run run = run("-c", "answer");
        assertThat(run.out()).isEqualTo("42\n");
        assertThat(run.err()).contains("mine.jsh");
    }
}
