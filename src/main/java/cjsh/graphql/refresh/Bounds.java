package cjsh.graphql.refresh;

import java.util.Locale;
import java.util.Optional;

/**
 * What a schema's text may not go beyond, far more than any API has: graphql-java takes 14 seconds for 20,000 brackets within
 * each other, and then fails with a stack that is full.
 */
final class Bounds {
    static final int DEEPEST = 100;
    static final int LONGEST = 10_000_000;
    private static final String BLOCK = "\"\"\"";

    private final String sdl;
    private int at;
    private int depth;

    private Bounds(String sdl) {
        this.sdl = sdl;
    }

    /** Why a text of the definition language is too much to read. */
    static Optional<String> broken(String sdl) {
        return sdl.length() > LONGEST
                ? Optional.of(String.format(
                        Locale.ROOT, "it has %,d characters, but may have at most %,d", sdl.length(), LONGEST))
                : new Bounds(sdl).tooDeep();
    }

    private Optional<String> tooDeep() {
        while (at < sdl.length()) {
            char c = sdl.charAt(at);
            if (c == '#') {
                at = behind("\n", at);
            } else if (sdl.startsWith(BLOCK, at)) {
                at = behindBlock();
            } else if (c == '"') {
                at = behindText();
            } else {
                depth += "[{(".indexOf(c) >= 0 ? 1 : "]})".indexOf(c) >= 0 ? -1 : 0;
                if (depth > DEEPEST) {
                    long line = sdl.substring(0, at)
                                    .chars()
                                    .filter(one -> one == '\n')
                                    .count()
                            + 1;
                    return Optional.of("line " + line + " has brackets within each other that are nested deeper than "
                            + DEEPEST + " levels");
                }
                at++;
            }
        }
        return Optional.empty();
    }

    private int behind(String end, int from) {
        int found = sdl.indexOf(end, from);
        return found < 0 ? sdl.length() : found + end.length();
    }

    private int behindBlock() {
        int end = behind(BLOCK, at + BLOCK.length());
        while (end < sdl.length() && sdl.charAt(end - BLOCK.length() - 1) == '\\') {
            end = behind(BLOCK, end);
        }
        return end;
    }

    private int behindText() {
        int end = at + 1;
        while (end < sdl.length() && sdl.charAt(end) != '"' && sdl.charAt(end) != '\n') {
            end += sdl.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}
