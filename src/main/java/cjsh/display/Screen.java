package cjsh.display;

/**
 * Where a value will be seen.
 *
 * @param columns characters in a line
 * @param rows lines at a time
 * @param theme how what is shown looks; {@link Theme#NONE} where no escape sequences may be used
 */
public record Screen(int columns, int rows, Theme theme) {
    /** A terminal that does not know its size says 0; it is taken for the classic 80 by 24. */
    public Screen {
        columns = columns > 0 ? columns : 80;
        rows = rows > 0 ? rows : 24;
    }

    /** A screen with the standard colours or with none. */
    public Screen(int columns, int rows, boolean colour) {
        this(columns, rows, colour ? Theme.DARK : Theme.NONE);
    }

    /** Whether escape sequences for colour and dimming may be used. */
    public boolean colour() {
        return theme.colours();
    }

    /** A page of a notebook, whose front end says nothing of its size and has its own colours. */
    public static Screen notebook() {
        return new Screen(100, 30, Theme.NONE);
    }

    /** A file or a pipe: everything is printed, nothing is cut or coloured. */
    public static Screen unlimited() {
        return new Screen(Integer.MAX_VALUE, Integer.MAX_VALUE, Theme.NONE);
    }

    /** Whether nothing needs to be cut. */
    public boolean isUnlimited() {
        return columns == Integer.MAX_VALUE;
    }
}
