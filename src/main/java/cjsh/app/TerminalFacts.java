package cjsh.app;

import cjsh.display.Screen;
import java.util.Map;

/**
 * Which streams are a terminal. The launcher finds out, since Java can not tell one stream from another.
 *
 * @param colour whether colours are wanted and shown
 */
record TerminalFacts(boolean in, boolean out, boolean err, int columns, int rows, boolean colour) {
    /**
     * Reads what the launcher says.
     *
     * @param streams {@code i}, {@code o} and {@code e} for each stream that is a terminal
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
                colour);
    }

    /** What fits on standard output; everything when it is no terminal. */
    Screen screen() {
        return out ? new Screen(columns, rows, colour) : Screen.unlimited();
    }
}
