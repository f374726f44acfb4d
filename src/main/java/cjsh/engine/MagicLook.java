package cjsh.engine;

import java.util.Optional;

/** Where a line begins with a magic, as far as one can tell without a session and by looking at that line only. */
final class MagicLook {
    private MagicLook() {}

    /** @param first whether nothing stands before it */
    static Optional<MagicPlace> at(String text, int start, boolean first, Magics magics) {
        int lineEnd = text.indexOf('\n', start);
        String line = text.substring(start, lineEnd < 0 ? text.length() : lineEnd);
        boolean possible = switch (line.charAt(0)) {
            case '%' -> first || MagicPlace.startsLine(text, start, magics);
            case '/' -> first || MagicPlace.startsLine(text, start, magics);
            case '!', '?' -> true;
            default ->
                line.stripTrailing().endsWith("?")
                        || (first && magics.bare(line.strip()).isPresent());
        };
        return possible
                ? MagicPlace.at(text, start, magics, name -> false)
                        .filter(place -> place.start() == start)
                        .filter(place -> !place.takesBlock() || first)
                : Optional.empty();
    }
}
