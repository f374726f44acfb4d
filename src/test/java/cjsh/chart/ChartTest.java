package cjsh.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What is counted, and what is refused. */
class ChartTest {
    private static final ChartData RATES = ChartData.of(ChartCases.rates());

    private static Model.Bars bars(Chart chart) {
        return (Model.Bars) chart.model(20).marks();
    }

    private static List<Double> values(Chart chart) {
        return bars(chart).bars().stream().map(bar -> bar.values().get(0)).toList();
    }

    private static Table amounts(double... amounts) {
        String[] names = IntStream.range(0, amounts.length)
                .mapToObj(i -> i % 2 == 0 ? "even" : "odd")
                .toArray(String[]::new);
        return ChartCases.named(amounts, names);
    }

    @Test
    void severalRowsOfACategoryAreAggregatedAndTheTitleSaysHow() {
        Chart chart = ChartData.of(amounts(0.1, 5, 0.1, 7, 0.1, 9)).bar("name", "amount");
        assertThat(chart.model(20).title()).isEqualTo("mean of amount by name");
        assertThat(values(chart).get(0)).isEqualTo(7);
        assertThat(values(chart).get(1)).isCloseTo(0.1, within());
        assertThat(values(chart.aggregate(Aggregate.SUM)).get(0)).isEqualTo(21);
        assertThat(values(chart.aggregate(Aggregate.MIN))).containsExactly(5.0, 0.1);
        assertThat(values(chart.aggregate(Aggregate.MAX))).containsExactly(9.0, 0.1);
        assertThat(values(chart.aggregate(Aggregate.COUNT))).containsExactly(3.0, 3.0);
        assertThat(chart.aggregate(Aggregate.MAX).model(20).title()).isEqualTo("max of amount by name");
    }

    @Test
    void whatAddingLosesIsKept() {
        Tally tally = new Tally();
        IntStream.range(0, 10).forEach(i -> tally.add(0.1));
        assertThat(tally.value(Aggregate.SUM)).isEqualTo(1.0);
    }

    @Test
    void oneRowOfEachIsNotCalledAMean() {
        assertThat(ChartData.of(amounts(1, 2)).bar("name", "amount").model(20).title())
                .isEqualTo("amount by name");
    }

    @Test
    void theUsersTitleDoesNotHideWhatIsShown() {
        Model model = RATES.bar("rateType", "rateValue").title("Rates").model(20);
        assertThat(model.title()).isEqualTo("Rates");
        assertThat(model.subtitle()).isEqualTo("mean of rateValue by rateType");
    }

