package cjsh.sandbox;

/** Reads the number behind the {@code @} of a fault or a drift. */
final class Ordinals {
    private Ordinals() {}

    static int parse(String digits, String whole) {
        // Nine digits always fit an int.
        if (!digits.matches("0*[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("`" + whole + "` needs a whole number of at least 1 after `@`");
        }
        return Integer.parseInt(digits);
    }
}
