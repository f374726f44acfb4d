package cjsh.display;

import java.io.IOException;

/** A text that may be longer than memory or patience: it is made while it is written, and anew each time. Safe to print. */
@FunctionalInterface
public interface LongText {
    /**
     * Writes it, each line with its line feed.
     *
     * @param screen where it is read; nothing is cut to it, but it may be exceeded to the right only by what is a table
     * @throws IOException of the place it is written to, which ends it at once
     */
    void write(Appendable out, Screen screen) throws IOException;

    /** Whether its lines belong under each other, as those of a table do, so that wrapping would spoil them. */
    default boolean isTable() {
        return false;
    }
}
