package cjsh.display;

import java.util.Optional;

/** Knows how to show some kinds of values. The text it gives is safe to print. */
@FunctionalInterface
public interface Renderer {
    /** The forms of this value, or nothing when it is not of a kind that this renderer knows. */
    Optional<MimeBundle> render(Object value, Screen screen);
}
