package cjsh.display;

/**
 * What is wanted of a value that is shown in full.
 *
 * @param rows how many of a table's rows, or elements of a list, at most
 * @param fromEnd whether those are the last ones
 * @param vertical whether a table's rows become a line for each column
 */
public record Portion(int rows, boolean fromEnd, boolean vertical) {
    /** All of it. */
    public static final Portion ALL = new Portion(Integer.MAX_VALUE, false, false);

    public Portion {
        if (rows < 0) {
            throw new IllegalArgumentException("a portion cannot have " + rows + " rows");
        }
    }

    /** The first of the rows that are wanted, of as many. */
    public int start(int count) {
        return fromEnd ? Math.max(0, count - rows) : 0;
    }

    /** Where the rows that are wanted end, of as many. */
    public int end(int count) {
        return fromEnd ? count : Math.min(rows, count);
    }
}
