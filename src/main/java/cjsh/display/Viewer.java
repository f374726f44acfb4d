package cjsh.display;

import org.jspecify.annotations.Nullable;

/** Where {@code display(x)} shows values while code runs. */
@FunctionalInterface
public interface Viewer {
    void show(@Nullable Object value);

    /**
     * Takes away what the code that runs has shown and printed so far, where that can be done.
     *
     * @param wait until something new is there to take its place, so that nothing flickers
     */
    default void clear(boolean wait) {}
}
