package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
    private static final Progress HALF = new Progress(
            "programs contracts",
            OptionalDouble.of(0.48),
            List.of("12/25 pages", "1,180 rows", "410 rows/s", "3 s left"),
            "Ctrl-C keeps what came");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | programs contracts  ▕█████████▌          ▏  12/25 pages · 1,180 rows · 410 rows/s · 3 s left · Ctrl-C keeps what came",
                "107 | programs contracts  ▕████▊     ▏  12/25 pages · 1,180 rows · 410 rows/s · 3 s left · Ctrl-C keeps what came",
                "106 | programs contracts  12/25 pages · 1,180 rows · 410 rows/s · 3 s left · Ctrl-C keeps what came",
                "89  | programs contracts  12/25 pages · 1,180 rows · 410 rows/s · 3 s left",
                "56  | programs contracts  12/25 pages · 1,180 rows",
                "44  | programs contracts  12/25 pages · 1,180 rows",
                "40  | programs contracts  12/25 pages",
                "20  | programs contracts …",
                "1   | …",
                "0   | ''",
            })
    void whatDoesNotFitIsLeftOutFromTheRight(int columns, String line) {
        assertThat(HALF.line(columns, Theme.NONE, true)).isEqualTo(line);
        assertThat(CellWidth.of(HALF.line(columns, Theme.NONE, true))).isLessThanOrEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 100, 30, 10})
    void aTerminalThatKnowsAsciiOnlyGetsNothingElse(int columns) {
        String line = HALF.line(columns, Theme.NONE, false);
        assertThat(line.chars()).allMatch(c -> c >= ' ' && c < 127);
        assertThat(line.length()).isLessThanOrEqualTo(columns);
    }

    @Test
    void theBarOfAsciiIsMadeOfSigns() {
        assertThat(HALF.line(130, Theme.NONE, false))
                .isEqualTo("programs contracts  [#########           ]  12/25 pages, 1,180 rows, 410 rows/s, 3 s left,"
                        + " Ctrl-C keeps what came");
    }

    @ParameterizedTest
    @CsvSource({
        "0, '▕          ▏'",
        "0.0125, '▕▏         ▏'",
        "0.99, '▕█████████▉▏'",
        "1, '▕██████████▏'",
        "7, '▕██████████▏'",
        "-1, '▕          ▏'",
        "NaN, '▕          ▏'"
    })
    void theBarMovesByEighths(double part, String bar) {
        Progress progress = new Progress("s", OptionalDouble.of(part), List.of("f"), "");
        assertThat(progress.line(18, Theme.NONE, true)).isEqualTo("s  " + bar + "  f");
    }

    @Test
    void coloursAreTheThemesAndTakeNoRoom() {
        String plain = HALF.line(110, Theme.NONE, true);
        String dark = HALF.line(110, Theme.DARK, true);
        assertThat(dark).startsWith("\u001b[1mprograms contracts\u001b[0m").contains("\u001b[36m▕");
        assertThat(dark.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void whereNobodyKnowsTheEndThereIsNoBar() {
        assertThat(new Progress("itemLists items", OptionalDouble.empty(), List.of("page 12", "118,000 rows"), "")
                        .line(200, Theme.NONE, true))
                .isEqualTo("itemLists items  page 12 · 118,000 rows");
    }
}
