package cjsh.shell;

import cjsh.display.LongText;
import cjsh.display.Screen;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;

/** JLine's own pager, where the system has none. */
final class BuiltInPager {
    private static final int AHEAD = 1 << 16;

    private final Terminal terminal;

    BuiltInPager(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Returns when the reader leaves; the text is made as far as that. */
    void show(LongText text, Screen screen) throws IOException {
        PipedOutputStream pipe = new PipedOutputStream();
        try (PipedInputStream read = new PipedInputStream(pipe, AHEAD)) {
            Thread maker = new Thread(() -> make(text, screen, pipe), "cjsh-pager");
            maker.setDaemon(true);
            maker.start();
            Less less = new Less(terminal, Path.of("").toAbsolutePath());
            less.chopLongLines = text.isTable();
            less.run(new Source.InputStreamSource(read, true, "cjsh"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void make(LongText text, Screen screen, PipedOutputStream pipe) {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(pipe, StandardCharsets.UTF_8))) {
            text.write(out, screen);
        } catch (IOException e) {
            // The reader has left.
        }
    }
}
