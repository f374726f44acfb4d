import cjsh.chart.Chart;
import cjsh.chart.ChartData;
import cjsh.chart.ChartPainter;
import cjsh.chart.ChartRenderer;
import cjsh.display.Painter;
import cjsh.display.Renderer;
import cjsh.display.Screen;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a chart takes from the table to what is shown. */
public class Charts {
    private static final int TIMES = 5;

    /** @param args how many rows */
    public static void main(String[] args) {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Random random = new Random(1);
        ChartData data = ChartData.of(Table.create(
                "large",
                StringColumn.create("group", IntStream.range(0, rows).mapToObj(i -> "group " + random.nextInt(500))),
                StringColumn.create("sku", IntStream.range(0, rows).mapToObj(i -> "sku " + i)),
                DoubleColumn.create("a", IntStream.range(0, rows).mapToDouble(i -> random.nextGaussian())),
                DoubleColumn.create("b", IntStream.range(0, rows).mapToDouble(i -> random.nextGaussian()))));
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("bar of 500 categories", data.bar("group", "a"));
        charts.put("bar of a category per row", data.bar("sku", "a"));
        charts.put("hist", data.hist("a"));
        charts.put("line", data.line("a", "b"));
        charts.put("scatter", data.scatter("a", "b"));
        charts.put("scatter by 500", data.scatter("a", "b").by("group"));
        Painter painter = new ChartPainter();
        Renderer renderer = new ChartRenderer();
        Screen screen = new Screen(100, 30, true);
        System.out.printf(Locale.ROOT, "JDK %s, %,d rows, milliseconds%n", Runtime.version(), rows);
        charts.forEach((name, chart) -> System.out.printf(
                Locale.ROOT,
                "%-26s text %6.0f  picture %6.0f  notebook %6.0f%n",
                name,
                median(chart::toString),
                median(() -> painter.picture(chart, screen, Painter.USUAL_CELL)),
                median(() -> renderer.render(chart, Screen.notebook()))));
    }

    private static double median(Runnable work) {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }
}
