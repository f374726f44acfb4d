package cjsh.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A terminal that somebody looks at while something runs there. */
interface SceneTerminal extends AutoCloseable {
    /** Begins, in a folder of its own which stays for the next start. */
    void start(String command, Map<String, String> environment, int columns, int rows) throws Exception;

    void type(String keys) throws Exception;

    void resize(int columns, int rows) throws Exception;

    /** Takes the terminal away, as a lost connection does, and waits until what ran there has ended. */
    void hangUp() throws Exception;

    /** What is on the screen now. */
    Shot look() throws Exception;

    @Override
    void close() throws IOException;

    /**
     * A screen.
     *
     * @param text line by line, without blanks at their ends and without empty lines at the end of all
     * @param looks for each line a letter below each cell: {@code r} red, {@code R} light red, {@code K} grey, {@code *}
     *     bold, {@code -} dim, {@code _} underlined, {@code .} nothing
     */
    record Shot(List<String> text, List<String> looks) {}
}
