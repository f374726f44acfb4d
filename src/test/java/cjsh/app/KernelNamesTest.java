package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.kernel.KernelClient;
import cjsh.kernel.Told.Heard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tab, Shift-Tab and Enter in a cell. Front ends count code points. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // what is missing makes the test fail, as it should
class KernelNamesTest {
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

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private Heard complete(String code) throws IOException {
        return client.ask("complete_request", Map.of("code", code, "cursor_pos", points(code)));
    }

    private Heard inspect(String code, int detail) throws IOException {
        return client.ask("inspect_request", Map.of("code", code, "cursor_pos", points(code), "detail_level", detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\".", "\"😀\".", "\"😀👩‍👩‍👧𝒳\".", "var x = \"日本\";\n\"😀\"."})
    void placesAreCountedInCodePoints(String before) throws IOException {
        Heard reply = complete(before + "charA");
        assertThat(reply.list("matches")).isEqualTo(List.of("charAt("));
        assertThat(reply.number("cursor_start")).isEqualTo(points(before));
        assertThat(reply.number("cursor_end")).isEqualTo(points(before) + 5);
        Map<?, ?> typed = (Map<?, ?>) ((List<?>) reply.map("metadata").get("_jupyter_types_experimental")).get(0);
        assertThat(typed.get("text")).isEqualTo("charAt(");
        assertThat(typed.get("start")).isEqualTo(points(before));
        assertThat(typed.get("end")).isEqualTo(points(before) + 5);
        assertThat((String) typed.get("type")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gql(\"\"\"{ publisher { contr | contracts",
                "gql(\"\"\"# 😀⏎{ publisher { contr | contracts",
                "contracts().fields(\"status programTerms.na | name",
                "%%graphql⏎{ publisher { contr | contracts",
                "%%sql⏎select * from contr | contracts",
                "sql(\"select * from commiss | commissions",
            })
    void otherLanguagesAreCompletedWhereTheyStand(String code, String expected) throws IOException {
        assertThat(complete(code.replace('⏎', '\n')).list("matches"))
                .as(code)
                .anyMatch(match -> match.toString().startsWith(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 3, 1_000_000_000})
    void oddCursorsAreAnswered(int cursor) throws IOException {
        for (String kind : List.of("complete_request", "inspect_request")) {
            assertThat(client.ask(kind, Map.of("code", "\"😀\".le", "cursor_pos", cursor))
                            .text("status"))
                    .isEqualTo("ok");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math.max", "Math.max(", "\"abc\".length", "commissions", "new ArrayList"})
    void namesAreInspected(String code) throws IOException {
        assertThat(inspect(code, 0).content()).containsEntry("status", "ok").containsEntry("found", true);
    }

    @Test
    void ownNamesAreInspectedWithTypeValueAndSource() throws IOException {
        client.cell("var greeting = \"hello\"; int half(int whole) { return whole / 2; }");
        assertThat(inspect("greeting", 0).plain()).contains("String", "hello");
        assertThat(inspect("half", 1).plain()).contains("return whole / 2;");
    }

    @Test
    void aFieldOfGraphQlIsInspected() throws IOException {
        assertThat(inspect("gql(\"\"\"{ publisher { contracts", 0).plain()).contains("contracts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "noSuchNameAtAll", "// a remark"})
    void whatIsNoNameIsNotFound(String code) throws IOException {
        Heard reply = inspect(code, 0);
        assertThat(reply.content())
                .containsEntry("status", "ok")
                .containsEntry("found", false)
                .containsEntry("data", Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 + 1|complete|",
                "``|complete|",
                "int f(int x) {|incomplete|    ",
                "1 +|incomplete|",
                "int 3x = ;|invalid|",
                "class }|invalid|",
            })
    void enterKnowsWhetherACellIsWhole(String code, String status) throws IOException {
        Heard reply = client.ask("is_complete_request", Map.of("code", code));
        assertThat(reply.text("status")).isEqualTo(status);
        assertThat(reply.content().containsKey("indent")).isEqualTo(status.equals("incomplete"));
    }
}
