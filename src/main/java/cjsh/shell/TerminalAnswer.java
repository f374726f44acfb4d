package cjsh.shell;

import cjsh.display.Painter;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/**
 * What a terminal says of itself.
 *
 * @param sixel whether it shows pictures in sixels
 * @param cell the size of its characters
 */
record TerminalAnswer(boolean sixel, Painter.Cell cell) {
    /** The size of a character, and what the terminal can do; all terminals answer the second, so its answer is the end. */
    private static final String QUESTION = "\u001b[16t\u001b[c";

    private static final Pattern ABILITIES = Pattern.compile("\u001b\\[\\?([0-9;]*)c");
    private static final Pattern CELL = Pattern.compile("\u001b\\[6;([0-9]{1,3});([0-9]{1,3})t");
    private static final String SIXEL = "4";
    private static final long PATIENCE_MILLIS = 150;

    /**
     * Asks, with a little patience. Not while something is typed ahead: it would have to be told from the answer.
     *
     * @param typed gets what came and was no answer
     * @return nothing when it was not asked
     */
    static Optional<TerminalAnswer> of(Terminal terminal, Consumer<String> typed) throws IOException {
        Attributes before = terminal.getAttributes();
        Attributes direct = new Attributes(before);
        // Ctrl-C stays a signal.
        direct.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO), false);
        terminal.setAttributes(direct);
        try {
            NonBlockingReader in = terminal.reader();
            if (in.peek(1) >= 0) {
                return Optional.empty();
            }
            terminal.writer().print(QUESTION);
            terminal.flush();
            return Optional.of(read(in, typed));
        } finally {
            terminal.setAttributes(before);
        }
    }

    private static TerminalAnswer read(NonBlockingReader in, Consumer<String> typed) throws IOException {
        StringBuilder came = new StringBuilder();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!ABILITIES.matcher(came).find()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            int c = left > 0 ? in.read(left) : NonBlockingReader.READ_EXPIRED;
            if (c < 0) {
                break;
            }
            came.append((char) c);
        }
        return parse(came.toString(), typed);
    }

    static TerminalAnswer parse(String came, Consumer<String> typed) {
        Matcher abilities = ABILITIES.matcher(came);
        Matcher cell = CELL.matcher(came);
        boolean sixel = abilities.find()
                && java.util.Arrays.asList(abilities.group(1).split(";")).contains(SIXEL);
        Painter.Cell size = cell.find() ? size(cell) : Painter.USUAL_CELL;
        String rest = CELL.matcher(ABILITIES.matcher(came).replaceAll("")).replaceAll("");
        if (!rest.isEmpty()) {
            typed.accept(rest);
        }
        return new TerminalAnswer(sixel, size);
    }

    private static Painter.Cell size(Matcher cell) {
        int height = Integer.parseInt(cell.group(1));
        int width = Integer.parseInt(cell.group(2));
        boolean sound = width >= 4 && width <= 100 && height >= 6 && height <= 200;
        return sound ? new Painter.Cell(width, height) : Painter.USUAL_CELL;
    }
}
