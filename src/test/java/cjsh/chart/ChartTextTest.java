package cjsh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.CellWidth;
import cjsh.display.MimeBundle;
import cjsh.display.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Charts as a terminal shows them. The golden texts are made anew with {@code -Dcjsh.renew}; read what changed. */
class ChartTextTest {
    private static final Path FOLDER = Path.of("src/test/resources/cjsh/chart");

    private static String on(Chart chart, Screen screen) {
        return ChartRenderer.ofText()
                .render(chart, screen)
                .map(MimeBundle::text)
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> chartsLookAsTheyDid() {
        return ChartCases.all().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Path file = FOLDER.resolve(each.getKey() + ".txt");
                    String drawn = page(each.getValue());
                    if (System.getProperty("cjsh.renew") != null) {
                        Files.createDirectories(FOLDER);
                        Files.writeString(file, drawn);
                    }
                    assertThat(drawn).isEqualTo(Files.readString(file));
                }));
    }

    /** What a person reads: three widths without colour, and one with the escape character as a visible sign. */
    private static String page(Chart chart) {
        StringBuilder page = new StringBuilder();
        for (int columns : List.of(40, 80, 120)) {
            page.append("== ").append(columns).append(" columns\n");
            page.append(on(chart, new Screen(columns, 24, false))).append("\n\n");
        }
        page.append("== 60 columns, in colour\n");
        page.append(on(chart, new Screen(60, 16, true)).replace('\u001b', '␛')).append('\n');
        return page.toString();
    }

    @TestFactory
    Stream<DynamicTest> noLineIsWiderAndNoChartHigherThanTheScreen() {
        return ChartCases.all().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    for (int columns : List.of(1, 7, 20, 33, 80, 200)) {
                        for (boolean colour : List.of(true, false)) {
                            String text = on(each.getValue(), new Screen(columns, 24, colour));
                            assertFits(text, columns);
                            assertThat(text.lines()).as(text).hasSizeLessThanOrEqualTo(columns < 40 ? 40 : 24);
                        }
                    }
                }));
    }

    private static void assertFits(String text, int columns) {
        String plain = text.replaceAll("\u001b\\[[0-9;]*m", "");
        assertThat(plain.lines()).allMatch(line -> CellWidth.of(line) <= columns);
        assertThat(plain.chars()).noneMatch(c -> (c < ' ' && c != '\n') || c == 0x202e || (c >= 0x7f && c < 0xa0));
    }

    @Test
    void anyTableIsDrawn() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 400; i++) {
            Table table = anyTable(random);
            ChartData data = ChartData.of(table);
            Screen screen = new Screen(1 + random.nextInt(130), 1 + random.nextInt(60), random.nextBoolean());
            for (Chart chart : List.of(
                    data.bar("t", "a"),
                    data.bar("u"),
                    data.bar("a", "b").aggregate(List.of(Aggregate.values()).get(random.nextInt(5))),
                    data.hist("a"),
                    data.line("a", "b"),
                    data.scatter("b", "a"))) {
                assertFits(on(chart, screen), screen.columns());
                assertFits(on(chart.by("t"), screen), screen.columns());
            }
        }
    }

    private static Table anyTable(Random random) {
        int rows = random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(200);
        return Table.create(
                "any",
                StringColumn.create("t", IntStream.range(0, rows).mapToObj(i -> anyText(random))),
                StringColumn.create("u", IntStream.range(0, rows).mapToObj(i -> "c" + random.nextInt(300))),
                DoubleColumn.create("a", anyNumbers(random, rows)),
                DoubleColumn.create("b", anyNumbers(random, rows)));
    }

    private static double[] anyNumbers(Random random, int rows) {
        double size = Math.pow(10, random.nextInt(600) - 300.0);
        double base = random.nextInt(3) == 0 ? random.nextDouble() * size * 1e9 : 0;
        double[] strange = {Double.NaN, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, -0.0, 1e300, -1e300};
        return IntStream.range(0, rows)
                .mapToDouble(i -> random.nextInt(20) == 0
                        ? strange[random.nextInt(strange.length)]
                        : base + random.nextGaussian() * size)
                .toArray();
    }

    private static String anyText(Random random) {
        return random.ints(random.nextInt(12), 0, random.nextInt(4) == 0 ? 0x3000 : 0x80)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void offATerminalThereAreEightyColumnsAndNoColour() {
        Chart chart = ChartData.of(ChartCases.rates()).bar("rateType", "rateValue");
        String text = on(chart, Screen.unlimited());
        assertThat(text).isEqualTo(chart.toString()).doesNotContain("\u001b");
        assertThat(text.lines().mapToInt(CellWidth::of).max()).hasValue(80);
    }

    @Test
    void theSizeIsTheUsers() throws IOException {
        Chart chart =
                ChartData.of(ChartCases.rates()).scatter("rank", "rateValue").size(50, 30);
        assertThat(on(chart, new Screen(80, 24, false)).lines()).hasSize(30);
        assertFits(on(chart, new Screen(80, 24, false)), 50);
    }
}
