package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import cjsh.sandbox.Drift;
import cjsh.sandbox.Fault;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cjsh query} against a real server: rows, files, exit codes, and nothing sent when something is wrong. */
class QueryCommandTest {
    private static final String CONTRACTS = """
            query Contracts($publisherId: ID!) {
              publisher {
                contracts(publisherId: $publisherId) {
                  resultList { advertiserId status programTerms { id } }
                }
              }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    private Program at(Sandbox sandbox) {
        Program program =
                Program.in(folder).with("CJ_TOKEN", "s3cret-t0ken-value").with("CJ_PUBLISHER_ID", "999");
        for (Api api : Api.values()) {
            program.with(api.urlVariable(), sandbox.endpoint(api).toString());
        }
        return program;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyRowComesOnceAndTheReportSaysSo() throws IOException {
        write("q.graphql", CONTRACTS);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Program.Run run = at(sandbox).run("query", "q.graphql", "--format", "csv", "--report", "r.json");
            List<String> lines = run.out().lines().toList();
            assertThat(run.exit()).isZero();
            assertThat(lines.get(0)).isEqualTo("advertiserId,status,programTerms.id");
            assertThat(lines).hasSize(241);
            assertThat(lines.stream().map(line -> line.substring(line.lastIndexOf(','))))
                    .doesNotHaveDuplicates();
            assertThat(sandbox.requests(Api.PROGRAMS)).isEqualTo(3);
            assertThat(Files.readString(folder.resolve("r.json")))
                    .contains("\"complete\" : true", "\"rows\" : 240", "\"totalCount\" : 240");
        }
    }

    @Test
    void aMisspeltFieldExitsWithThreeAndSendsNothing() throws IOException {
        write("q.graphql", CONTRACTS.replace("status", "statuz"));
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Program.Run run = at(sandbox).run("query", "q.graphql", "--out", "out.csv");
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo("""
                            cjsh: programs: 1 problem
                              4 |       resultList { advertiserId statuz programTerms { id } }
                                |                                 ^^^^^^ `Contract` has no field `statuz`: did you mean `status`?
                            """);
            assertThat(sandbox.requests(Api.PROGRAMS)).isZero();
            assertThat(files()).containsExactly("q.graphql");
        }
    }

    @Test
    void aBadTokenExitsWithFourAndIsNowhere() throws IOException {
        write("q.graphql", CONTRACTS);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withToken("another"))) {
            Program.Run run =
                    at(sandbox).run("query", "q.graphql", "--out", "out.csv", "--report", "r.json", "--verbose");
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.err()).contains("programs (http://127.0.0.1:", "CJ_TOKEN");
            assertThat(run.all()).doesNotContain("s3cret");
            assertThat(files()).containsExactly("q.graphql", "r.json");
            assertThat(Files.readString(folder.resolve("r.json")))
                    .contains("\"complete\" : false")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void whatIsWrongWithTheCallIsSaidBeforeAnythingIsSent() throws IOException {
        write("q.graphql", CONTRACTS);
        write(
                "list.graphql",
                "query L($id: ID!) { itemList(itemListId: $id) { items(pageSize: 10) { records { sku } } } }");
        Files.createDirectory(folder.resolve("dir"));
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            assertFails(sandbox, 2, "there is no file and no saved query `nope.graphql`", "query", "nope.graphql");
            assertFails(sandbox, 2, "did you mean `list-items`?", "query", "list-item");
            assertFails(sandbox, 2, "`dir` is a folder", "query", "dir");
            assertFails(sandbox, 2, "no format `cvs`: did you mean `csv`?", "query", "q.graphql", "--format", "cvs");
            assertFails(sandbox, 2, "the folder does not exist", "query", "q.graphql", "--out", "no/such/x.csv");
            assertFails(sandbox, 2, "is a folder", "query", "q.graphql", "--out", "dir");
            assertFails(sandbox, 2, "is a folder", "query", "q.graphql", "--report", "dir");
            assertFails(sandbox, 2, "the name of a folder", "query", "q.graphql", "--out", "new/");
            assertFails(sandbox, 2, "`.xlsx` says no format", "query", "q.graphql", "--out", "a.xlsx");
            assertFails(sandbox, 2, "name the same file", "query", "q.graphql", "--out", "x.csv", "--report", "x.csv");
            assertFails(sandbox, 2, "is a script", "query", "pid-inventory");
            for (String[] call : new String[][] {{"5"}, {"days=5"}, {"--var", "days=5"}}) {
                String[] words = Stream.concat(Stream.of("query", "contracts-ending"), Stream.of(call))
                        .toArray(String[]::new);
                assertFails(sandbox, 2, "is a script\n  run it: cjsh run contracts-ending 5\n", words);
            }
            assertFails(sandbox, 2, "`5` gives no value: write it as name=value", "query", "list-items", "5");
            assertFails(sandbox, 2, "`--max-rows`: `x` is not", "query", "q.graphql", "--max-rows", "x");
            assertFails(sandbox, 2, "must be at least 1", "query", "q.graphql", "--max-rows", "0");
            assertFails(sandbox, 2, "write it as name=value", "query", "q.graphql", "--var", "x");
            assertFails(sandbox, 2, "no option `--frmat`", "query", "q.graphql", "--frmat", "csv");
            assertFails(sandbox, 2, "FILE|NAME|- is missing", "query");
            assertFails(
                    sandbox, 3, "no variable `$stats`: it has $publisherId", "query", "q.graphql", "--var", "stats=1");
            assertFails(sandbox, 3, "`$id` is required", "query", "list.graphql");
            assertFails(sandbox, 3, "no list `programTerm` is selected", "query", "q.graphql", "--rows", "programTerm");
            for (Api api : Api.values()) {
                assertThat(sandbox.requests(api)).isZero();
            }
            assertThat(files()).containsExactly("dir", "list.graphql", "q.graphql");
        }
    }

    @Test
    void textsThatAreNoQueryAreRefusedInOneLine() throws IOException {
        write("empty.graphql", "");
        write("open.graphql", "{ publisher { contracts(publisherId: \"999) { count } } }");
        write("brackets.graphql", "{".repeat(5_000_000));
        write("squares.graphql", "{ a(x: " + "[".repeat(200_000));
        write("postman.graphql", "{ \"query\": \"{ placeholder }\", \"variables\": {} }");
        write("mutation.graphql", "mutation { upsertAndEnrollPublisher(input: {}) { emailAddress } }");
        write("two.graphql", "{ publisher { contracts(publisherId: 1) { count } } itemList(itemListId: 1) { id } }");
        write("anonymous.graphql", "{ placeholder } query B { placeholder }");
        write(
                "type.graphql",
                "query Q($n: Int!) { publisher { contracts(publisherId: 1, limit: $n) { resultList { status } } } }");
        Files.write(folder.resolve("binary.graphql"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            assertFails(sandbox, 3, "there is no query in it", "query", "empty.graphql");
            assertFails(sandbox, 3, "has no closing quote", "query", "open.graphql");
            assertFails(sandbox, 3, "5000000 characters", "query", "brackets.graphql");
            assertFails(sandbox, 3, "query: 1 problem", "query", "squares.graphql");
            assertFails(sandbox, 3, "this is the JSON of a whole request", "query", "postman.graphql");
            assertFails(sandbox, 2, "changes something", "query", "mutation.graphql");
            assertFails(sandbox, 3, "one query goes to one API", "query", "two.graphql");
            assertFails(sandbox, 3, "an operation without a name must be alone", "query", "anonymous.graphql");
            assertFails(sandbox, 3, "\"five\" is not a whole number", "query", "type.graphql", "--var", "n=five");
            assertFails(sandbox, 3, "is no text in UTF-8", "query", "binary.graphql");
            assertThat(sandbox.requests(Api.PROGRAMS)).isZero();
        }
    }

    @Test
    void whatIsNoAnswerNamesTheEndpointAndWhatToDo() throws IOException {
        write("q.graphql", CONTRACTS);
        for (Fault.Kind kind : Fault.Kind.values()) {
            if (kind == Fault.Kind.PARTIAL_DATA) {
                continue;
            }
            try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withFaults(Fault.every(kind)))) {
                Program.Run run = at(sandbox).run("query", "q.graphql", "--out", "out.csv");
                assertThat(run.exit()).as(kind.name()).isEqualTo(4);
                assertThat(run.err()).as(kind.name()).contains("programs (" + sandbox.endpoint(Api.PROGRAMS) + ")");
                assertThat(run.err().lines()).as(kind.name()).hasSize(2);
                assertThat(files()).as(kind.name()).containsExactly("q.graphql");
            }
        }
    }

    @Test
    void aPageThatFailsLateLeavesNoHalfFile() throws IOException {
        write("q.graphql", CONTRACTS);
        Files.writeString(folder.resolve("out.csv"), "yesterday\n");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withFaults(Fault.at(2, Fault.Kind.CUT_JSON)))) {
            Program.Run run = at(sandbox).run("query", "q.graphql", "--out", "out.csv");
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.err()).contains("on page 2");
            assertThat(Files.readString(folder.resolve("out.csv"))).isEqualTo("yesterday\n");
            assertThat(files()).containsExactly("out.csv", "q.graphql");
        }
    }

    @Test
    void dataBesideErrorsIsWrittenAndExitsWithFour() throws IOException {
        write("q.graphql", CONTRACTS.replace("programTerms { id }", "endTime programTerms { id }"));
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withFaults(Fault.at(1, Fault.Kind.PARTIAL_DATA)))) {
            Program.Run run = at(sandbox).run("query", "q.graphql", "--format", "csv");
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.out().lines()).hasSize(241);
            assertThat(run.err()).contains("rows are missing; what came was kept", "1 error beside the data");
        }
    }

    @Test
    void theTokenIsNotSentOverPlainHttpToAnotherMachine() throws IOException {
        write("q.graphql", CONTRACTS);
        Program.Run run = Program.in(folder)
                .with("CJ_TOKEN", "s3cret-t0ken-value")
                .with("CJ_PUBLISHER_ID", "999")
                .with("CJ_PROGRAMS_URL", "http://cj.example.invalid/query")
                .run("query", "q.graphql");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("https only");
    }

    @Test
    void maxRowsStopsAskingForPages() throws IOException {
        write(
                "items.graphql",
                "{ itemList(itemListId: \"catalog-250k\") { items(pageSize: 1000) { nextPage records { sku } } } }");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Program.Run run = at(sandbox).run("query", "items.graphql", "--format", "csv", "--max-rows", "1500");
            assertThat(run.exit()).isZero();
            assertThat(run.out().lines()).hasSize(1501);
            assertThat(sandbox.requests(Api.ITEM_LISTS)).isEqualTo(2);
        }
    }

    @Test
    void standardInputIsAQueryToo() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Program.Run run = at(sandbox).reading(CONTRACTS).run("query", "-", "--format", "ndjson", "--max-rows", "1");
            assertThat(run.exit()).isZero();
            assertThat(run.out()).startsWith("{\"advertiserId\":\"").endsWith("}\n");
        }
    }

    @Test
    void withoutATokenTheSandboxAnswersAndSaysSo() throws IOException {
        write("q.graphql", CONTRACTS);
        Program.Run table = Program.in(folder).run("query", "q.graphql");
        assertThat(table.exit()).isZero();
        assertThat(table.out()).contains("240 rows × 3 columns", "programs · sandbox · 3 pages");
        assertThat(Program.in(folder)
                        .run("query", "q.graphql", "--format", "csv")
                        .err())
                .contains("invented");
    }

    @Test
    void rowsThatMoveBetweenPagesAreToldByTheCount() throws IOException {
        write("q.graphql", CONTRACTS);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withDrift(Drift.parse("delete")))) {
            Program.Run run = at(sandbox).run("query", "q.graphql", "--format", "csv");
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.err()).contains("totalCount");
        }
    }

    @Test
    void anAddressOfTheUsersIsNotCalledCjsOwn() throws IOException {
        write("q.graphql", CONTRACTS);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Program.Run run = at(sandbox).run("query", "q.graphql", "--max-rows", "1");
            assertThat(run.out())
                    .contains("programs · 127.0.0.1:" + sandbox.port())
                    .doesNotContain("live");
        }
    }

    @Test
    void afterWritingAFileTheRowsAreCounted() throws IOException {
        write("q.graphql", CONTRACTS);
        assertThat(Program.in(folder)
                        .run("query", "q.graphql", "--out", "x.csv")
                        .err())
                .contains("240 rows in x.csv");
    }

    private void assertFails(Sandbox sandbox, int exit, String message, String... args) {
        Program.Run run = at(sandbox).run(args);
        assertThat(run.exit()).as(String.join(" ", args)).isEqualTo(exit);
        assertThat(run.out()).as(String.join(" ", args)).isEmpty();
        assertThat(run.err()).as(String.join(" ", args)).startsWith("cjsh: ").contains(message);
        assertThat(run.err().lines().count()).as(run.err()).isLessThanOrEqualTo(4);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
    }
}
