package cjsh.shell;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Something that a line with a slash does.
 *
 * @param name with the slash
 * @param parameters for the help, or empty
 * @param summary for the help
 * @param action what it does
 * @param words what Tab offers for the last word of an argument
 */
record Command(String name, String parameters, String summary, Action action, Function<String, List<String>> words) {

    Command(String name, String parameters, String summary, Action action) {
        this(name, parameters, summary, action, argument -> List.of());
    }

    /** Does it, and gives an exit status when the shell is to end. */
    @FunctionalInterface
    interface Action {
        OptionalInt run(String argument);
    }
}
