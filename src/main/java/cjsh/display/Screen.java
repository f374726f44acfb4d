package cjsh.display;

/**
 * Where a value will be seen.
 *
 * @param columns characters in a line
 * @param rows lines at a time
 * @param colour whether escape sequences for colour and dimming may be used
 */
public record Screen(int columns, int rows, boolean colour) {
    /** A terminal that does not know its size says 0; it is taken for the classic 80 by 24. */
    public Screen {
        columns = columns > 0 ? columns : 80;
        rows = rows > 0 ? rows : 24;
    }

    /** A file or a pipe: everything is printed, nothing is cut or coloured. */
    public static Screen unlimited() {
        return new Screen(Integer.MAX_VALUE, Integer.MAX_VALUE, false);
    }

    /** Whether nothing needs to be cut. */
    public boolean isUnlimited() {
        return columns == Integer.MAX_VALUE;
    }
}
