package cjsh.shell;

import cjsh.display.Progress;
import cjsh.display.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one line at a terminal that is drawn again and again in its place while something runs. Whatever else is printed goes
 * through here, too, so that the line gives way: it is erased before, and comes back with the next drawing once the cursor
 * stands at the beginning of a line.
 *
 * <p>The cursor rests at the line's beginning: when the window becomes narrower and the terminal wraps the line, all of it
 * still lies behind the cursor, and is erased from there. Safe for any thread.
 */
public final class LiveLine {
    private static final String ERASE = "\r\u001b[J";

    /** Where it is drawn. */
    public interface Canvas {
        /** Writes at once, by a way that does not come back here. */
        void write(String text);

        /** How wide the window is now. */
        int columns();

        /** How things look there now. */
        Theme theme();

        /** Whether it shows more than ASCII. */
        boolean unicode();
    }

    private @Nullable Canvas canvas;
    private String shown = "";
    private int shownColumns;
    private int silent;
    private boolean midLine;

    /** From now on there is a place to draw at, and its cursor stands at the beginning of a line. */
    public synchronized void open(Canvas where) {
        close();
        canvas = where;
        midLine = false;
    }

    /** From now on nothing is drawn. */
    public synchronized void close() {
        erase();
        canvas = null;
    }

    /** Draws it, if there is a place for it now. */
    public synchronized void show(Progress progress) {
        Canvas where = canvas;
        if (where == null || silent > 0 || midLine) {
            return;
        }
        int columns = where.columns();
        // Not in the last column, where some terminals wrap already.
        String line = progress.line(columns - 1, where.theme(), where.unicode());
        if (!line.equals(shown) || columns != shownColumns) {
            // Without wrapping, since the window may be narrower by now than it said.
            where.write("\r\u001b[?7l" + line + "\u001b[J\u001b[?7h\r");
            shown = line;
            shownColumns = columns;
        }
    }

    /** Takes it away. */
    public synchronized void erase() {
        Canvas where = canvas;
        if (where != null && !shown.isEmpty()) {
            where.write(ERASE);
        }
        shown = "";
    }

    /** Does something at the terminal with no line there, and none coming meanwhile. */
    public <T> T quietly(Supplier<T> work) {
        silence();
        try {
            return work.get();
        } finally {
            speak();
        }
    }

    /** Does something at the terminal with no line there, and none coming meanwhile. */
    public void quietly(Runnable work) {
        quietly(() -> {
            work.run();
            return work;
        });
    }

    private synchronized void silence() {
        erase();
        silent++;
    }

    private synchronized void speak() {
        silent--;
    }

    /** A stream to the same terminal before which the line gives way. */
    public OutputStream givingWayTo(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (length == 0) {
                    return;
                }
                synchronized (LiveLine.this) {
                    erase();
                    midLine = bytes[offset + length - 1] != '\n';
                    out.write(bytes, offset, length);
                }
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }

    /** A place to draw at whose width does not change. */
    public static Canvas on(OutputStream out, int columns, Theme theme, boolean unicode) {
        return new Canvas() {
            @Override
            public void write(String text) {
                try {
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public int columns() {
                return columns;
            }

            @Override
            public Theme theme() {
                return theme;
            }

            @Override
            public boolean unicode() {
                return unicode;
            }
        };
    }
}
