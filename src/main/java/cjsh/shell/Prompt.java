package cjsh.shell;

import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;

/** Asks for inputs, one after the other. */
interface Prompt {
    /**
     * The next input, with all its lines.
     *
     * @throws UserInterruptException at Ctrl-C, with what was typed
     * @throws EndOfFileException when no more comes
     */
    String ask();

    /**
     * Shows a text above what is being typed.
     *
     * @return whether it did; otherwise nobody is being asked now
     */
    boolean above(String text);

    /** How many keys or lines came so far. */
    long keys();

    /** The next input begins with this. */
    void begin(String keys);
}
