package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.Hostile;
import cjsh.Markup;
import cjsh.chart.ChartData;
import cjsh.display.Budget;
import cjsh.display.MimeBundle;
import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.display.Screen;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Any value in a notebook: small, safe, and with words about what is left out. */
class NotebookTest {
    private static final Renderers RENDERERS = Renderings.inNotebook(new Preferences());

    private static MimeBundle forms(Object value) {
        MimeBundle forms = RENDERERS.render(value, Screen.notebook()).orElseThrow();
        int size = forms.data().entrySet().stream()
                .mapToInt(form -> Budget.size(form.getKey(), form.getValue()))
                .sum();
        assertThat(size).isLessThan(64 * 1024);
        assertThat(forms.text().chars()).noneMatch(c -> (c < ' ' && c != '\n') || c == 0x202e || c == 0x200b);
        String html = forms.data().get(MimeBundle.HTML);
        if (html != null) {
            Markup.wordsOfHtml(html);
        }
        return forms;
    }

    private static String words(Object value) {
        return Markup.wordsOfHtml(Objects.requireNonNull(forms(value).data().get(MimeBundle.HTML)));
    }

    public record Rate(String advertiser, double rate, boolean active, LocalDate since, List<String> sites) {}

    record Odd(String word) {
        @Override
        public String word() {
            throw new IllegalStateException("no words");
        }
    }

    @Test
    void aListOfRecordsIsATable() {
        List<Rate> rates = List.of(
                new Rate("Gear <Guide>", 7.5, true, LocalDate.of(2026, 1, 5), List.of("a", "b")),
                new Rate("Zoo", 12, false, LocalDate.EPOCH, List.of()));
        assertThat(words(rates))
                .contains("advertiser", "Gear <Guide>", "7.5", "2026-01-05", "[a, b]", "2 rows × 5 columns");
        assertThat(forms(rates).text()).contains("│ Gear <Guide> │", "2 rows × 5 columns");
        assertThat(forms(rates.toArray(Rate[]::new))).isEqualTo(forms(rates));
        assertThat(words(List.of(new Odd("x")))).contains("throws IllegalStateException");
    }

    @Test
    void whatIsNoListOfRecordsOfOneKindIsText() {
        for (Object value : List.of(
                List.of(),
                List.of(1, 2),
                List.of(new Odd("x"), 1),
                Arrays.asList(new Odd("x"), null),
                new Rate[] {null},
                Map.of("a", 1),
                new int[] {1})) {
            assertThat(forms(value).data()).containsOnlyKeys(MimeBundle.TEXT);
        }
    }

    @Test
    void aLongTextSaysHowLongItIs() {
        assertThat(forms("x".repeat(1_000_000)).text()).endsWith("\n… 998,500 more characters");
        assertThat(forms("line\n".repeat(200_000)).text()).endsWith("\n… 199,973 more lines");
    }

    @Test
    void hugeValuesStaySmall() {
        assertThat(forms(BigInteger.TEN.pow(200_000)).text()).contains(" more characters");
        assertThat(forms(Collections.nCopies(1_000_000, "日本語")).text()).contains(" more]");
        assertThat(forms(Collections.nCopies(9_000, new Rate("x".repeat(90_000), 1, true, LocalDate.EPOCH, List.of())))
                        .text())
                .contains("9,000 rows × 5 columns");
        assertThat(forms(wide(200, "👨‍👩‍👧‍👦\u0301\u0301\u0301".repeat(500))).text())
                .contains("200 rows × 60 columns");
        assertThat(words(wide(1, "\"<&'".repeat(500)))).contains("1 row × 60 columns");
        forms(ChartData.of(wide(5_000, "日本語".repeat(30))).bar("c0").top(500));
    }

    private static Table wide(int rows, String text) {
        Table table = Table.create("wide");
        for (int i = 0; i < 60; i++) {
            table.addColumns(
                    StringColumn.create("c" + i, IntStream.range(0, rows).mapToObj(row -> row + text)));
        }
        return table;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void foreignWordsAreWords(String text) {
        List<Object> values = new ArrayList<>(List.of(text, List.of(text), Map.of(text, text), new String[] {text}));
        values.add(List.of(new Rate(text, 1, true, LocalDate.EPOCH, List.of(text))));
        values.add(Table.create(text, StringColumn.create(text, text, "b"), DoubleColumn.create(text + "#", 1, 2)));
        values.add(Table.create(text, StringColumn.create(text, text + "x".repeat(200))));
        values.forEach(NotebookTest::forms);
    }

    static List<String> hostile() {
        return Hostile.texts();
    }

    @Test
    void pricesInATableAreNoFormula() {
        String html = forms(Table.create("t", StringColumn.create("price", "$5 and $10")))
                .data()
                .get(MimeBundle.HTML);
        assertThat(html).startsWith("<div class=\"tex2jax_ignore mathjax_ignore\"");
    }

    @Test
    void aRendererThatFailsLeavesText() {
        Renderers failing = RENDERERS.after((value, screen) -> {
            throw new IllegalStateException("broken\u001b");
        });
        assertThat(failing.render(12, Screen.notebook()).orElseThrow().text())
                .isEqualTo("12\n… as text only, since showing it failed: java.lang.IllegalStateException: broken\\x1b");
    }
}
