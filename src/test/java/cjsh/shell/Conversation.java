package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.ScreenTerminal;

/** A person at a terminal, for tests: types, and waits until something appears on the screen. */
public final class Conversation implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final PipedOutputStream keyboard = new PipedOutputStream();
    /** What JLine says to the terminal when it begins to ask for a line, and when it has one. */
    private static final String ASKING = "\u001b[?1h\u001b=";

    /** The type of a terminal that hands over whole lines, as the system's where TERM says that it is dumb. */
    static final String PLAIN = "plain";

    private static final String ACCEPTED = "\u001b[?2004l";

    private final Screen screen = new Screen();
    private final CompletableFuture<Integer> status;
    private final CompletableFuture<Terminal> terminal = new CompletableFuture<>();
    private int seen;
    private int rawSeen;

    Conversation(ShellBuilder builder, String terminalType) throws IOException {
        this(builder, terminalType, 80);
    }

    /** The shell starts at once. */
    public Conversation(ShellBuilder builder, String terminalType, int columns) throws IOException {
        PipedInputStream keys = new PipedInputStream(keyboard, 1 << 16);
        Shell shell = builder.patience(Duration.ofSeconds(30)).at(() -> {
            Terminal opened = terminal(terminalType, keys, screen, columns);
            terminal.complete(opened);
            return opened;
        });
        status = CompletableFuture.supplyAsync(shell::run, task -> {
            Thread thread = new Thread(task, "shell under test");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static Terminal terminal(String type, PipedInputStream keys, OutputStream screen, int columns)
            throws IOException {
        Terminal terminal = type.equals(PLAIN)
                ? new DumbTerminal("test", Terminal.TYPE_DUMB, keys, screen, StandardCharsets.UTF_8)
                : new ExternalTerminal("test", type, keys, screen, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(columns, 24));
        return terminal;
    }

    /** Types keys; {@code \n} is Enter. */
    Conversation type(String keys) throws IOException {
        keyboard.write(keys.replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        return this;
    }

    /** As JLine has Ctrl-C from the system's terminal while a line is edited: as a signal, and then as a key. */
    Conversation interrupt() throws IOException {
        signal();
        return type("\u0003");
    }

    /** As the system has Ctrl-C while the terminal hands over whole lines. */
    void signal() {
        terminal.join().raise(Terminal.Signal.INT);
    }

    /** Sends what a terminal answers, as it is. */
    Conversation send(String answer) throws IOException {
        keyboard.write(answer.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        return this;
    }

    /** Waits for control sequences behind those that were waited for before. */
    Conversation awaitRaw(String text) throws InterruptedException {
        rawSeen = screen.awaitRaw(text, rawSeen, PATIENCE_NANOS);
        return this;
    }

    /** All that was sent to the terminal, with its control sequences. */
    String raw() {
        return screen.raw();
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

    /** Pastes a text at the next prompt, runs it, and gives what appears until the prompt after it. */
    public String paste(String text) throws IOException, InterruptedException {
        int asked = screen.awaitRaw(ASKING, rawSeen, PATIENCE_NANOS);
        keyboard.write(("\u001b[200~" + text.replace("\r\n", "\r").replace('\n', '\r') + "\u001b[201~\r")
                .getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        int accepted = screen.awaitRaw(ACCEPTED, asked, PATIENCE_NANOS);
        rawSeen = screen.awaitRaw(ASKING, accepted, PATIENCE_NANOS) - ASKING.length();
        return screen.raw().substring(accepted, rawSeen).replace("\r", "");
    }

    /** Types a line at the next prompt. */
    public Conversation enter(String line) throws IOException, InterruptedException {
        return await("> ").type(line + "\n");
    }

    /** Presses a key, whoever reads it. */
    public Conversation press(String key) throws IOException {
        return type(key);
    }

    /** Waits until this appears behind what was waited for before. */
    public Conversation see(String text) throws InterruptedException {
        return await(text);
    }

    /** What a person sees at the end, in a window that is high enough for all of it. */
    public String picture(int columns, int rows) {
        ScreenTerminal picture = new ScreenTerminal(columns, rows);
        picture.write(screen.raw());
        return picture.toString()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    /** Shows what a snippet printed. */
    public void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        screen.write(bytes, 0, bytes.length);
    }

    /** Leaves and gives all that was on the screen. */
    public String leave() throws Exception {
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

        synchronized String raw() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        synchronized String text() {
            return raw().replaceAll("\u001b\\[[?>=]?[0-9;]*[ -/]*[@-~]", "").replaceAll("[\r\u0007]", "");
        }

        synchronized int await(String wanted, int from, long patience) throws InterruptedException {
            return await(this::text, wanted, from, patience);
        }

        synchronized int awaitRaw(String wanted, int from, long patience) throws InterruptedException {
            return await(this::raw, wanted, from, patience);
        }

        private synchronized int await(Supplier<String> seen, String wanted, int from, long patience)
                throws InterruptedException {
            long deadline = System.nanoTime() + patience;
            int found = seen.get().indexOf(wanted, from);
            while (found < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                assertThat(left).as("waiting for <%s> in%n%s", wanted, text()).isPositive();
                wait(left);
                found = seen.get().indexOf(wanted, from);
            }
            return found + wanted.length();
        }
    }
}
