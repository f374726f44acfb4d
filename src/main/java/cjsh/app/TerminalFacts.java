package cjsh.app;

import cjsh.display.Screen;
import cjsh.display.Theme;

/**
 * Which streams are a terminal. The launcher finds out, since Java can not tell one stream from another.
 */
record TerminalFacts(boolean in, boolean out, boolean err, int columns, int rows) {
    /**
     * Reads what the launcher says.
     *
     * @param streams {@code i}, {@code o} and {@code e} for each stream that is a terminal
     * @param size rows and columns, as {@code stty size} prints them
     */
    static TerminalFacts parse(String streams, String size) {
        String[] parts = size.strip().split("\\s+");
        boolean sized = parts.length == 2 && parts[0].matches("\\d{1,4}") && parts[1].matches("\\d{1,4}");
        return new TerminalFacts(
                streams.contains("i"),
                streams.contains("o"),
                streams.contains("e"),
                sized ? Integer.parseInt(parts[1]) : 0,
                sized ? Integer.parseInt(parts[0]) : 0);
    }

    /** What fits on standard output; everything when it is no terminal. */
    Screen screen(Theme theme) {
        return out ? new Screen(columns, rows, theme) : Screen.unlimited();
    }
}
