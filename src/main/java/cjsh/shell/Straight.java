package cjsh.shell;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import org.jline.terminal.Terminal;

/** The terminal without a pager: everything, until Ctrl-C. */
final class Straight implements Appendable {
    private final Terminal terminal;
    private final Writer out;

    Straight(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.writer();
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        heed();
        out.append(text, start, end);
        if (end > start && text.charAt(end - 1) == '\n') {
            terminal.flush();
        }
        return this;
    }

    @Override
    public Appendable append(char c) throws IOException {
        if (c == '\n') {
            heed();
            out.append(c);
            terminal.flush();
        } else {
            out.append(c);
        }
        return this;
    }

    private static void heed() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }
}
