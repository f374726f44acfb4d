package cjsh.engine;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write in place of a number that is too large. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9_]+(?![xXbB0-9_])");

    private Numbers() {}

    static Optional<String> tooLarge(String code, String source, int at) {
        Matcher number = NUMBER.matcher(source);
        if (!code.startsWith("compiler.err.int.number.too.large") || !number.find(at) || number.start() != at) {
            return Optional.empty();
        }
        String digits = number.group();
        boolean fits = new BigInteger(digits.replace("_", "")).bitLength() < Long.SIZE;
        boolean isLong = source.startsWith("L", number.end()) || source.startsWith("l", number.end());
        return Optional.of(
                fits && !isLong
                        ? "`" + digits + "` is too large for an `int`; write `" + digits + "L`"
                        : "`" + digits + "` is too large for a `long`; write `new BigInteger(\""
                                + digits.replace("_", "") + "\")`");
    }
}
