package cjsh.engine;

import java.util.Optional;

/** Whether a text can be run as it stands. */
public sealed interface Completeness {

    /** It can; so can blanks and comments, which do nothing. */
    record Complete() implements Completeness {}

    /**
     * More is needed.
     *
     * @param indent blanks for the next line
     */
    record Incomplete(String indent) implements Completeness {}

    /** No continuation can make it right; running it says why. */
    record Invalid() implements Completeness {}

    /** What can be said while a session is still being opened: that something is open; empty where only the session can tell. */
    static Optional<Completeness> early(String text) {
        return Judge.early(text);
    }
}
