package cjsh.store;

/** What is wrong with an SQL text, or what kept it from running. */
public final class SqlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String missingTable;

    /**
     * A fault at its place.
     *
     * @param message a lower-case fact
     * @param line from 1; 0 when the fault has no place
     * @param column from 1, in characters
     * @param missingTable the table that is not there, or the empty text
     */
    SqlFault(String message, int line, int column, String missingTable, Throwable cause) {
        super(message, cause);
        this.line = line;
        this.column = column;
        this.missingTable = missingTable;
    }

    /** From 1; 0 when the fault has no place. */
    public int line() {
        return line;
    }

    /** From 1, in characters. */
    public int column() {
        return column;
    }

    /** The table that is not there, or the empty text. */
    public String missingTable() {
        return missingTable;
    }
}
