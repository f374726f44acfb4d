package cjsh.app;

import cjsh.display.Screen;
import cjsh.display.Theme;

/**
 * Which streams are a terminal. The launcher says so where it can, since Java can not tell one stream from another.
 *
 * @param unicode whether it shows more than ASCII
 */
record TerminalFacts(boolean in, boolean out, boolean err, int columns, int rows, boolean unicode) {
    /** A terminal that shows what most of them show today. */
    TerminalFacts(boolean in, boolean out, boolean err, int columns, int rows) {
        this(in, out, err, columns, rows, true);
    }

    /**
     * Reads what the launcher says.
     *
     * @param streams {@code i}, {@code o} and {@code e} for each stream that is a terminal; {@code a} if it shows ASCII only
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
                sized ? Integer.parseInt(parts[0]) : 0,
                !streams.contains("a"));
    }

    /**
     * For a launcher that can not tell, as on Windows: all streams are a terminal, or none is. Java has a console when a person is
     * at both ends; since JDK 22 it has one always, and says whether it is a terminal.
     */
    // Before JDK 22 null means that there is none, and later isTerminal says so.
    @SuppressWarnings("SystemConsoleNull")
    static String asJavaKnows() {
        java.io.Console console = System.console();
        return console != null && isTerminal(console) ? "ioe" : "";
    }

    private static boolean isTerminal(java.io.Console console) {
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** What fits on standard output; everything when it is no terminal. */
    Screen screen(Theme theme) {
        return out ? new Screen(columns, rows, theme) : Screen.unlimited();
    }
}
