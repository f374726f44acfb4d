package cjsh.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;

/** A terminal with a screen that exists in memory only; understands what a real one does. */
public final class VirtualTerminal {
    private static final String TYPE = "screen-256color";
    private static final int BRIGHT = 0xf;

    private final ScreenTerminal screen;
    private final LineDisciplineTerminal terminal;

    public VirtualTerminal(int columns, int rows) throws IOException {
        ScreenTerminal.VirtualTerminal made = ScreenTerminal.withTerminal("test", TYPE, columns, rows);
        screen = made.screen();
        terminal = made.terminal();
    }

    /** A shell at this terminal. */
    public Shell shell(ShellBuilder builder) {
        return builder.patience(Duration.ofSeconds(30)).at(() -> terminal);
    }

    public void type(String keys) throws IOException {
        terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    }

    public void resize(int columns, int rows) {
        screen.setSize(Size.of(columns, rows));
        terminal.setSize(Size.of(columns, rows));
        terminal.raise(org.jline.terminal.Terminal.Signal.WINCH);
    }

    /** Where programs at this terminal write to. */
    public PrintStream output() {
        return new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
    }

    public List<String> text() {
        return lines(new Cells() {
            @Override
            public String cell(long cell) {
                int point = ScreenTerminal.cellCodePoint(cell);
                // The second half of a wide character.
                return point == 0 ? "" : Character.toString(point);
            }
        });
    }

    /** A letter for the looks of each cell. */
    public List<String> looks() {
        return lines(VirtualTerminal::look).stream()
                .map(line -> line.replaceAll("\\.+$", ""))
                .toList();
    }

    private static String look(long cell) {
        if (ScreenTerminal.cellUnderline(cell)) {
            return "_";
        }
        if (ScreenTerminal.cellHasForeground(cell)) {
            return colour(ScreenTerminal.cellForeground(cell));
        }
        return ScreenTerminal.cellBold(cell) ? "*" : ScreenTerminal.cellDim(cell) ? "-" : ".";
    }

    /** From twelve bits, as the screen keeps them, to the letter of the colour of the palette. */
    private static String colour(int rgb) {
        int red = rgb >> 8 & BRIGHT;
        int green = rgb >> 4 & BRIGHT;
        int blue = rgb & BRIGHT;
        int most = Math.max(red, Math.max(green, blue));
        if (most == 0) {
            return "k";
        }
        boolean grey = red == green && green == blue;
        if (grey) {
            return most == 8 ? "K" : most == BRIGHT ? "W" : "w";
        }
        int index = (red > 0 ? 1 : 0) + (green > 0 ? 2 : 0) + (blue > 0 ? 4 : 0);
        String letter = "krgybmcw".substring(index, index + 1);
        return most == BRIGHT ? letter.toUpperCase(java.util.Locale.ROOT) : letter;
    }

    private interface Cells {
        String cell(long cell);
    }

    private List<String> lines(Cells cells) {
        int columns = screen.getColumns();
        int rows = screen.getRows();
        long[] all = new long[columns * rows];
        screen.dump(all, new int[2]);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                line.append(cells.cell(all[row * columns + column]));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
