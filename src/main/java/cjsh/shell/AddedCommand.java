package cjsh.shell;

import cjsh.engine.Session;
import java.util.List;

/** A command that the program adds to the shell's own. It says itself what it has to say. */
public interface AddedCommand {
    /** With the slash. */
    String name();

    /** For the help, or empty. */
    String parameters();

    /** For the help. */
    String summary();

    /**
     * Does it.
     *
     * @param argument what follows the name
     * @return 0 when it went well; else the status with which input that is no terminal ends
     */
    int run(String argument, Session session);

    /**
     * What Tab offers for the last word.
     *
     * @param argument what follows the name, up to the cursor
     */
    List<String> words(String argument);
}
