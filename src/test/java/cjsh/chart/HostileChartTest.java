package cjsh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.Hostile;
import cjsh.Markup;
import cjsh.display.Budget;
import cjsh.display.MimeBundle;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Foreign words in cells, names of columns, titles and names of series: in no form do they become anything but words. */
class HostileChartTest {
    /** All keys that a specification may have; what is foreign is no key. */
    private static final Set<String> KEYS = Set.of(
            "actions",
            "align",
            "anchor",
            "at",
            "autosize",
            "axis",
            "axisX",
            "axisY",
            "background",
            "baseline",
            "category",
            "color",
            "columns",
            "compiled",
            "config",
            "contains",
            "data",
            "datum",
            "description",
            "domain",
            "domainColor",
            "dx",
            "editor",
            "embedOptions",
            "encoding",
            "export",
            "field",
            "fields",
            "filled",
            "filter",
            "font",
            "fontSize",
            "format",
            "from",
            "gridColor",
            "gridOpacity",
            "gte",
            "height",
            "key",
            "label",
            "labelColor",
            "labelLimit",
            "layer",
            "legend",
            "lookup",
            "lt",
            "mark",
            "nice",
            "opacity",
            "orient",
            "point",
            "range",
            "rows",
            "s",
            "scale",
            "series",
            "shape",
            "size",
            "sort",
            "source",
            "stack",
            "stroke",
            "strokeDash",
            "strokeWidth",
            "subtitle",
            "subtitleColor",
            "subtitleFontSize",
            "symbolType",
            "text",
            "tickColor",
            "timeUnit",
            "title",
            "titleColor",
            "titleFontWeight",
            "titleLimit",
            "to",
            "tooltip",
            "transform",
            "type",
            "usermeta",
            "valid",
            "value",
            "values",
            "view",
            "width",
            "x",
            "x2",
            "y",
            "y2",
            "yOffset",
            "zero");

    private static final Set<String> FIELDS =
            Set.of("category", "value", "at", "label", "s", "series", "from", "to", "rows", "x", "y");

    static Stream<String> texts() {
        return Hostile.texts().stream();
    }

    private static Table table(String name) {
        List<String> cells = Hostile.texts();
        int rows = cells.size() * 2;
        return Table.create(
                name,
                StringColumn.create(name, IntStream.range(0, rows).mapToObj(i -> cells.get(i % cells.size()))),
                DoubleColumn.create(name + "#1", IntStream.range(0, rows).mapToDouble(i -> i * 1.5)),
                DoubleColumn.create(name + "#2", IntStream.range(0, rows).mapToDouble(i -> -i)),
                DateColumn.create(
                        name + "#3", IntStream.range(0, rows).mapToObj(i -> java.time.LocalDate.ofEpochDay(i))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nothingForeignRuns(String text) throws IOException {
        Table table = table(text);
        ChartData data = ChartData.of(table);
        // Tablesaw takes away what is blank around a name.
        String name = table.column(0).name();
        String amount = table.column(1).name();
        String other = table.column(2).name();
        String day = table.column(3).name();
        for (Chart chart : List.of(
                data.bar(name, amount).top(40),
                data.bar(name).by(name).title(text),
                data.hist(amount).by(name).title(text),
                data.hist(day),
                data.line(day, amount).by(name).title("<" + text),
                data.scatter(amount, other).by(name),
                data.scatter(day, amount))) {
            MimeBundle forms = ChartFormsTest.forms(chart);
            assertThat(forms.data().keySet()).containsExactly(MimeBundle.TEXT, MimeBundle.VEGA_LITE, MimeBundle.SVG);
            assertThat(forms.text().chars()).noneMatch(c -> (c < ' ' && c != '\n') || c == 0x202e || c == 0x200b);
            Markup.wordsOfSvg(form(forms, MimeBundle.SVG));
            assertVega(form(forms, MimeBundle.VEGA_LITE));
            int size = forms.data().entrySet().stream()
                    .mapToInt(each -> Budget.size(each.getKey(), each.getValue()))
                    .sum();
            assertThat(size).isLessThan(62_000);
        }
    }

    private static String form(MimeBundle forms, String type) {
        return Objects.requireNonNull(forms.data().get(type));
    }

    private static void assertVega(String json) throws IOException {
        assertThat(json).doesNotContain("<", "\u2028");
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    assertThat(KEYS).contains(parser.currentName());
                } else if (token == JsonToken.VALUE_STRING) {
                    assertWord(String.valueOf(parser.currentName()), parser.getText());
                }
            }
        }
    }

    private static void assertWord(String key, String word) {
        assertThat(word.chars()).noneMatch(c -> c < ' ' || c == 0x202e || c == 0x200b);
        if (Set.of("field", "lookup", "key").contains(key)) {
            assertThat(FIELDS).contains(word);
        }
        if (key.equals("title")) {
            // Vega-Lite puts titles into expressions, and reads these two words in tooltips as more than words.
            assertThat(word).doesNotContain("\"", "\\").isNotIn("image", "title");
        }
    }
}
