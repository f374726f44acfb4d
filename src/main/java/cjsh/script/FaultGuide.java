package cjsh.script;

import java.util.Optional;

/** What users should be told of an exception, and what a process should say of it. Known only to whoever wires the program. */
public interface FaultGuide {
    /** A guide that knows no exception. */
    FaultGuide NONE = new FaultGuide() {
        @Override
        public Optional<String> words(Throwable thrown) {
            return Optional.empty();
        }

        @Override
        public int status(Throwable thrown) {
            return 1;
        }
    };

    /** Words for an exception that is the user's business; empty for one that should show its type and place. */
    Optional<String> words(Throwable thrown);

    /** What to say of what was just interrupted, in place of that word; asked once for each. */
    default Optional<String> interrupted() {
        return Optional.empty();
    }

    /** An input begins: what there was to say of an interrupt before it, and was not said, is not about this one. */
    default void begins() {}

    /** The exit status of a process that this exception ends. */
    int status(Throwable thrown);
}
