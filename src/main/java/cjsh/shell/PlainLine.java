package cjsh.shell;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.NonBlockingReader;

/** A line as the terminal hands it over. JLine's editor would show it a second time, for the terminal has shown it already. */
final class PlainLine {
    /** Before the further lines of an input. */
    static final String MORE = "...> ";

    private static final long TICK_MILLIS = 1_000;
    private static final char END_OF_INPUT = '\u0004';

    private final Terminal terminal;
    private boolean afterReturn;

    PlainLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether this terminal can not be told to hand over keys. */
    static boolean isAllOf(Terminal terminal) {
        return terminal instanceof DumbTerminal;
    }

    String read(String prompt) {
        Thread asking = Thread.currentThread();
        SignalHandler before = terminal.handle(Signal.INT, signal -> asking.interrupt());
        StringBuilder line = new StringBuilder();
        terminal.writer().print(prompt);
        terminal.flush();
        try {
            return read(line);
        } catch (InterruptedIOException e) {
            terminal.writer().println();
            terminal.flush();
            throw new UserInterruptException(line.toString());
        } catch (IOException e) {
            throw new EndOfFileException(e);
        } finally {
            terminal.handle(Signal.INT, before);
            // The Ctrl-C that ended the line is not one for what is run next.
            Thread.interrupted();
        }
    }

    private String read(StringBuilder line) throws IOException {
        NonBlockingReader in = terminal.reader();
        while (true) {
            int c = in.read(TICK_MILLIS);
            boolean secondHalf = c == '\n' && afterReturn;
            if (c == NonBlockingReader.READ_EXPIRED || secondHalf) {
                afterReturn = afterReturn && !secondHalf;
                continue;
            }
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                return line.toString();
            }
            if (c == NonBlockingReader.EOF || c == END_OF_INPUT) {
                if (line.length() == 0) {
                    throw new EndOfFileException();
                }
                return line.toString();
            }
            line.append((char) c);
        }
    }
}
