package cjsh.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cjsh.kernel.KernelClient;
import cjsh.kernel.KernelClient.Door;
import cjsh.kernel.Told;
import cjsh.kernel.Told.Heard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of a notebook: what they are asked with, and what is said of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // what is missing makes the test fail, as it should
class KernelCellsTest {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");

    private LiveKernel kernel;
    private KernelClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        kernel = new LiveKernel(folder);
        client = kernel.client();
    }

    @AfterAll
    void end() throws Exception {
        kernel.close();
    }

    private int count() throws IOException {
        return client.cell("1").reply().number("execution_count");
    }

    @Test
    void kernelInfoSaysWhoItIs() throws IOException {
        Heard info = client.ask("kernel_info_request", Map.of());
        assertThat(info.content())
                .containsEntry("status", "ok")
                .containsEntry("protocol_version", "5.5")
                .containsEntry("implementation", "cjsh")
                .containsEntry("supported_features", List.of("kernel subshells"));
        assertThat(info.map("language_info").get("name")).isEqualTo("java");
        assertThat(info.map("language_info").get("file_extension")).isEqualTo(".jsh");
    }

    @Test
    void allMessagesOfACellAreItsChildrenFromBusyToIdle() throws IOException {
        String request = client.execute("System.out.println(1); System.err.println(2); display(3); 4");
        Told told = client.answered(request);
        assertThat(told.types())
                .containsExactly(
                        "status", "execute_input", "stream", "stream", "display_data", "execute_result", "status");
        assertThat(told.published().get(0).text("execution_state")).isEqualTo("busy");
        assertThat(told.reply().parent().get("msg_id")).isEqualTo(request);
        assertThat(told.published())
                .allMatch(heard -> heard.parent().equals(told.reply().parent()));
        assertThat(told.published()).allMatch(heard -> heard.header().containsKey("date"));
    }

    @Test
    void aValueHasTheNumberOfItsCell() throws IOException {
        int before = count();
        Told told = client.cell("40 + 2");
        assertThat(told.result()).isEqualTo("42");
        assertThat(told.reply().number("execution_count")).isEqualTo(before + 1);
        assertThat(told.of("execute_result").get(0).number("execution_count")).isEqualTo(before + 1);
        assertThat(told.of("execute_input").get(0).number("execution_count")).isEqualTo(before + 1);
    }

    @Test
    void aSilentCellPublishesNothingAndDoesNotCount() throws IOException {
        int before = count();
        Told told = client.cell("System.out.println(1); var silent = 3; silent", Map.of("silent", true));
        assertThat(told.types()).containsOnly("status");
        assertThat(count()).isEqualTo(before + 1);
        assertThat(client.cell("silent").result()).isEqualTo("3");
    }

    @Test
    void aCellThatIsNotStoredShowsButDoesNotCount() throws IOException {
        int before = count();
        assertThat(client.cell("5 + 5", Map.of("store_history", false)).result())
                .isEqualTo("10");
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void expressionsOfTheUserAreAnsweredOneByOne() throws IOException {
        Told told = client.cell("var six = 6;", Map.of("user_expressions", Map.of("good", "six * 7", "bad", "nobody")));
        Map<?, ?> good = (Map<?, ?>) told.reply().map("user_expressions").get("good");
        Map<?, ?> bad = (Map<?, ?>) told.reply().map("user_expressions").get("bad");
        assertThat(good.get("data")).isEqualTo(Map.of("text/plain", "42"));
        assertThat(bad.get("status")).isEqualTo("error");
        assertThat(told.types()).doesNotContain("error", "execute_result");
    }

    @Test
    void aFaultHasItsNameAndOnlyFramesOfTheUser() throws IOException {
        Told told = client.cell("List.of(0).stream().map(x -> 1 / x).toList()");
        assertThat(told.status()).isEqualTo("error");
        assertThat(told.error().text("ename")).isEqualTo("ArithmeticException");
        assertThat(told.error().text("evalue")).isEqualTo("/ by zero");
        assertThat(told.error().traceback())
                .contains("ArithmeticException: / by zero")
                .doesNotContain("java.base", "jdk.", "cjsh.", "REPL", "do_it");
    }

    @Test
    void whatDoesNotCompileSaysInWhichLine() throws IOException {
        Told told = client.cell("int fine = 1;\nint wrong = unheardOf;");
        assertThat(told.error().text("ename")).isEqualTo("CompileError");
        assertThat(told.error().traceback()).contains(":2", "unheardOf", "^");
    }

    @Test
    void magicsThatAreRefusedAndUnfinishedCellsHaveNamesToo() throws IOException {
        assertThat(client.cell("%nothingOfThatName").error().text("ename")).isEqualTo("UsageError");
        assertThat(client.cell("int f(int x) {").error().text("ename")).isEqualTo("CompileError");
    }

    @Test
    void aFaultAbortsTheCellsBehindItAndNothingElse() throws IOException {
        String failing = client.execute("throw new IllegalStateException(\"x\");");
        String behind = client.execute("System.out.println(\"never\");");
        String asked = client.send(Door.SHELL, "is_complete_request", Map.of("code", "1"));
        assertThat(client.answered(failing).status()).isEqualTo("error");
        Told aborted = client.answered(behind);
        assertThat(aborted.status()).isEqualTo("aborted");
        assertThat(aborted.types()).containsOnly("status");
        assertThat(client.answered(asked).status()).isEqualTo("complete");
        assertThat(client.cell("2 + 2").result()).isEqualTo("4");
    }

    @Test
    void aFaultAbortsNothingWhereTheFrontEndSaysSo() throws IOException {
        String failing = client.execute("throw new IllegalStateException(\"x\");", Map.of("stop_on_error", false));
        String behind = client.execute("2 + 3");
        assertThat(client.answered(failing).status()).isEqualTo("error");
        assertThat(client.answered(behind).result()).isEqualTo("5");
    }

    @Test
    void aLongTextIsAPage() throws IOException {
        Map<?, ?> payload = (Map<?, ?>)
                client.cell("\"abc\".length?").reply().list("payload").get(0);
        assertThat(payload.get("source")).isEqualTo("page");
        assertThat(payload.get("data").toString()).contains("length");
    }

    @Test
    void clearOutputIsAMessageBetweenTheOthers() throws IOException {
        Told told = client.cell("System.out.println(1); clearOutput(); System.out.println(2);");
        assertThat(told.types()).containsSubsequence("stream", "clear_output", "stream");
    }

    @Test
    void inputIsAskedOfTheFrontEnd() throws IOException {
        String request = client.execute(
                "System.out.println(\"please\"); new Scanner(System.in).nextLine()", Map.of("allow_stdin", true));
        Heard asked = client.asked(request);
        assertThat(asked.content()).containsEntry("password", false);
        client.printed(request, "please");
        client.answer(asked, "ünï 😀");
        assertThat(client.answered(request).result()).isEqualTo("\"ünï 😀\"");
    }

    @Test
    void inputThatIsNotAllowedIsRefused() throws IOException {
        assertThat(client.cell("new Scanner(System.in).nextLine()").status()).isEqualTo("error");
    }

    @Test
    void outputAndErrorsComeInTheOrderWritten() throws IOException {
        Told told = client.cell(
                "for (int i = 0; i < 200; i++) { System.out.println(\"o\" + i); System.err.println(\"e\" + i); }");
        assertThat(told.of("stream").stream().map(heard -> heard.text("text")).collect(joining()))
                .isEqualTo(IntStream.range(0, 200)
                        .mapToObj(i -> "o" + i + "\ne" + i + "\n")
                        .collect(joining()));
    }

    @Test
    void tenThousandLinesAreFewMessages() throws IOException {
        Told told = client.cell("for (int i = 0; i < 10_000; i++) System.out.println(\"line \" + i);");
        assertThat(told.out())
                .isEqualTo(IntStream.range(0, 10_000)
                        .mapToObj(i -> "line " + i + "\n")
                        .collect(joining()));
        assertThat(told.of("stream")).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void ofTooManyLinesTheLastStayAndTheOthersAreCounted() throws IOException {
        Told told = client.cell("for (int i = 0; i < 400_000; i++) System.out.println(\"line \" + i);");
        String all = told.of("stream").stream().map(heard -> heard.text("text")).collect(joining());
        assertThat(all).startsWith("line 0\n").endsWith("line 399999\n").hasSizeLessThan(3_000_000);
        List<String> notices = all.lines()
                .filter(line -> line.contains(" lines were left out"))
                .toList();
        assertThat(notices).hasSize(1);
        long shown = all.lines().filter(line -> line.matches("line \\d+")).count();
        assertThat(Long.parseLong(notices.get(0).replaceAll("\\D", "")))
                .isBetween(400_000 - shown - 2, 400_000 - shown + 2);
    }

    @Test
    void whoeverClosesStandardOutputSilencesNobody() throws IOException {
        client.cell("System.out.close(); System.err.close();");
        Told told = client.cell("System.out.println(1); System.err.println(2);");
        assertThat(told.out()).isEqualTo("1\n");
        assertThat(told.err()).isEqualTo("2\n");
    }

    @Test
    void aThreadThatOutlivesItsCellPrintsIntoThatCell() throws IOException {
        client.cell("var go = new java.util.concurrent.CountDownLatch(1);");
        String first = client.execute("var later = new Thread(() -> { try { go.await(); } "
                + "catch (InterruptedException e) { } System.out.println(\"late\"); }); later.start();");
        client.answered(first);
        Told second = client.cell("go.countDown(); later.join(); System.out.println(\"mine\");");
        client.printed(first, "late");
        assertThat(second.out()).isEqualTo("mine\n");
    }

    @Test
    void aParallelStreamPrintsIntoTheCellThatRunsIt() throws IOException {
        for (String name : List.of("first", "second")) {
            Told told = client.cell(
                    "IntStream.range(0, 300).parallel().forEach(i -> System.out.println(\"" + name + "\"));");
            assertThat(told.out().lines()).hasSize(300).containsOnly(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u001b]0;evil\\u0007",
                "\\u009b31m",
                "a\\u202eb",
                "a\\u0000b",
                "a\\ud83db",
                "<script>alert(1)</script>",
                "real\\rfake"
            })
    void hostileTextsAreHarmlessInEveryForm(String text) throws IOException {
        Told table = client.cell("Table.create(\"" + text + "\", StringColumn.create(\"" + text + "\", List.of(\""
                + text + "\", \"b\")))");
        Map<?, ?> data = table.of("execute_result").get(0).map("data");
        assertThat(data.keySet().stream().map(String.class::cast)).contains("text/plain", "text/html");
        assertThat(data.values())
                .noneMatch(form -> CONTROL.matcher(form.toString()).find());
        assertThat((String) data.get("text/html")).doesNotContain("<script");
        Heard error = client.cell("throw new IllegalStateException(\"" + text + "\");")
                .error();
        assertThat(CONTROL.matcher(error.traceback()).find())
                .as(error.traceback())
                .isFalse();
        assertThat(CONTROL.matcher(error.text("evalue")).find()).isFalse();
    }

    @Test
    void aTextThatFailsOrNeverEndsIsGivenUpAndSaidSo() throws IOException {
        for (String body :
                List.of("throw new IllegalStateException();", "while (true) { }", "return toString() + 1;")) {
            Told told = client.cell("new Object() { public String toString() { " + body + " } }");
            assertThat(told.status()).as(body).isEqualTo("ok");
            assertThat(told.result()).as(body).isNotEmpty();
        }
        assertThat(client.cell("6 * 6").result()).isEqualTo("36");
    }

    @Test
    void classesOfCellsHaveTheNamesThatTheUserGaveThem() throws IOException {
        Told told = client.cell("class Mute { public String toString() { throw new IllegalStateException(\"no\"); } }\n"
                + "display(new Mute()); new Mute()");
        assertThat(told.result()).startsWith("Mute, whose toString() throws");
        assertThat(told.of("display_data").get(0).plain()).startsWith("Mute, whose toString() throws");
    }

    @Test
    void aValueOfAMegabyteIsCut() throws IOException {
        Heard value =
                client.cell("\"<x>\".repeat(400_000)").of("execute_result").get(0);
        assertThat(value.map("data").toString()).hasSizeLessThan(64 * 1024);
    }

    @Test
    void historyIsTailRangeAndSearch() throws IOException {
        client.cell("70 + 1");
        client.cell("70 + 2");
        List<?> tail = client.ask("history_request", Map.of("hist_access_type", "tail", "n", 2))
                .list("history");
        assertThat(tail.toString()).contains("70 + 1", "70 + 2");
        assertThat(client.ask("history_request", Map.of("hist_access_type", "search", "pattern", "70*", "unique", true))
                        .list("history"))
                .hasSize(2);
        int line = (Integer) ((List<?>) tail.get(0)).get(1);
        assertThat(client.ask(
                                "history_request",
                                Map.of("hist_access_type", "range", "session", 0, "start", line, "stop", line + 1))
                        .list("history")
                        .toString())
                .contains("70 + 1")
                .doesNotContain("70 + 2");
    }

    @Test
    void aCommOfNobodyIsClosed() throws IOException {
        String request = client.send(
                Door.SHELL, "comm_open", Map.of("comm_id", "c1", "target_name", "nobody", "data", Map.of()));
        client.until("idle", () -> client.isIdle(request));
        assertThat(client.published(request))
                .anyMatch(heard -> heard.type().equals("comm_close")
                        && heard.text("comm_id").equals("c1"));
        assertThat(client.ask("comm_info_request", Map.of()).map("comms")).isEmpty();
    }

    @Test
    void oddContentIsAnswered() throws IOException {
        for (Map<String, Object> odd : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("code", 5),
                Map.of("code", List.of("1")),
                Map.of("code", "1", "user_expressions", List.of(1), "silent", "no", "stop_on_error", 3))) {
            assertThat(client.ask("execute_request", odd).text("status"))
                    .as("%s", odd)
                    .isIn("ok", "error");
        }
    }
}
