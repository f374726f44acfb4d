package cjsh.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the data move between the pages of an offset walk, which makes a careless reader see rows twice or never. Its
 * text form: {@code none}, {@code insert}, {@code delete@3} (after every third request).
 *
 * @param kind what happens at the front of the list of contracts, or of promotional properties
 * @param every after how many requests of that API, counted from 1
 */
public record Drift(Kind kind, int every) {
    /** Data that stay as they are. */
    public static final Drift NONE = new Drift(Kind.NONE, 1);

    public Drift {
        if (every < 1) {
            throw new IllegalArgumentException("drift comes after 1 request or more, not " + every);
        }
    }

    /** What happens at the front of the list. */
    public enum Kind {
        /** Nothing. */
        NONE,
        /** A new row comes in, so that all others move back by one. */
        INSERT,
        /** The first row goes, so that all others move forward by one. */
        DELETE;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException with a message for the person who typed it
     */
    public static Drift parse(String text) {
        int at = text.indexOf('@');
        Kind kind = kind(at < 0 ? text : text.substring(0, at));
        return new Drift(kind, at < 0 ? 1 : Ordinals.parse(text.substring(at + 1), text));
    }

    boolean follows(int requestNumber) {
        return kind != Kind.NONE && requestNumber % every == 0;
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no drift `" + name + "`; there are "
                        + Arrays.stream(Kind.values()).map(Kind::text).collect(Collectors.joining(", "))));
    }

    /** The text form. */
    @Override
    public String toString() {
        return every == 1 ? kind.text() : kind.text() + "@" + every;
    }
}
