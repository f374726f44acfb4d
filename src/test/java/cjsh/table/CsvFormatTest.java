package cjsh.table;

import static cjsh.table.Frames.column;
import static cjsh.table.Frames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    private static String csv(Frame frame, boolean guarded) throws IOException {
        ExportOptions options = ExportOptions.standard();
        return OutputFormatTest.written(
                OutputFormat.CSV,
                frame,
                guarded ? options : new ExportOptions(false, options.screen(), options.looks(), options.footer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-5", "@SUM(A1)", "\tx", "＝1", "＋1", "－1", "＠x"})
    void textThatASpreadsheetWouldComputeIsGuarded(String text) throws IOException {
        assertThat(csv(Frames.text("t", text), true)).isEqualTo("t\n'" + text + "\n");
        assertThat(csv(Frames.text("t", text), false)).isEqualTo("t\n" + text + "\n");
    }

    @Test
    void guardGoesInsideTheQuotes() throws IOException {
        assertThat(csv(Frames.text("=t", "\r\nx", "=\"a\",b"), true)).isEqualTo("'=t\n\"'\r\nx\"\n\"'=\"\"a\"\",b\"\n");
    }

    @Test
    void numbersKeepTheirMinus() throws IOException {
        Frame frame = frame(column("n", ColumnType.INT, -5), column("d", ColumnType.DECIMAL, new BigDecimal("-0.10")));
        assertThat(csv(frame, true)).isEqualTo("n,d\n-5,-0.10\n");
    }

    @Test
    void quotesOnlyWhereNeeded() throws IOException {
        assertThat(csv(Frames.text("a,b", "plain text", "a,b", "say \"x\"", " x", "x ", "a\nb"), true))
                .isEqualTo("\"a,b\"\nplain text\n\"a,b\"\n\"say \"\"x\"\"\"\n\" x\"\n\"x \"\n\"a\nb\"\n");
    }

    @Test
    void whateverIsWrittenReadsBack() throws IOException {
        Random random = new Random(20261121);
        String alphabet = "ab,\"\n\r =-'\t\\日👍é;|0";
        for (int round = 0; round < 300; round++) {
            List<List<@Nullable String>> rows = new ArrayList<>();
            int width = 1 + random.nextInt(4);
            for (int row = 0; row <= random.nextInt(6); row++) {
                rows.add(randomRow(random, width, alphabet));
            }
            assertThat(CsvReader.rows(csv(frameOf(rows, width), false)).subList(1, rows.size() + 1))
                    .isEqualTo(rows);
        }
    }

    @Test
    void hostileTextReadsBack() throws IOException {
        List<List<@Nullable String>> rows = CsvReader.rows(csv(Frames.hostile(), false));
        List<@Nullable Object> values = Frames.hostile().columns().get(0).values();
        for (int row = 0; row < values.size(); row++) {
            String sent = String.valueOf(values.get(row)).replace("\ud83d ", "\ufffd ");
            assertThat(rows.get(row + 1)).containsExactly(sent);
        }
    }

    private static List<@Nullable String> randomRow(Random random, int width, String alphabet) {
        List<@Nullable String> row = new ArrayList<>();
        int[] letters = alphabet.codePoints().toArray();
        for (int column = 0; column < width; column++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            row.add(random.nextInt(5) == 0 ? null : text.toString());
        }
        return row;
    }

    private static Frame frameOf(List<List<@Nullable String>> rows, int width) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            columns.add(Frames.made(
                    "c" + i, ColumnType.TEXT, rows.size(), row -> rows.get(row).get(column)));
        }
        return new Frame(columns, rows.size());
    }
}
