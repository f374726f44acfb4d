package cjsh.table;

import static cjsh.table.Frames.made;
import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.MimeBundle;
import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.Screen;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableRendererTest {
    private static final Screen SCREEN = new Screen(80, 24, false);

    private static String html(Object value) {
        MimeBundle bundle = new TableRenderer().render(value, SCREEN).orElseThrow();
        return String.valueOf(bundle.data().get(MimeBundle.HTML));
    }

    /** The number of rows counted for text only. */
    @Test
    void theChosenNumberOfRowsCountsOnAPage() {
        Preferences chosen = new Preferences();
        chosen.set(Preference.ROWS, "100");
        Table table = Table.create(StringColumn.create(
                "n", IntStream.range(0, 300).mapToObj(n -> "n" + n).toArray(String[]::new)));
        String html = new TableRenderer(chosen, "")
                .render(table, Screen.unlimited())
                .orElseThrow()
                .data()
                .get(MimeBundle.HTML);
        assertThat(html).contains(">n79<", ">n280<", "(100 rows shown)").doesNotContain(">n80<", ">n279<");
    }

    /** JupyterLab broke names and instants into rows of two to four lines. */
    @Test
    void shortTextsStayInOneLineOnAPage() {
        Table table = Table.create(StringColumn.create("name", "Cash Back Terms", "plain", "long ".repeat(20)));
        String html = new TableRenderer()
                .render(table, Screen.unlimited())
                .orElseThrow()
                .data()
                .get(MimeBundle.HTML);
        assertThat(html)
                .contains("<td style=\"text-align:left;white-space:nowrap\">Cash Back Terms</td>")
                .contains("<td style=\"text-align:left\">plain</td>")
                .contains("<td style=\"text-align:left\" title=\"long long");
    }

    @Test
    void knowsTablesAndFramesOnly() {
        assertThat(new TableRenderer().render("text", SCREEN)).isEmpty();
        assertThat(new TableRenderer().render(Frames.allTypes(), SCREEN)).isPresent();
        MimeBundle bundle = new TableRenderer()
                .render(Tablesaw.table("t", Frames.allTypes()), SCREEN)
                .orElseThrow();
        assertThat(bundle.data().keySet()).containsExactly(MimeBundle.TEXT, MimeBundle.HTML);
    }

    @Test
    void htmlIsAPlainTable() {
        assertThat(html(Frames.text("id", "a", "", null))).isEqualTo("""
                        <div class="tex2jax_ignore mathjax_ignore" style="overflow-x:auto">
                        <table style="margin-left:0">
                        <thead>
                        <tr><th style="text-align:left">id</th></tr>
                        <tr><td style="text-align:left"><span style="opacity:.6">text</span></td></tr>
                        </thead>
                        <tbody>
                        <tr><td style="text-align:left">a</td></tr>
                        <tr><td style="text-align:left">&quot;&quot;</td></tr>
                        <tr><td style="text-align:left"><span style="opacity:.6">∅</span></td></tr>
                        </tbody>
                        </table>
                        <div style="opacity:.7">3 rows × 1 column</div>
                        </div>
                        """);
    }

    @Test
    void foreignTextOpensNoTag() {
        String html = html(Frames.hostile());
        assertThat(html).doesNotContain("<script", "<b>", "\u001b", "\u202e", "\r");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "note&lt;b&gt;\\x1b</th>", "日本語");
    }

    @Test
    void cutCellTellsMoreInItsTitle() {
        String html = html(Frames.text("t", "\"" + "x".repeat(100)));
        assertThat(html)
                .contains("title=\"&quot;" + "x".repeat(100) + "\">")
                .contains(">&quot;" + "x".repeat(78) + "…</td>");
    }

    @Test
    void longTableShowsHeadAndTail() {
        String html = html(Frames.large());
        assertThat(html)
                .contains(">SKU-19<", ">SKU-249995<", ">250,000 rows × 3 columns (25 rows shown)<")
                .doesNotContain("SKU-20<");
    }

    @Test
    void wideTableLeavesOutColumnsOfTheMiddle() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            columns.add(made("c" + i, ColumnType.INT, 2, row -> row));
        }
        assertThat(html(new Frame(columns, 2)))
                .contains(">c29</th>", ">c70</th>", ">40 columns hidden: c30, c31, ")
                .doesNotContain(">c30</th>");
    }

    @Test
    void htmlStaysSmall() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            columns.add(made("c\"" + i, ColumnType.TEXT, 100, row -> "\"<&'👨‍👩‍👧‍👦\u0301\u0301".repeat(500)));
        }
        assertThat(html(new Frame(columns, 100)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(65_536);
    }

    @Test
    void numbersThatFillTheBudgetLeaveTheSize() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            columns.add(made("c" + i, ColumnType.DECIMAL, 2, row -> new BigDecimal("7".repeat(3_000))));
        }
        assertThat(html(new Frame(columns, 2))).isEqualTo("<div>2 rows × 12 columns (0 rows shown)</div>\n");
    }

    @Test
    void whatIsNotCompleteIsSeen() {
        Provenance partial = new Provenance(
                "programs",
                "live",
                Instant.EPOCH,
                3,
                3,
                Duration.ofMillis(200),
                List.of("NOT COMPLETE: stopped <here>", "one note"));
        assertThat(html(FetchedTable.of("t", Frames.allTypes(), partial)))
                .contains(">programs · live · 3 pages · 0.2 s · one note · fetched 1970-01-01 00:00 UTC</div>")
                .contains("<div style=\"font-weight:bold;color:#d04a3a\">NOT COMPLETE: stopped &lt;here&gt;</div>");
    }

    @Test
    void oneWideRowIsARecord() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            columns.add(made("c" + i, ColumnType.DECIMAL, 1, row -> new BigDecimal("1.50")));
        }
        String html = html(new Frame(columns, 1));
        assertThat(html)
                .contains("<tr><th style=\"text-align:left\">c0</th>", ">1.50</td></tr>", ">1 row × 20 columns<")
                .doesNotContain("<thead>");
        assertThat(html(new Frame(columns.subList(0, 3), 1))).contains("<thead>");
    }

    @Test
    void fetchedTableNamesItsSourceInBothForms() {
        FetchedTable table = FetchedTable.of("t", Frames.allTypes(), ProvenanceTest.EXAMPLE);
        MimeBundle bundle = new TableRenderer().render(table, SCREEN).orElseThrow();
        assertThat(bundle.text()).contains("\n3 rows × 6 columns · programs · sandbox · 3 pages · 0.2 s\n");
        assertThat(html(table)).contains(">programs · sandbox · 3 pages · 0.2 s · fetched 2026-11-21 14:02 UTC<");
    }
}
