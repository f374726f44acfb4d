package cjsh.table;

/**
 * How many rows of a long table are shown.
 *
 * @param head of its beginning
 * @param tail of its end
 */
public record HeadTail(int head, int tail) {
    /** The end of a table says how far it goes; its beginning says what is in it. */
    private static final int PART_OF_TAIL = 5;

    public HeadTail {
        if (head < 0 || tail < 0) {
            throw new IllegalArgumentException("a table cannot show " + head + " first and " + tail + " last rows");
        }
    }

    /** The first 20 and the last 5: one screen. */
    public static HeadTail standard() {
        return of(25);
    }

    /** So many rows in all, most of them of the beginning. */
    public static HeadTail of(int rows) {
        int tail = rows < 2 ? 0 : Math.max(1, rows / PART_OF_TAIL);
        return new HeadTail(rows - tail, tail);
    }
}
