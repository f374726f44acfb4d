package cjsh.shell;

import cjsh.display.CellWidth;
import cjsh.display.Screen;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** What is written, held back until it is known whether it fits the screen; what does not goes to a pager from then on. */
final class Page implements Appendable {
    /** Opens the pager. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens it.
         *
         * @param wide whether lines are too long for the screen, and not only too many
         */
        PagerRun open(boolean wide) throws IOException;
    }

    private static final String SEQUENCE = "\u001b\\[[0-9;]*m";

    /** The prompt comes below. */
    private static final int PROMPT = 1;

    private final Screen screen;
    private final Opener opener;
    private final StringBuilder held = new StringBuilder();
    private int lineStart;
    private long lines;
    private @Nullable PagerRun pager;

    Page(Screen screen, Opener opener) {
        this.screen = screen;
        this.opener = opener;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        int from = start;
        while (from < end) {
            if (pager != null) {
                pager.write(text, from, end);
                return this;
            }
            int to = from;
            while (to < end && text.charAt(to) != '\n') {
                to++;
            }
            held.append(text, from, to);
            if (to < end) {
                endLine();
            }
            from = to + 1;
        }
        return this;
    }

    @Override
    public Appendable append(char c) throws IOException {
        return append(String.valueOf(c));
    }

    private void endLine() throws IOException {
        held.append('\n');
        String line = held.substring(lineStart, held.length() - 1).replaceAll(SEQUENCE, "");
        lineStart = held.length();
        int width = CellWidth.of(line);
        lines += 1 + Math.max(0, width - 1) / screen.columns();
        boolean wide = width > screen.columns() && line.startsWith("┌");
        if (wide || lines > screen.rows() - PROMPT) {
            PagerRun opened = opener.open(wide);
            pager = opened;
            opened.write(held, 0, held.length());
            opened.flush();
            held.setLength(0);
        }
    }

    /** All was written. */
    void end(Writer terminal) throws IOException {
        if (pager == null) {
            terminal.append(held);
        }
    }

    /** Waits until the reader has read. */
    void close() throws IOException {
        if (pager != null) {
            pager.close();
        }
    }

    /** Whether there was to be a pager that did not start. */
    boolean failed() {
        return pager != null && pager.failed();
    }
}
