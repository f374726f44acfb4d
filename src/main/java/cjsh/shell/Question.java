package cjsh.shell;

import java.io.IOError;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Asks the person at the terminal something while a snippet runs, when the shell itself is not reading. Whoever wires the
 * program makes one and gives it to the shell, which connects it to its terminal.
 */
public final class Question {
    private final AtomicReference<@Nullable Terminal> terminal = new AtomicReference<>();
    private volatile LiveLine line = new LiveLine();

    void connect(Terminal opened, LiveLine givesWay) {
        line = givesWay;
        terminal.set(opened);
    }

    /** Whether there is a terminal yet: scripts at the start run before it is opened. */
    public boolean canBeAsked() {
        return terminal.get() != null;
    }

    /**
     * Shows a text and waits for an answer; only yes is yes. Ctrl-C, the end of the input and a terminal that is not there
     * mean no.
     *
     * @param text to be read first, safe for a terminal
     * @param prompt the question, with the blank at its end
     */
    public boolean yes(String text, String prompt) {
        Terminal asked = terminal.get();
        if (asked == null) {
            return false;
        }
        // Other threads may still fetch, and show it.
        return line.quietly(() -> isYes(asked, text, prompt));
    }

    private boolean isYes(Terminal asked, String text, String prompt) {
        tell(text);
        try {
            String answer = (PlainLine.isAllOf(asked)
                            ? new PlainLine(asked).read(prompt)
                            : reader(asked).readLine(prompt))
                    .strip();
            return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
        } catch (UserInterruptException | EndOfFileException | IOError e) {
            return false;
        } finally {
            // The Ctrl-C that was the answer is not one for the snippet, too.
            Thread.interrupted();
        }
    }

    /** Shows a text at once, whatever becomes of the snippet. */
    public void tell(String text) {
        Terminal told = terminal.get();
        if (told != null) {
            line.quietly(() -> {
                told.writer().println(text);
                told.flush();
            });
        }
    }

    /** Not the shell's own reader: an answer is no Java, and nothing for the history. */
    private static LineReader reader(Terminal terminal) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("cjsh")
                .variable(LineReader.HISTORY_SIZE, 0)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        PromptInterrupt.once(reader);
        return reader;
    }
}
