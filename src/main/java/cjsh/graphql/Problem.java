package cjsh.graphql;

/**
 * One fault in a text, at the token that is wrong.
 *
 * @param line 1-based; 0 when the fault has no place
 * @param column 1-based, in UTF-16 units of its line
 * @param length of the wrong token, at least 1
 * @param message lower-case fact with names in backticks, and a suggestion where there is one
 */
public record Problem(int line, int column, int length, String message) {
    private static final int MOST = 1000;

    public Problem {
        message = message.length() <= MOST ? message : message.substring(0, MOST - 1) + "…";
    }

    static Problem nowhere(String message) {
        return new Problem(0, 0, 1, message);
    }
}
