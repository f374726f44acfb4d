package cjsh.kernel;

import cjsh.display.MimeBundle;
import cjsh.display.Renderers;
import cjsh.display.Screen;
import cjsh.engine.Session;
import cjsh.kernel.Channels.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Jupyter kernel over one session. Cells run one after another on a thread of their own; what is asked beside them, and what is
 * asked on the control channel, is answered on others, so that a front end is never without an answer because a cell runs.
 */
public final class Kernel implements Channels.Listener {
    /** How long what is asked beside cells waits for those that were sent before it. */
    private static final long BEHIND_CELLS_MILLIS = 100;

    private static final Map<String, Object> NO_SUBSHELL = Map.of(
            "status", "error", "ename", "UsageError", "evalue", "there is no such subshell", "traceback", List.of());

    record Parts(
            Supplier<Session> session,
            Supplier<Optional<Session>> opening,
            Consumer<Session> idle,
            Consumer<String> heard,
            Voice voice,
            Supplier<Renderers> renderers,
            Supplier<Screen> screen,
            PrintStream log,
            Clock clock,
            String version,
            String banner) {}

    /** How long nothing is asked before what might be wanted is made ready. */
    private static final long QUIET_MILLIS = 300;

    private final ConnectionFile file;
    private final Parts parts;
    private final Wire wire;
    private final Channels channels;
    private final Publisher publisher;
    private final CellStreams streams;
    private final Input input;
    private final CompletableFuture<Session> session = new CompletableFuture<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final Cells cells;
    private final Answers answers;
    private final Subshells subshells = new Subshells();
    private final ExecutorService control = Executors.newSingleThreadExecutor(work -> thread(work, "cjsh-control"));
    private final Complaints complaints;
    private volatile long asked = System.nanoTime();

    Kernel(ConnectionFile file, Parts parts) {
        this.file = file;
        this.parts = parts;
        this.wire = new Wire(file.key(), parts.clock(), runName());
        this.channels = new Channels(this);
        this.publisher = new Publisher(wire, channels);
        this.streams = new CellStreams(parts.log());
        this.input = new Input(streams, channels, wire);
        Rendering rendering = new Rendering(parts.renderers(), parts.screen());
        this.complaints = new Complaints(parts.log());
        this.cells = new Cells(
                publisher,
                streams,
                input,
                session,
                parts.voice(),
                rendering,
                this::end,
                failure -> complaints.say(Channel.SHELL, failure),
                this::stoppable);
        this.answers = new Answers(session, parts.version(), parts.banner());
    }

    public static KernelBuilder builder() {
        return new KernelBuilder();
    }

    /** Random enough to tell two runs apart; the JDK's secure numbers would cost some of the start. */
    private static String runName() {
        return new UUID(ProcessHandle.current().pid() ^ System.currentTimeMillis() << 22, System.nanoTime()).toString();
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Answers until a front end or a cell ends it.
     *
     * @return the exit status
     * @throws KernelFault when its sockets can not be bound
     */
    public int run() {
        // First, since it takes longest.
        thread(this::open, "cjsh-session").start();
        channels.bind(file);
        channels.start();
        publisher.status("starting", Map.of());
        cells.start();
        int status = ended.join();
        stop();
        channels.close();
        return status;
    }

    private void open() {
        try {
            Session opened = parts.session().get();
            opened.uncaught((thread, fault) -> {
                Cell cell = streams.here();
                if (cell != null) {
                    cell.say(parts.voice().uncaught(thread, fault));
                }
            });
            session.complete(opened);
            awaitQuiet();
            parts.idle().accept(opened);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            session.completeExceptionally(e);
        }
    }

    private void awaitQuiet() throws InterruptedException {
        long quiet = 0;
        while (quiet < QUIET_MILLIS) {
            TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS - quiet);
            quiet = cells.isRunning() ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
        }
    }

    /** Ends it from any thread; what is to be sent is sent. */
    public void end(int status) {
        cells.end();
        ended.complete(status);
    }

    private void stop() {
        stoppable().ifPresent(Session::interrupt);
    }

    private Optional<Session> stoppable() {
        return session.isDone() && !session.isCompletedExceptionally()
                ? Optional.of(session.join())
                : parts.opening().get();
    }

    /** What cells print. */
    public PrintStream out() {
        return streams.out();
    }

    /** What cells print as messages. */
    public PrintStream err() {
        return streams.err();
    }

    /** What cells read: asked of the person at the front end. */
    public InputStream in() {
        return input;
    }

