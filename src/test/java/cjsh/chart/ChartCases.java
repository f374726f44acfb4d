package cjsh.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Charts worth looking at: the usual ones, and those at the edge of what can be drawn. */
final class ChartCases {
    private static final int ROWS = 600;

    private ChartCases() {}

    static Map<String, Chart> all() {
        ChartData rates = ChartData.of(rates());
        Map<String, Chart> cases = new LinkedHashMap<>();
        cases.put("bar-mean", rates.bar("advertiser", "rateValue"));
        cases.put("bar-counts", rates.bar("rateType"));
        cases.put(
                "bar-sum-and-others",
                ChartData.of(many(500))
                        .bar("name", "amount")
                        .aggregate(Aggregate.SUM)
                        .top(6));
        cases.put(
                "bar-mean-and-more",
                ChartData.of(many(500)).bar("name", "amount").top(6));
        cases.put("bar-one-row-each", ChartData.of(many(5)).bar("name", "amount"));
        cases.put("bar-below-zero", ChartData.of(change()).bar("month", "change"));
        cases.put(
                "bar-only-below-zero",
                ChartData.of(change().where(change().numberColumn("change").isLessThan(0)))
                        .bar("month", "change"));
        cases.put(
                "bar-zeros", ChartData.of(named(new double[] {0, 0}, "a", "b")).bar("name", "amount"));
        cases.put("bar-series", rates.bar("rateType", "rateValue").by("rateCurrency"));
        cases.put("bar-series-many", rates.bar("rateType").by("advertiser"));
        cases.put(
                "bar-title",
                rates.bar("active", "rateValue").aggregate(Aggregate.MAX).title("The best rates we have"));
        cases.put("bar-wide-letters", ChartData.of(wide()).bar("name", "amount"));
        cases.put(
                "bar-hostile",
                ChartData.of(hostile()).bar("na\u001b[2Jme\u202e", "amount").title("\u001b]0;owned\u0007 title"));
        cases.put(
                "line-hostile-names",
                ChartData.of(expressions())
                        .line("image", "\\\" + warn('x') + \\\"")
                        .by("title"));
        cases.put("bar-missing", ChartData.of(withGaps()).bar("name", "amount"));
        cases.put(
                "bar-large-and-small",
                ChartData.of(named(new double[] {1.5e18, 3e17, 4}, "large", "less", "small"))
                        .bar("name", "amount"));
        cases.put(
                "bar-tiny",
                ChartData.of(named(new double[] {0.00012, 0.00003}, "a", "b")).bar("name", "amount"));
        cases.put("hist-numbers", rates.hist("rateValue").bins(10));
        cases.put("hist-whole", rates.hist("rank"));
        cases.put("hist-times", rates.hist("startTime"));
        cases.put("hist-series", rates.hist("rateValue").by("active").bins(5));
        cases.put(
                "hist-constant",
                ChartData.of(named(new double[] {7.25, 7.25, 7.25}, "a", "b", "c"))
                        .hist("amount"));
        cases.put("hist-below-zero", ChartData.of(change()).hist("change"));
        cases.put("line-wave", ChartData.of(wave()).line("x", "y"));
        cases.put("line-days", ChartData.of(days()).line("day", "clicks"));
        cases.put("line-series", ChartData.of(days()).line("day", "clicks").by("site"));
        cases.put("line-one-point", ChartData.of(wave().first(1)).line("x", "y"));
        cases.put(
                "line-within-a-day",
                ChartData.of(rates().first(40)).line("seenAt", "rateValue").aggregate(Aggregate.COUNT));
        cases.put("scatter", ChartData.of(wave()).scatter("x", "noise"));
        cases.put(
                "scatter-series",
                ChartData.of(days()).scatter("clicks", "sales").by("site"));
        cases.put("scatter-infinite", ChartData.of(infinite()).scatter("x", "y"));
        cases.put("nothing-no-rows", ChartData.of(rates().emptyCopy()).bar("advertiser", "rateValue"));
        cases.put(
                "nothing-no-values",
                ChartData.of(named(new double[] {Double.NaN, Double.NaN}, "a", "b"))
                        .line("amount", "amount"));
        return cases;
    }

