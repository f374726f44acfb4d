package cjsh.display;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for a person, fitted to the width of a terminal: broken at blanks, further lines a little to the right. What is quoted
 * above a caret is cut around the caret instead, so that this stays below what it means.
 */
public final class MessageText {
    private static final int LEAST = 20;
    private static final String HANG = "  ";
    private static final String ELLIPSIS = "…";

    /** The line below a quoted one: its margin, the mark, and at times what is wrong there. */
    private static final Pattern MARKED = Pattern.compile("( {2}(?: *\\| )?)( *)(~*\\^[~^]*)(?: (.+))?");

    private MessageText() {}

    /**
     * The text with no line longer than this.
     *
     * @param text safe, without escape sequences
     * @param columns {@link Integer#MAX_VALUE} where nothing is seen: then the text is as it was
     */
    public static String fit(String text, int columns) {
        if (columns == Integer.MAX_VALUE || text.indexOf('\u001b') >= 0) {
            return text;
        }
        int width = Math.max(columns, LEAST);
        String[] lines = text.split("\n", -1);
        List<String> fitted = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Matcher mark = MARKED.matcher(i + 1 < lines.length ? lines[i + 1] : "");
            if (mark.matches() && lines[i].length() >= mark.group(1).length()) {
                quote(lines[i], mark, width, fitted);
                i++;
            } else {
                wrap(lines[i], width, fitted);
            }
        }
        return String.join("\n", fitted);
    }

    private static void wrap(String line, int width, List<String> into) {
        String words = line.stripLeading();
        int least = width / 2;
        String indent = " ".repeat(Math.min(line.length() - words.length(), least));
        if (CellWidth.of(line) <= width || words.isEmpty()) {
            into.add(line);
            return;
        }
        String first = CellWidth.wrap(words, width - indent.length()).get(0);
        into.add(indent + first);
        String rest = words.substring(first.length()).stripLeading();
        if (!rest.isEmpty()) {
            CellWidth.wrap(rest, width - indent.length() - HANG.length())
                    .forEach(more -> into.add(indent + HANG + more));
        }
    }

    private static void quote(String line, Matcher mark, int width, List<String> into) {
        String margin = mark.group(1);
        int room = width - margin.length();
        String quoted = line.substring(margin.length());
        String marks = mark.group(3);
        int from = mark.group(2).length();
        int hidden = 0;
        int caret = from + marks.indexOf('^');
        boolean tooLong = CellWidth.of(quoted) > room && caret + Math.min(marks.length(), room / 2) >= room;
        if (tooLong || caret >= room) {
            int whole = Math.max(CellWidth.of(quoted), caret + 1);
            int end = CellWidth.index(quoted, Math.min(caret - room / 2, whole - room) + 1);
            hidden = CellWidth.of(quoted.substring(0, end)) - 1;
            quoted = ELLIPSIS + quoted.substring(end);
        }
        into.add(line.substring(0, margin.length()) + CellWidth.cut(quoted, room));
        int start = Math.max(from - hidden, 0);
        int end = Math.min(from + marks.length() - hidden, room);
        String marked = margin + " ".repeat(start) + marks.substring(start + hidden - from, end + hidden - from);
        String words = mark.group(4);
        if (words == null) {
            into.add(marked);
        } else if (CellWidth.of(marked) + 1 + CellWidth.of(words) <= width) {
            into.add(marked + " " + words);
        } else {
            into.add(marked);
            CellWidth.wrap(words, room).forEach(piece -> into.add(margin + piece));
        }
    }
}
