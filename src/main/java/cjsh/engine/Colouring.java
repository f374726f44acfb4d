package cjsh.engine;

import cjsh.display.Style;
import java.util.List;

/**
 * What is what in a text of Java and magics, for its looks. Knows nothing of a session and waits for nobody, so that it can be
 * asked at every key press; takes time in proportion to the text's length, and has an answer for any text.
 */
public final class Colouring {
    /** Nothing but Java. */
    public static final Colouring OF_JAVA = new Colouring(Magics.NONE, (place, text, cursor) -> List.of());

    private final Magics magics;
    private final LiteralColours languages;

    public Colouring(Magics magics, LiteralColours languages) {
        this.magics = magics;
        this.languages = languages;
    }

    /** Says who is told, on any thread, when texts may look different from now on. */
    public void whenMoreIsKnown(Runnable told) {
        languages.whenMoreIsKnown(told);
    }

    /** A piece of a text that has a style; characters between two pieces have none. */
    public record Span(int start, int end, Style style) {}

    /**
     * The pieces in their order, none in another.
     *
     * @param cursor what stands there may still be unfinished, and a bracket there shows its partner; -1 when the text is done
     */
    public List<Span> of(String text, int cursor) {
        return new ColourReading(text, cursor, magics, languages).all();
    }
}