    static Table rates() {
        Random random = new Random(5);
        StringColumn advertiser = StringColumn.create("advertiser");
        StringColumn type = StringColumn.create("rateType");
        StringColumn currency = StringColumn.create("rateCurrency");
        DoubleColumn value = DoubleColumn.create("rateValue");
        IntColumn rank = IntColumn.create("rank");
        BooleanColumn active = BooleanColumn.create("active");
        InstantColumn start = InstantColumn.create("startTime");
        InstantColumn seen = InstantColumn.create("seenAt");
        for (int i = 0; i < ROWS; i++) {
            int which = (int) Math.abs(random.nextGaussian() * 8);
            advertiser.append(which == 0 ? "Outdoor Equipment Incorporated of Delaware" : "Advertiser " + which);
            type.append(i % 3 == 0 ? "PERCENT" : "FIXED");
            currency.append(i % 3 == 0 ? "" : i % 2 == 0 ? "USD" : "EUR");
            if (i % 50 == 7) {
                value.appendMissing();
            } else {
                value.append(Math.round(Math.exp(random.nextGaussian()) * (which + 4) * 100) / 100.0);
            }
            rank.append(random.nextInt(5));
            active.append(i % 4 != 0);
            start.append(Instant.parse("2025-01-15T00:00:00Z").plusSeconds(86_400L * random.nextInt(400)));
            seen.append(Instant.parse("2026-03-01T05:00:00Z").plusSeconds(random.nextInt(36_000)));
        }
        return Table.create("rates", advertiser, type, currency, value, rank, active, start, seen);
    }

    static Table many(int count) {
        return Table.create(
                "many",
                StringColumn.create("name", IntStream.range(0, count).mapToObj(i -> "Publisher " + i)),
                DoubleColumn.create("amount", IntStream.range(0, count).mapToDouble(i -> 20_000.0 / (i + 1) + 1)));
    }

    static Table named(double[] amounts, String... names) {
        return Table.create("named", StringColumn.create("name", names), DoubleColumn.create("amount", amounts));
    }

    private static Table change() {
        return Table.create(
                "change",
                StringColumn.create("month", "January", "February", "March", "April", "May"),
                DoubleColumn.create("change", -12.5, 30, 0, 4.25, -3));
    }

    private static Table wide() {
        return named(new double[] {30, 20, 10}, "日本語の広告主です、とても長い名前", "👨‍👩‍👧‍👦 Familie", "Ä́ combining");
    }

    private static Table hostile() {
        return Table.create(
                "hostile",
                StringColumn.create(
                        "na\u001b[2Jme\u202e",
                        "\u001b[31mred\u001b]8;;http://evil.example\u001b\\",
                        "gpj.\u202eexe",
                        "two\r\nlines",
                        "half \ud83d pair",
                        "x".repeat(100_000)),
                DoubleColumn.create("amount", 5, 4, 3, 2, 1));
    }

    /** What Vega-Lite would take for more than words if it got it as it is. */
    private static Table expressions() {
        return Table.create(
                "expressions",
                DoubleColumn.create("image", 1, 2, 3, 1, 2, 3),
                DoubleColumn.create("\\\" + warn('x') + \\\"", 1, 4, 2, 3, 3, 1),
                StringColumn.create("title", "a.b[0]", "a.b[0]", "a.b[0]", "</script>", "</script>", "</script>"));
    }

    private static Table withGaps() {
        return named(new double[] {3, Double.NaN, 2, Double.NaN, 1}, "a", "a", "", "b", "c");
    }

    private static Table infinite() {
        return Table.create(
                "infinite",
                DoubleColumn.create("x", 1, 2, 3, 4, Double.POSITIVE_INFINITY),
                DoubleColumn.create("y", 1, Double.NEGATIVE_INFINITY, 1e308, -2, 3));
    }

    private static Table wave() {
        Random random = new Random(3);
        return Table.create(
                "wave",
                DoubleColumn.create("x", IntStream.range(0, 200).mapToDouble(i -> i / 10.0)),
                DoubleColumn.create("y", IntStream.range(0, 200).mapToDouble(i -> Math.sin(i / 20.0) * 3)),
                DoubleColumn.create("noise", IntStream.range(0, 200).mapToDouble(i -> random.nextGaussian() * i)));
    }

    private static Table days() {
        DateColumn day = DateColumn.create("day");
        StringColumn site = StringColumn.create("site");
        DoubleColumn clicks = DoubleColumn.create("clicks");
        DoubleColumn sales = DoubleColumn.create("sales");
        for (int i = 0; i < 90; i++) {
            for (String each : new String[] {"blog", "coupons", "newsletter"}) {
                day.append(LocalDate.of(2026, 1, 5).plusDays(i));
                site.append(each);
                double level = 100.0 * each.length() + i * (each.length() - 5);
                clicks.append(level + 60 * Math.sin(i / 7.0 + each.length()));
                sales.append(level / 20 + 3 * Math.cos(i));
            }
        }
        return Table.create("days", day, site, clicks, sales);
    }
}
