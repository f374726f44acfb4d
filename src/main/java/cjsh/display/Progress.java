package cjsh.display;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far something is that takes its time: what is said of it, apart from where it is shown.
 *
 * @param subject what it is, in a word or two
 * @param done which part of it is done, from 0 to 1; empty when nobody knows
 * @param facts the most important first; safe for a terminal, as is all text here
 * @param hint what the user may do about it; empty for nothing
 */
public record Progress(String subject, OptionalDouble done, List<String> facts, String hint) {
    private static final int SMALLEST_BAR = 10;
    private static final int LARGEST_BAR = 20;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    public Progress {
        facts = List.copyOf(facts);
    }

    /**
     * One line of at most this width: what does not fit is left out from the right; a bar is drawn where there is room for all.
     *
     * @param unicode whether the terminal shows more than ASCII
     */
    public String line(int columns, Theme theme, boolean unicode) {
        String between = unicode ? " · " : ", ";
        List<String> parts = new ArrayList<>(facts);
        if (!hint.isEmpty()) {
            parts.add(hint);
        }
        int all = parts.size();
        while (parts.size() > 1 && width(parts, between) > columns) {
            parts.remove(parts.size() - 1);
        }
        int room = columns - width(parts, between);
        if (room < 0) {
            String cut = CellWidth.cut(subject + "  " + String.join(between, parts), columns);
            return unicode ? cut : cut.replace('…', '.');
        }
        String bar = parts.size() == all && done.isPresent() && room >= SMALLEST_BAR + 4
                ? theme.series(0, bar(done.getAsDouble(), Math.min(LARGEST_BAR, room - 4), unicode)) + "  "
                : "";
        if (parts.size() == all && !hint.isEmpty()) {
            parts.set(all - 1, theme.paint(Style.MARK, hint));
        }
        return theme.paint(Style.HEAD, subject) + "  " + bar + String.join(between, parts);
    }

    /** All of it, as wide as it is. */
    @Override
    public String toString() {
        return line(Integer.MAX_VALUE / 2, Theme.NONE, true).replaceFirst("▕.*▏  ", "");
    }

    private int width(List<String> parts, String between) {
        return CellWidth.of(subject) + 2 + CellWidth.of(String.join(between, parts));
    }

    /** In eighths of a letter, so that a slow fetch is seen to move. */
    private static String bar(double part, int cells, boolean unicode) {
        int eighths = (int) Math.floor(Math.max(0, Math.min(1, part)) * cells * 8);
        int full = eighths / 8;
        if (!unicode) {
            return "[" + "#".repeat(full) + " ".repeat(cells - full) + "]";
        }
        String rest =
                full == cells ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1) + " ".repeat(cells - full - 1);
        return "▕" + "█".repeat(full) + rest + "▏";
    }
}
