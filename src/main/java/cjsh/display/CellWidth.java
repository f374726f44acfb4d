package cjsh.display;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns that a text takes in a terminal, and texts of a given width. Works on clusters, so that no letter loses its accent
 * and no emoji a part. Texts are expected to be {@linkplain SafeText safe} already: controls count nothing.
 */
public final class CellWidth {
    private static final String ELLIPSIS = "…";

    private CellWidth() {}

    /** The columns that the text takes. */
    public static int of(String text) {
        if (isAscii(text)) {
            return text.length();
        }
        int width = 0;
        int end;
        for (int i = 0; i < text.length(); i = end) {
            end = Cluster.end(text, i);
            width += Cluster.width(text, i, end);
        }
        return width;
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    public static String cut(String text, int width) {
        if (fits(text, width)) {
            return text;
        }
        return width < 1 ? "" : text.substring(0, prefix(text, 0, width - 1)) + ELLIPSIS;
    }

    /** The text, or as much of its end as fits after an ellipsis: for dotted names, which differ at their end. */
    public static String cutStart(String text, int width) {
        int start = 0;
        int rest = of(text);
        if (rest <= width) {
            return text;
        }
        while (start < text.length() && rest > width - 1) {
            int end = Cluster.end(text, start);
            rest -= Cluster.width(text, start, end);
            start = end;
        }
        return width < 1 ? "" : ELLIPSIS + text.substring(start);
    }

    /** The text in pieces of at most this width, broken at spaces where there are any; at least one piece. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        do {
            int end = lineEnd(text, start, width);
            lines.add(text.substring(start, end));
            boolean atSpace = end < text.length() && text.charAt(end) == ' ';
            start = atSpace ? end + 1 : end;
        } while (start < text.length());
        return lines;
    }

    private static int lineEnd(String text, int start, int width) {
        int end = prefix(text, start, width);
        if (end == text.length()) {
            return end;
        }
        int space = text.lastIndexOf(' ', end);
        if (space > start) {
            return space;
        }
        // Narrower than one character: progress matters more than the margin.
        return end == start ? Cluster.end(text, start) : end;
    }

    /** Where in the text so many columns end; before what is only half within them. */
    static int index(String text, int columns) {
        return prefix(text, 0, columns);
    }

    /** The text with spaces before it, up to this width. */
    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** The text with spaces after it, up to this width. */
    public static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** Stops at the margin, since a cell may hold a megabyte. */
    private static boolean fits(String text, int width) {
        return prefix(text, 0, width) == text.length();
    }

    private static int prefix(String text, int start, int width) {
        int place = start;
        int used = 0;
        while (place < text.length()) {
            int end = Cluster.end(text, place);
            used += Cluster.width(text, place, end);
            if (used > width) {
                return place;
            }
            place = end;
        }
        return place;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }
}
