package cjsh.display;

/** A line of a user's text with a caret under what is wrong, fitted to the width of a page. */
public final class Excerpt {
    private static final int WIDTH = 100;
    private static final String TAB = "    ";

    private Excerpt() {}

    /**
     * Two lines: the source and below it the caret with the message.
     *
     * @param line 1-based, printed in front
     * @param column 1-based, in UTF-16 units of the source line
     * @param length of what is wrong, in the same units
     */
    public static String of(String sourceLine, int line, int column, int length, String message) {
        int start = Math.min(Math.max(column - 1, 0), sourceLine.length());
        int end = Math.min(start + Math.max(length, 1), sourceLine.length());
        String before = printable(sourceLine.substring(0, start));
        String wrong = printable(sourceLine.substring(start, end));
        String after = printable(sourceLine.substring(end));
        int room = Math.max(WIDTH - Math.min(CellWidth.of(wrong), WIDTH), 20);
        before = CellWidth.cutStart(before, room / 2);
        wrong = CellWidth.cut(wrong, WIDTH);
        after = CellWidth.cut(after, room - Math.min(CellWidth.of(before), room));
        String number = Integer.toString(line);
        String caret = " ".repeat(CellWidth.of(before)) + "^".repeat(Math.max(CellWidth.of(wrong), 1));
        return "  " + number + " | " + before + wrong + after + "\n  " + " ".repeat(number.length()) + " | " + caret
                + " " + SafeText.line(message);
    }

    private static String printable(String text) {
        return SafeText.line(text.replace("\t", TAB));
    }
}
