package cjsh.app;

import cjsh.display.Screen;
import java.util.Map;

/**
 * Which streams are a terminal. The launcher finds out, since Java can not tell one stream from another.
 *
 * @param colour whether colours are wanted and shown
 * @param dumb whether it knows no escape sequences
 * @param unicode whether it shows more than ASCII
 */
record TerminalFacts(
        boolean in, boolean out, boolean err, int columns, int rows, boolean colour, boolean dumb, boolean unicode) {
    /** A terminal that knows what most of them know today. */
    TerminalFacts(boolean in, boolean out, boolean err, int columns, int rows, boolean colour) {
        this(in, out, err, columns, rows, colour, false, true);
    }

    /**
     * Reads what the launcher says.
     *
     * @param streams {@code i}, {@code o} and {@code e} for each stream that is a terminal; {@code a} if it shows ASCII only
     * @param size rows and columns, as {@code stty size} prints them
     */
    static TerminalFacts parse(String streams, String size, Map<String, String> environment) {
        String[] parts = size.strip().split("\\s+");
        boolean sized = parts.length == 2 && parts[0].matches("\\d{1,4}") && parts[1].matches("\\d{1,4}");
        String term = environment.getOrDefault("TERM", "");
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty() && !term.equals("dumb");
        return new TerminalFacts(
                streams.contains("i"),
                streams.contains("o"),
                streams.contains("e"),
                sized ? Integer.parseInt(parts[1]) : 0,
                sized ? Integer.parseInt(parts[0]) : 0,
                colour,
                term.startsWith("dumb"),
                !streams.contains("a"));
    }

    /** What fits on standard output; everything when it is no terminal. */
    Screen screen() {
        return out ? new Screen(columns, rows, colour) : Screen.unlimited();
    }
}
