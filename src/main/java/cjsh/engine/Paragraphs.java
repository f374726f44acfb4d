package cjsh.engine;

import java.util.ArrayList;
import java.util.List;

/** Text in paragraphs as lines that one can read. */
final class Paragraphs {
    private static final int WIDTH = 100;
    private static final String CODE = "    ";
    private static final String ITEM = "- ";

    private Paragraphs() {}

    /** What stands in front of the first empty line. */
    static String first(String text) {
        int end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }

    /** The first sentence, on one line. */
    static String sentence(String text) {
        String words = first(text).replaceAll("\\s+", " ").strip();
        int end = words.indexOf(". ");
        return end < 0 ? words : words.substring(0, end + 1);
    }

    /** Long lines are broken between words, but for code. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> wrap(line, lines));
        return lines;
    }

    private static void wrap(String line, List<String> lines) {
        String indent = line.startsWith(ITEM) ? "  " : "";
        String rest = line;
        while (rest.length() > WIDTH && !line.startsWith(CODE)) {
            int blank = rest.lastIndexOf(' ', WIDTH);
            int cut = blank > indent.length() ? blank : rest.indexOf(' ', WIDTH);
            if (cut < 0) {
                break;
            }
            lines.add(rest.substring(0, cut));
            rest = indent + rest.substring(cut + 1);
        }
        lines.add(rest);
    }
}
