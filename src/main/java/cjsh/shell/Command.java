package cjsh.shell;

import java.util.OptionalInt;

/**
 * Something that a line with a slash does.
 *
 * @param name with the slash
 * @param parameters for the help, or empty
 * @param summary for the help
 * @param action what it does
 */
record Command(String name, String parameters, String summary, Action action) {

    /** Does it, and gives an exit status when the shell is to end. */
    @FunctionalInterface
    interface Action {
        OptionalInt run(String argument);
    }
}