    @Test
    void sumsOfTheRestAreShownAndMeansAreNot() {
        Chart chart = ChartData.of(ChartCases.many(43)).bar("name", "amount").top(3);
        assertThat(bars(chart).rest()).isEqualTo("40 more");
        assertThat(bars(chart).bars()).hasSize(3);
        List<Model.Bar> summed = bars(chart.aggregate(Aggregate.SUM)).bars();
        assertThat(summed).hasSize(4);
        assertThat(summed.get(3).label()).isEqualTo("40 others");
        double all =
                IntStream.range(0, 43).mapToDouble(i -> 20_000.0 / (i + 1) + 1).sum();
        assertThat(summed.stream().mapToDouble(bar -> bar.values().get(0)).sum())
                .isCloseTo(all, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }

    @Test
    void unitsAreNeverMixedSilently() {
        Model mixed = RATES.bar("advertiser", "rateValue").model(20);
        assertThat(mixed.warnings())
                .containsExactly(
                        "mixed here: rateType FIXED, PERCENT; .by(\"rateType\") keeps them apart",
                        "mixed here: rateCurrency EUR, USD; .by(\"rateCurrency\") keeps them apart");
        assertThat(RATES.line("startTime", "rateValue").model(20).warnings()).hasSize(2);
        assertThat(RATES.hist("rateValue").model(20).warnings()).hasSize(2);
        assertThat(RATES.scatter("rank", "rateValue").model(20).warnings()).hasSize(2);
    }

    @Test
    void whatIsKeptApartOrCountedMixesNothing() {
        assertThat(RATES.bar("rateType", "rateValue")
                        .by("rateCurrency")
                        .model(20)
                        .warnings())
                .isEmpty();
        assertThat(RATES.bar("advertiser").model(20).warnings()).isEmpty();
        assertThat(RATES.bar("advertiser", "rateValue")
                        .aggregate(Aggregate.COUNT)
                        .model(20)
                        .warnings())
                .isEmpty();
        assertThat(RATES.bar("advertiser", "rank").model(20).warnings()).isEmpty();
    }

    @Test
    void theOneUnitIsNamed() {
        Table table = ChartCases.rates();
        Table percent = table.where(table.stringColumn("rateType").isEqualTo("PERCENT"));
        assertThat(ChartData.of(percent)
                        .bar("advertiser", "rateValue")
                        .model(20)
                        .title())
                .isEqualTo("mean of rateValue (PERCENT) by advertiser");
        Table amounts = amounts(1, 2).addColumns(StringColumn.create("currency", "USD", "USD"));
        assertThat(ChartData.of(amounts).bar("name", "amount").model(20).title())
                .isEqualTo("amount (USD) by name");
    }

    @Test
    void rowsThatAreLeftOutAreCounted() {
        assertThat(RATES.bar("rateType", "rateValue").model(20).notes())
                .containsExactly("12 rows without rateValue left out");
        Table strange = amounts(1, Double.POSITIVE_INFINITY, 1e308, Double.NaN);
        assertThat(ChartData.of(strange).hist("amount").model(20).notes())
                .containsExactly("1 row without amount left out", "2 rows whose amount is too large to draw left out");
    }

    @Test
    void manySeriesBecomeSix() {
        Model model = RATES.line("startTime", "rateValue").by("advertiser").model(20);
        assertThat(model.series()).hasSize(6);
        assertThat(model.series().get(5)).isEqualTo("22 others");
    }

    @Test
    void binsHoldEveryValueOnce() {
        for (int bins = 1; bins <= 40; bins++) {
            for (String column : List.of("rateValue", "rank", "startTime")) {
                Model.Histogram histogram = (Model.Histogram)
                        RATES.hist(column).bins(bins).model(20).marks();
                assertThat(histogram.bins()).as(column).hasSizeLessThanOrEqualTo(bins + 1);
                long counted = histogram.bins().stream()
                        .mapToLong(bin -> bin.counts().get(0))
                        .sum();
                assertThat(counted).isEqualTo(column.equals("rateValue") ? 588 : 600);
            }
        }
    }

    @Test
    void otherBinsThanWereAskedForAreExplained() {
        assertThat(RATES.hist("rateValue").bins(10).model(20).notes()).contains("8 bins of round steps in place of 10");
        assertThat(RATES.hist("rateValue").bins(8).model(20).notes()).noneMatch(note -> note.contains("in place of"));
        assertThat(RATES.hist("rateValue").model(20).notes()).noneMatch(note -> note.contains("in place of"));
    }

    @Test
    void aMillionPointsBecomeNoMoreThanOneCanSee() {
        int count = 1_000_000;
        Table table = Table.create(
                "large",
                DoubleColumn.create("x", IntStream.range(0, count).mapToDouble(i -> i)),
                DoubleColumn.create(
                        "y", IntStream.range(0, count).mapToDouble(i -> i == 777_777 ? 9 : Math.sin(i / 1e5))));
        for (Chart chart :
                List.of(ChartData.of(table).line("x", "y"), ChartData.of(table).scatter("x", "y"))) {
            Model.Points points = (Model.Points) chart.model(20).marks();
            assertThat(points.points().get(0)).hasSizeBetween(200, Limits.MOST_POINTS);
            // The one that matters is still there.
            assertThat(points.points().get(0)).contains(new Model.Point(777_777, 9));
        }
    }

    @Test
    void anUnknownColumnIsRefusedAtOnce() {
        assertThatThrownBy(() -> RATES.bar("advertiser", "rateVale"))
                .asInstanceOf(type(ChartFault.class))
                .satisfies(fault -> {
                    assertThat(fault).hasMessage("the table has no column `rateVale`");
                    assertThat(fault.typed()).isEqualTo("rateVale");
                    assertThat(fault.names()).contains("rateValue", "rank");
                });
        assertThatThrownBy(() -> RATES.bar("rank").by("nope")).isInstanceOf(ChartFault.class);
    }

    @Test
    void namesAreFoundWithoutRegardToCase() {
        assertThat(RATES.hist("RATEVALUE").model(20).title()).isEqualTo("rows by rateValue");
    }

    @Test
    void textWhereNumbersAreNeededSaysWhichColumnsHaveSome() {
        assertThatThrownBy(() -> RATES.bar("rateType", "advertiser"))
                .asInstanceOf(type(ChartFault.class))
                .satisfies(fault -> {
                    assertThat(fault).hasMessage("`advertiser` holds text, and numbers are needed");
                    assertThat(fault.next()).isEqualTo("columns of numbers: `rateValue`, `rank`");
                });
        assertThatThrownBy(() -> RATES.line("active", "rank"))
                .hasMessage("`active` holds truth values, and numbers or times are needed");
    }

    @Test
    void whatDoesNotFitTheKindIsRefused() {
        assertThatThrownBy(() -> RATES.hist("rank").top(3)).hasMessage("only bars have a top");
        assertThatThrownBy(() -> RATES.bar("rateType").bins(3)).hasMessage("only a histogram has bins");
        assertThatThrownBy(() -> RATES.bar("rateType").aggregate(Aggregate.SUM))
                .hasMessage("there is nothing to aggregate here");
        assertThatThrownBy(() -> RATES.bar("rateType").top(0))
                .hasMessage("`top` expects a number from 1 to 500, got 0");
    }
}
