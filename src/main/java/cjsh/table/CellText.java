package cjsh.table;

import cjsh.display.SafeText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A cell in words: exactly, for files, or as people see it. */
final class CellText {
    static final String MISSING = "∅";

    private static final String EMPTY = "\"\"";

    /** Beyond it a decimal such as 1e999999999 is written with its exponent, or it would fill the memory with zeros. */
    private static final int MOST_ZEROS = 1_000;

    /** No sum of money; a double of more digits reads better with its exponent, and loses nothing by it. */
    private static final int LONGEST_DOUBLE = 25;

    private CellText() {}

    /** Every digit and nothing else: decimals without exponent, times in ISO 8601. */
    static String exact(Object value) {
        if (value instanceof BigDecimal decimal) {
            return plain(decimal);
        }
        if (value instanceof Double || value instanceof Float) {
            return floating(value.toString());
        }
        return value.toString();
    }

    /** One line, safe to print; missing, empty and text that looks like either stay apart. */
    static String shown(@Nullable Object value) {
        if (value == null) {
            return MISSING;
        }
        if (!(value instanceof String text)) {
            String exact = SafeText.line(exact(value));
            boolean endless = value instanceof Double && exact.length() > LONGEST_DOUBLE;
            return endless ? value.toString() : exact;
        }
        boolean ambiguous = text.isEmpty() || text.equals(MISSING) || text.equals(EMPTY);
        return ambiguous ? '"' + text + '"' : SafeText.line(text);
    }

    private static String plain(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) > MOST_ZEROS ? decimal.toString() : decimal.toPlainString();
    }

    private static String floating(String digits) {
        boolean finite = Character.isDigit(digits.charAt(digits.length() - 1));
        if (!finite) {
            return digits;
        }
        BigDecimal decimal = new BigDecimal(digits).stripTrailingZeros();
        return decimal.toPlainString();
    }
}
