package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/** A person at a terminal, for tests: types, and waits until something appears on the screen. */
final class Conversation implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final Screen screen = new Screen();
    private final CompletableFuture<Integer> status;
    private int seen;

    Conversation(ShellBuilder builder, String terminalType) throws IOException {
        PipedInputStream keys = new PipedInputStream(keyboard, 1 << 16);
        Shell shell = builder.at(() -> terminal(terminalType, keys, screen));
        status = CompletableFuture.supplyAsync(shell::run, task -> {
            Thread thread = new Thread(task, "shell under test");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static Terminal terminal(String type, PipedInputStream keys, OutputStream screen) throws IOException {
        Terminal terminal = new ExternalTerminal("test", type, keys, screen, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(80, 24));
        return terminal;
    }

    /** Types keys; {@code \n} is Enter. */
    Conversation type(String keys) throws IOException {
        keyboard.write(keys.replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        return this;
    }

    /** Waits until this appears behind what was waited for before. */
    Conversation await(String text) throws InterruptedException {
        seen = screen.await(text, seen, PATIENCE_NANOS);
        return this;
    }

    /** Types a line at the next prompt and waits for an answer. */
    Conversation ask(String line, String answer) throws IOException, InterruptedException {
        return await("cjsh> ").type(line + "\n").await(answer);
    }

    /** Leaves and gives all that was on the screen. */
    String leave() throws Exception {
        await("cjsh> ").type("\u0004");
        assertThat(status.get(30, TimeUnit.SECONDS)).isZero();
        return screen.text();
    }

    int status() throws Exception {
        return status.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        keyboard.close();
    }

    /** Keeps what was printed, without the control sequences. */
    private static final class Screen extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            bytes.write(b);
            notifyAll();
        }

        @Override
        public synchronized void write(byte[] from, int offset, int length) {
            bytes.write(from, offset, length);
            notifyAll();
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8)
                    .replaceAll("\u001b\\[[?>=]?[0-9;]*[ -/]*[@-~]", "")
                    .replaceAll("[\r\u0007]", "");
        }

        synchronized int await(String wanted, int from, long patience) throws InterruptedException {
            long deadline = System.nanoTime() + patience;
            int found = text().indexOf(wanted, from);
            while (found < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                assertThat(left).as("waiting for <%s> in%n%s", wanted, text()).isPositive();
                wait(left);
                found = text().indexOf(wanted, from);
            }
            return found + wanted.length();
        }
    }
}
