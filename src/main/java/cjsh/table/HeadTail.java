package cjsh.table;

/**
 * How many rows of a long table are shown.
 *
 * @param head of its beginning
 * @param tail of its end
 */
public record HeadTail(int head, int tail) {
    public HeadTail {
        if (head < 0 || tail < 0) {
            throw new IllegalArgumentException("a table cannot show " + head + " first and " + tail + " last rows");
        }
    }

    /** The first 20 and the last 5: one screen. */
    public static HeadTail standard() {
        return new HeadTail(20, 5);
    }
}
