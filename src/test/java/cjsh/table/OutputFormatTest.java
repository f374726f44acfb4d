package cjsh.table;

import static cjsh.table.Frames.column;
import static cjsh.table.Frames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OutputFormatTest {
    static String written(OutputFormat format, Frame frame, ExportOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(frame, options, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String written(OutputFormat format, Frame frame) throws IOException {
        return written(format, frame, ExportOptions.standard());
    }

    @Test
    void namesAreWhatUsersType() {
        assertThat(OutputFormat.names()).containsExactly("table", "csv", "json", "ndjson", "markdown");
        assertThat(OutputFormat.named("ndjson")).contains(OutputFormat.NDJSON);
        assertThat(OutputFormat.named("NDJSON")).isEmpty();
    }

    @Test
    void csvIsExactAndKeepsMissingApartFromEmpty() throws IOException {
        assertThat(written(OutputFormat.CSV, Frames.allTypes())).isEqualTo("""
                        id,clicks,sku,rate,active,since
                        00123,-5,9007199254740993,7.50,true,2026-01-01T00:00:00Z
                        ,7,,0.0000001,,
                        "",,1,,false,2026-11-21T14:02:03.500Z
                        """);
    }

    @Test
    void jsonIsOneObjectOnEachLineOfAnArray() throws IOException {
        assertThat(written(OutputFormat.JSON, Frames.allTypes())).isEqualTo("""
                        [
                        {"id":"00123","clicks":-5,"sku":9007199254740993,"rate":7.50,"active":true,"since":"2026-01-01T00:00:00Z"},
                        {"id":null,"clicks":7,"sku":null,"rate":0.0000001,"active":null,"since":null},
                        {"id":"","clicks":null,"sku":1,"rate":null,"active":false,"since":"2026-11-21T14:02:03.500Z"}
                        ]
                        """);
    }

    @Test
    void ndjsonIsOneObjectOnEachLine() throws IOException {
        assertThat(written(OutputFormat.NDJSON, Frames.text("id", "a", "", null)))
                .isEqualTo("""
                        {"id":"a"}
                        {"id":""}
                        {"id":null}
                        """);
    }

    @Test
    void markdownShowsWhatPeopleSee() throws IOException {
        Frame frame = frame(
                column("note_1", ColumnType.TEXT, "a|b\\c\nd", "*<b>&[x](y)", "PENDING_APPROVAL _x_", "", null),
                column("n", ColumnType.INT, 1, 2, 3, 4, null));
        assertThat(written(OutputFormat.MARKDOWN, frame)).isEqualTo("""
                        | note_1 | n |
                        | --- | ---: |
                        | a\\|b\\\\c\\\\nd | 1 |
                        | \\*&lt;b&gt;&amp;\\[x\\](y) | 2 |
                        | PENDING_APPROVAL \\_x\\_ | 3 |
                        | "" | 4 |
                        | ∅ | ∅ |
                        """);
    }

    @Test
    void tableFitsTheGivenScreenOrShowsAll() throws IOException {
        Frame frame = Frames.text("t", "x".repeat(100), "y");
        assertThat(written(OutputFormat.TABLE, frame)).contains("x".repeat(100)).endsWith("\n2 rows × 1 column\n");
        ExportOptions options = ExportOptions.standard().on(new Screen(40, 24, false), List.of("footer"));
        assertThat(written(OutputFormat.TABLE, frame, options))
                .contains("x".repeat(35) + "…")
                .endsWith("\n2 rows × 1 column · footer\n");
    }

    @Test
    void frameWithoutRowsIsAValidDocument() throws IOException {
        Frame frame = frame(column("id", ColumnType.TEXT));
        assertThat(written(OutputFormat.CSV, frame)).isEqualTo("id\n");
        assertThat(written(OutputFormat.JSON, frame)).isEqualTo("[\n]\n");
        assertThat(written(OutputFormat.NDJSON, frame)).isEmpty();
        assertThat(written(OutputFormat.MARKDOWN, frame)).isEqualTo("| id |\n| --- |\n");
    }

    @Test
    void hugeExponentIsExactAndShort() throws IOException {
        Frame frame = frame(column("n", ColumnType.DECIMAL, new BigDecimal("1E+999999999")));
        assertThat(written(OutputFormat.CSV, frame)).isEqualTo("n\n1E+999999999\n");
        assertThat(written(OutputFormat.NDJSON, frame)).isEqualTo("{\"n\":1E+999999999}\n");
    }

    @Test
    void tablesawTableIsWrittenWithoutExponents() throws IOException {
        Frame frame =
                frame(column("rate", ColumnType.DECIMAL, new BigDecimal("12345678.9"), new BigDecimal("10"), null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputFormat.CSV.write(Tablesaw.table("t", frame), ExportOptions.standard(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("rate\n12345678.9\n10\n\n");
    }

    @Test
    void infinityOfAComputedColumnIsNotLost() throws IOException {
        tech.tablesaw.api.Table table = tech.tablesaw.api.Table.create(
                tech.tablesaw.api.DoubleColumn.create("d", new double[] {Double.POSITIVE_INFINITY}),
                tech.tablesaw.api.FloatColumn.create("f", new float[] {Float.NEGATIVE_INFINITY}));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputFormat.NDJSON.write(table, ExportOptions.standard(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"d\":\"Infinity\",\"f\":\"-Infinity\"}\n");
    }

    @Test
    void streamStaysOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        for (OutputFormat format : OutputFormat.values()) {
            format.write(Frames.allTypes(), ExportOptions.standard(), out);
        }
        assertThat(closed).isFalse();
    }
}
