package cjsh.engine;

import java.util.List;

/** Knows the looks of the languages inside of text literals and magics. Must be quick, wait for nothing and never fail. */
@FunctionalInterface
public interface LiteralColours {
    /**
     * The pieces of a text in their order.
     *
     * @param place the call that the text is the first argument of, with what it is called on: {@code gql},
     *     {@code programs.contracts.fields}; or the magic with its sign: {@code %%sql}
     * @param cursor an offset in the text, or -1 when the cursor is elsewhere
     */
    List<Colouring.Span> of(String place, String text, int cursor);

    /** Says who is told, on any thread, when more is known than before, so that texts may look different. */
    default void whenMoreIsKnown(Runnable told) {
        // Most know all from the beginning.
    }
}
