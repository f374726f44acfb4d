package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Progress;
import cjsh.display.Theme;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

/** The line on a terminal made of letters. */
class LiveLineTest {
    private final ScreenTerminal screen = new ScreenTerminal(60, 6);
    private final LiveLine line = new LiveLine();
    private final PrintStream out = new PrintStream(line.givingWayTo(new ToScreen()), true, StandardCharsets.UTF_8);
    private int columns = 60;
    private int writes;

    private final class ToScreen extends OutputStream {
        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            screen.write(new String(bytes, offset, length, StandardCharsets.UTF_8).replace("\n", "\r\n"));
        }
    }

    private void open() {
        line.open(new LiveLine.Canvas() {
            @Override
            public void write(String text) {
                writes++;
                screen.write(text);
            }

            @Override
            public int columns() {
                return columns;
            }

            @Override
            public Theme theme() {
                return Theme.NONE;
            }

            @Override
            public boolean unicode() {
                return true;
            }
        });
    }

    private static Progress page(int number) {
        return new Progress(
                "contracts", OptionalDouble.empty(), List.of(number + "/25 pages", "1,180 rows", "410 rows/s"), "stop");
    }

    private String seen() {
        return screen.toString()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    @Test
    void isDrawnInItsPlaceAndErasedWhole() {
        open();
        line.show(page(11));
        line.show(page(12));
        assertThat(seen()).isEqualTo("contracts  12/25 pages · 1,180 rows · 410 rows/s · stop");
        line.erase();
        assertThat(seen()).isEmpty();
    }

    @Test
    void whatIsTheSameIsNotDrawnAgain() {
        open();
        line.show(page(1));
        line.show(page(1));
        assertThat(writes).isEqualTo(1);
        columns = 50;
        line.show(page(1));
        assertThat(writes).isEqualTo(2);
    }

    @Test
    void givesWayToWhatIsPrintedAndComesBack() {
        open();
        line.show(page(1));
        out.println("first");
        assertThat(seen()).isEqualTo("first");
        line.show(page(1));
        assertThat(seen()).isEqualTo("first\ncontracts  1/25 pages · 1,180 rows · 410 rows/s · stop");
        out.println("second");
        line.show(page(2));
        line.close();
        assertThat(seen()).isEqualTo("first\nsecond");
    }

    @Test
    void staysAwayWhileALineIsNotWhole() {
        open();
        out.print("half ");
        line.show(page(1));
        assertThat(seen()).isEqualTo("half");
        out.println("whole");
        line.show(page(1));
        assertThat(seen()).startsWith("half whole\ncontracts");
    }

    @Test
    void aNewPlaceBeginsAtTheBeginningOfALine() {
        open();
        out.print("half ");
        line.close();
        screen.write("\r\n");
        open();
        line.show(page(1));
        assertThat(seen()).startsWith("half\ncontracts");
    }

    @Test
    void isSilentWhileSomethingElseHasTheTerminal() {
        open();
        line.show(page(1));
        line.quietly(() -> {
            assertThat(seen()).isEmpty();
            line.show(page(2));
            line.quietly(() -> line.show(page(3)));
            line.show(page(4));
            assertThat(seen()).isEmpty();
        });
        line.show(page(5));
        assertThat(seen()).startsWith("contracts  5/25");
    }

    @Test
    void withoutAPlaceNothingIsDrawn() {
        line.show(page(1));
        open();
        line.close();
        line.show(page(2));
        assertThat(seen()).isEmpty();
        assertThat(writes).isZero();
    }

    /** The cursor rests where the line begins, so that what a narrower window made of it lies behind it. */
    @Test
    void aLineThatWasWrappedByANarrowerWindowIsErasedWhole() {
        open();
        screen.write("above\r\n");
        line.show(page(1));
        columns = 30;
        // What a terminal makes of it that wraps lines anew.
        screen.write("\u001b[J" + "contracts  1/25 pages · 1,180 \r\nrows · 410 rows/s · stop\r\u001b[A");
        line.show(page(2));
        assertThat(seen()).isEqualTo("above\ncontracts  2/25 pages");
        line.close();
        assertThat(seen()).isEqualTo("above");
    }

    @Test
    void takesNeverTheLastColumn() {
        columns = 54;
        open();
        line.show(page(1));
        assertThat(seen()).isEqualTo("contracts  1/25 pages · 1,180 rows · 410 rows/s");
    }
}
