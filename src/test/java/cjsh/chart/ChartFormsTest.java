package cjsh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Budget;
import cjsh.display.MimeBundle;
import cjsh.display.Screen;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Charts as notebooks take them. The golden files are made anew with {@code -Dcjsh.renew}; look at what changed in a browser. */
class ChartFormsTest {
    private static final Path FOLDER = Path.of("src/test/resources/cjsh/chart");

    static MimeBundle forms(Chart chart) {
        return new ChartRenderer().render(chart, Screen.notebook()).orElseThrow();
    }

    private static String form(Chart chart, String type) {
        return Objects.requireNonNull(forms(chart).data().get(type), type);
    }

    @TestFactory
    Stream<DynamicTest> chartsLookAsTheyDid() {
        return ChartCases.all().entrySet().stream()
                .filter(each -> !each.getKey().startsWith("nothing"))
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    assertThat(forms(each.getValue()).data().keySet())
                            .containsExactly(MimeBundle.TEXT, MimeBundle.VEGA_LITE, MimeBundle.SVG);
                    assertGolden(each.getKey() + ".svg", form(each.getValue(), MimeBundle.SVG));
                    assertGolden(each.getKey() + ".vl.json", readable(form(each.getValue(), MimeBundle.VEGA_LITE)));
                }));
    }

    private static void assertGolden(String name, String drawn) throws IOException {
        Path file = FOLDER.resolve(name);
        if (System.getProperty("cjsh.renew") != null) {
            Files.writeString(file, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readString(file));
    }

    /** A line for each name, and one for each row of data. */
    private static String readable(String json) throws IOException {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        JsonFactory factory = new JsonFactory();
        try (JsonParser in = factory.createParser(json);
                JsonGenerator out = factory.createGenerator(text).setPrettyPrinter(printer)) {
            in.nextToken();
            out.copyCurrentStructure(in);
        }
        return text + "\n";
    }

    @Test
    void nothingToDrawIsSaidInWords() {
        Chart chart = Objects.requireNonNull(ChartCases.all().get("nothing-no-rows"));
        assertThat(forms(chart)).isEqualTo(MimeBundle.ofText(forms(chart).text()));
        assertThat(forms(chart).text()).contains("nothing to draw: the table has no rows");
    }

    @Test
    void terminalsGetTextOnly() {
        Chart chart = Objects.requireNonNull(ChartCases.all().get("bar-mean"));
        Screen screen = new Screen(80, 24, true);
        assertThat(ChartRenderer.ofText().render(chart, screen).orElseThrow().data())
                .containsOnlyKeys(MimeBundle.TEXT);
    }

    private static Table large(int rows) {
        Random random = new Random(4);
        return Table.create(
                "large",
                StringColumn.create("name", IntStream.range(0, rows).mapToObj(i -> "日本語の広告主".repeat(9) + i)),
                StringColumn.create("site", IntStream.range(0, rows).mapToObj(i -> "site " + i % 6)),
                DoubleColumn.create("x", IntStream.range(0, rows).mapToDouble(i -> random.nextDouble() * 1e6)),
                DoubleColumn.create("y", IntStream.range(0, rows).mapToDouble(i -> random.nextGaussian())));
    }

    @Test
    void largeChartsBecomeCoarserAndSaySo() {
        ChartData data = ChartData.of(large(20_000));
        for (Chart chart : new Chart[] {
            data.scatter("x", "y"),
            data.scatter("x", "y").by("site"),
            data.line("x", "y"),
            data.line("x", "y").by("site").size(400, 100),
        }) {
            assertSmall(chart);
            assertThat(form(chart, MimeBundle.SVG)).contains(">20,000 points, drawn as ");
            assertThat(form(chart, MimeBundle.VEGA_LITE)).contains("\"20,000 points, drawn as ");
            assertThat(forms(chart).text()).contains("20,000 points, drawn as ");
        }
        Chart bars = data.bar("name", "y").top(500).aggregate(Aggregate.SUM).by("site");
        assertSmall(bars);
        assertThat(form(bars, MimeBundle.SVG)).contains(" others<");
        assertThat(form(bars, MimeBundle.VEGA_LITE)).contains(" others\"");
        assertThat(forms(bars).text()).contains(" others");
        Chart bins = data.hist("x").bins(200).by("site");
        assertSmall(bins);
        assertThat(forms(bins).text()).contains(" in place of 200");
    }

    private static void assertSmall(Chart chart) {
        int all = forms(chart).data().entrySet().stream()
                .mapToInt(form -> Budget.size(form.getKey(), form.getValue()))
                .sum();
        assertThat(all).isBetween(3_000, 60_000);
    }

    @Test
    void enoughPointsAreLeftToSee() {
        Chart chart = ChartData.of(large(20_000)).scatter("x", "y");
        for (Chart each : List.of(chart, chart.size(1_000, 500))) {
            assertThat(form(each, MimeBundle.SVG).lines().filter(line -> line.startsWith("<path")))
                    .hasSizeGreaterThan(300);
        }
    }
}
