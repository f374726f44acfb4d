package cjsh.display;

import java.util.Optional;

/** Knows how to show some kinds of values. The text it gives is safe to print. */
@FunctionalInterface
public interface Renderer {
    /** The forms of this value, or nothing when it is not of a kind that this renderer knows. */
    Optional<MimeBundle> render(Object value, Screen screen);

    /** The value with nothing cut, made while it is read; nothing when {@link #render} on an unlimited screen says it all. */
    default Optional<LongText> whole(Object value, Portion portion) {
        return Optional.empty();
    }

    /** What the value is, in two or three words and at no cost; nothing when its class's name says that. */
    default Optional<String> summary(Object value) {
        return Optional.empty();
    }
}
