package cjsh.display;

/**
 * The one place that every text which cjsh did not write itself passes on its way to a terminal. Whatever could move the
 * cursor, reorder or hide text becomes a visible escape such as {@code \x1b}, {@code \n} or {@code \u202e}; the data itself
 * is never changed.
 */
public final class SafeText {
    private SafeText() {}

    /** The text as one line: line ends and tabs become visible as well. */
    public static String line(String text) {
        return isPlain(text, false) ? text : new Escaping(text, false).run();
    }

    /** The text with its line feeds kept, for messages and documents of several lines. */
    public static String block(String text) {
        return isPlain(text, true) ? text : new Escaping(text, true).run();
    }

    /** Most text is Latin letters, and then there is nothing to decide and nothing to copy. */
    private static boolean isPlain(String text, boolean keepLines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c >= ' ' && c < 0x7f;
            boolean latin = c >= 0xa0 && c < 0x300 && c != 0xad;
            if (!ascii && !latin && !(keepLines && c == '\n')) {
                return false;
            }
        }
        return true;
    }
}
