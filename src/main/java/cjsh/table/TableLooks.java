package cjsh.table;

import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.Screen;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How tables are shown at a screen.
 *
 * @param rows how many of a long table; empty for as many as fit
 * @param vertical when a row becomes a line for each column
 * @param more what a user types to see all, such as {@code %last}; empty where there is nothing to type
 */
public record TableLooks(Optional<HeadTail> rows, Vertical vertical, String more) {
    /** As many rows as fit, and nothing to type. */
    public static final TableLooks STANDARD = new TableLooks(Optional.empty(), Vertical.AUTO, "");

    private static final int LEAST_ROWS = 10;
    private static final int MOST_ROWS = 40;

    /** The names, the types, the three rules of a box and the line that counts what is hidden. */
    private static final int FRAME = 6;

    /** What was typed, and the next prompt. */
    private static final int AROUND = 2;

    /** When a row becomes a line for each column. */
    public enum Vertical {
        /** When it tells more: the columns do not fit side by side, but below each other all of them do. */
        AUTO,
        ALWAYS,
        NEVER
    }

    /** What the user has chosen, as it is now. */
    public static TableLooks of(Preferences chosen, String more) {
        OptionalInt rows = chosen.number(Preference.ROWS);
        Vertical vertical = switch (chosen.get(Preference.VERTICAL)) {
            case "on" -> Vertical.ALWAYS;
            case "off" -> Vertical.NEVER;
            default -> Vertical.AUTO;
        };
        return new TableLooks(
                rows.isPresent() ? Optional.of(HeadTail.of(rows.getAsInt())) : Optional.empty(), vertical, more);
    }

    /** These many rows of each long table. */
    static TableLooks of(HeadTail rows) {
        return new TableLooks(Optional.of(rows), Vertical.AUTO, "");
    }

    /** The rows of a box with this many lines under it. */
    HeadTail rowsOn(Screen screen, int footerLines) {
        int room = screen.rows() - FRAME - AROUND - footerLines;
        return rows.orElseGet(() -> HeadTail.of(Math.max(LEAST_ROWS, Math.min(room, MOST_ROWS))));
    }

    /** The records of so many lines each, as many as fit; at least one. */
    HeadTail recordsOn(Screen screen, int footerLines, int linesOfRecord) {
        int room = screen.rows() - AROUND - footerLines - 1;
        return rows.orElseGet(() -> HeadTail.of(Math.max(1, Math.min(room / linesOfRecord, MOST_ROWS))));
    }

    /** Whether so many lines are on the screen all at once. */
    static boolean fits(Screen screen, long lines) {
        return lines + AROUND <= screen.rows();
    }
}
