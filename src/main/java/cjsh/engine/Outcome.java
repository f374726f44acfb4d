package cjsh.engine;

import cjsh.display.LongText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How running a text ended, or one snippet of it. */
public sealed interface Outcome {

    /** The text did not run to its end; what came before the fault has run and counts. */
    sealed interface Fault extends Outcome {}

    /**
     * An expression's value, untouched.
     *
     * @param value may be null; nobody has called {@code toString()} on it
     * @param name the variable that holds it: {@code $1}, or the user's own
     * @param typeName the expression's static type
     * @param terminated whether the user ended the expression with a semicolon, which asks for silence
     */
    record Value(@Nullable Object value, String name, String typeName, boolean terminated) implements Outcome {}

    /**
     * A declaration, a statement or a void call; or nothing at all.
     *
     * @param names what was declared
     * @param unresolved names which declared methods or classes still miss
     * @param lost variables that could not keep their value, since their type is another class now
     */
    record Done(List<String> names, List<Diagnostic> unresolved, List<Lost> lost) implements Outcome {
        public Done {
            names = List.copyOf(names);
            unresolved = List.copyOf(unresolved);
            lost = List.copyOf(lost);
        }

        /** When all variables are well. */
        public Done(List<String> names, List<Diagnostic> unresolved) {
            this(names, unresolved, List.of());
        }
    }

    /**
     * Something said as data, by a magic.
     *
     * @param text safe for a terminal
     */
    record Text(String text) implements Outcome {}

    /**
     * Something of any length said as data, by a magic: made while it is read.
     *
     * @param text safe for a terminal
     */
    record Whole(LongText text) implements Outcome {}

    /**
     * A remark of a magic, which is no data.
     *
     * @param text safe for a terminal
     */
    record Note(String text) implements Outcome {}

    /**
     * A magic can not do what it was asked.
     *
     * @param message a lower-case fact and what to do instead, safe for a terminal
     * @param status with which a script ends
     */
    record Refused(String message, int status) implements Fault {
        private static final int WRONG_CALL = 2;

        /** It was called in a wrong way. */
        public Refused(String message) {
            this(message, WRONG_CALL);
        }
    }

    /**
     * A magic could not do it, and has said why.
     *
     * @param status what a script ends with
     */
    record Failed(int status) implements Fault {}

    /** It does not compile. */
    record Rejected(List<Diagnostic> diagnostics) implements Fault {
        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * The user's code threw.
     *
     * @param thrown the very object
     * @param trace where, for it and its causes
     */
    record Thrown(Throwable thrown, Trace trace) implements Fault {}

    /** The text ends inside a statement, a bracket, a comment or a text block. */
    record Incomplete(Diagnostic opened) implements Fault {}

    /**
     * {@link Session#interrupt()} ended it.
     *
     * @param stillRunning whether the code could not be stopped and was left behind
     */
    record Interrupted(boolean stillRunning) implements Fault {}

    /** The user's code asked to leave by {@link ExitRequest}. */
    record Exited(int status) implements Fault {}
}