    /** Whether {@link #ask} reaches anybody now. */
    public boolean canAsk() {
        return input.canAsk();
    }

    /**
     * Asks the person at the front end for a line, for the cell that the thread works for.
     *
     * @throws IOException when nobody can be asked, or the wait was interrupted
     */
    public String ask(String prompt) throws IOException {
        return input.ask(prompt, false);
    }

    /** Shows something among the outputs of the cell that the thread works for. */
    public void display(MimeBundle content) {
        Cell cell = streams.here();
        if (cell != null) {
            cell.publish("display_data", Map.of("data", Bundles.data(content), "metadata", Map.of()));
        }
    }

    /** An output of the cell that the thread works for, whose content may change; empty before the first cell. */
    public Optional<Shown> shown() {
        return Optional.ofNullable(streams.here()).map(Shown::new);
    }

    /** Takes away what the cell that the thread works for has shown; with {@code wait}, when something takes its place. */
    public void clear(boolean wait) {
        Cell cell = streams.here();
        if (cell != null) {
            cell.publish("clear_output", Map.of("wait", wait));
        }
    }

    /** A process that hears nothing any more would look alive to whoever started it. */
    @Override
    public void lost() {
        end(1);
    }

    @Override
    public void failed(Channel channel, Throwable fault) {
        complaints.say(channel, fault);
    }

    @Override
    public List<byte[]> subscribed(byte[] topic) {
        return publisher.welcome(topic);
    }

    @Override
    public void received(Channel channel, List<byte[]> frames) {
        Message message;
        try {
            message = wire.read(frames);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            complaints.say(channel, e);
            return;
        }
        switch (channel) {
            case STDIN -> input.answered(message);
            case CONTROL -> control.execute(() -> answer(channel, message));
            default -> shell(message);
        }
    }

    private void shell(Message message) {
        asked = System.nanoTime();
        String code = message.text("code");
        if (!code.isEmpty()) {
            parts.heard().accept(code);
        }
        if (message.type().equals("execute_request") && subshells.knows(message.subshell())) {
            cells.add(message);
        } else {
            subshells.run(message.subshell(), () -> {
                try {
                    cells.settle(message.type().equals("kernel_info_request") ? 0 : BEHIND_CELLS_MILLIS);
                    answer(Channel.SHELL, message);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    /** Whatever happens, the front end is told that it is over. */
    private void answer(Channel channel, Message message) {
        publisher.status("busy", message.header());
        try {
            Optional<Map<String, ? extends @Nullable Object>> content = content(message);
            content.ifPresent(answer -> publisher.reply(
                    channel, message, message.type().replaceFirst("_request$", "_reply"), Map.of(), answer));
        } catch (Throwable e) {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            Voice.Fault fault = parts.voice().failure(cause);
            publisher.reply(
                    channel,
                    message,
                    message.type().replaceFirst("_request$", "_reply"),
                    Map.of(),
                    Map.of(
                            "status",
                            "error",
                            "ename",
                            fault.name(),
                            "evalue",
                            fault.value(),
                            "traceback",
                            fault.lines()));
        } finally {
            publisher.status("idle", message.header());
        }
        if (message.type().equals("shutdown_request")) {
            end(0);
        }
    }

    private Optional<Map<String, ? extends @Nullable Object>> content(Message message) {
        if (!subshells.knows(message.subshell())) {
            return Optional.of(NO_SUBSHELL);
        }
        return switch (message.type()) {
            case "interrupt_request" -> {
                cells.interrupt();
                yield Optional.of(Map.of("status", "ok"));
            }
            case "shutdown_request" -> {
                Map<String, Object> reply = Map.of("status", "ok", "restart", message.flag("restart", false));
                publisher.publish("shutdown_reply", message.header(), reply);
                yield Optional.of(reply);
            }
            case "create_subshell_request" -> Optional.of(Map.of("status", "ok", "subshell_id", subshells.create()));
            case "delete_subshell_request" ->
                Optional.of(subshells.delete(message.text("subshell_id")) ? Map.of("status", "ok") : NO_SUBSHELL);
            case "list_subshell_request" -> Optional.of(Map.of("status", "ok", "subshell_id", subshells.names()));
            case "comm_open" -> {
                publisher.publish(
                        "comm_close", message.header(), Map.of("comm_id", message.text("comm_id"), "data", Map.of()));
                yield Optional.empty();
            }
            default -> answers.to(message);
        };
    }
}
