package cjsh.kernel;

import cjsh.engine.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one cell after another, on a thread of its own, in the order in which they came. */
final class Cells {
    private static final long PATIENCE_SECONDS = 3;

    private record Queued(Message request, CountDownLatch done) {}

    private final Publisher publisher;
    private final CellStreams streams;
    private final Input input;
    private final CompletableFuture<Session> session;
    private final Voice voice;
    private final Rendering rendering;
    private final IntConsumer exit;
    private final Consumer<Throwable> failures;
    private final Supplier<Optional<Session>> stoppable;
    private final BlockingQueue<Queued> queue = new LinkedBlockingQueue<>();
    private volatile @Nullable Queued newest;
    private volatile @Nullable Cell running;
    private int count;
    private volatile boolean ended;
    private boolean greeted;

    /**
     * A queue with nobody in it.
     *
     * @param exit told when a cell wants the kernel to end, with the status
     * @param failures told what nobody could be told otherwise
     * @param stoppable the session, also while it is being opened
     */
    Cells(
            Publisher publisher,
            CellStreams streams,
            Input input,
            CompletableFuture<Session> session,
            Voice voice,
            Rendering rendering,
            IntConsumer exit,
            Consumer<Throwable> failures,
            Supplier<Optional<Session>> stoppable) {
        this.publisher = publisher;
        this.streams = streams;
        this.input = input;
        this.session = session;
        this.voice = voice;
        this.rendering = rendering;
        this.exit = exit;
        this.failures = failures;
        this.stoppable = stoppable;
    }

    void start() {
        Thread thread = new Thread(this::work, "cjsh-cells");
        thread.setDaemon(true);
        thread.start();
    }

    void add(Message request) {
        Queued queued = new Queued(request, new CountDownLatch(1));
        newest = queued;
        queue.add(queued);
    }

    /** Waits for the cells that are queued now, but not for long. */
    void settle(long millis) throws InterruptedException {
        Queued last = newest;
        if (last != null) {
            // The result is of no use: whoever waited goes on in either case.
            boolean ended = last.done().await(millis, TimeUnit.MILLISECONDS);
            assert ended || millis >= 0;
        }
    }

    private void work() {
        try {
            while (!ended) {
                Queued next = queue.take();
                try {
                    run(next.request());
                } catch (Throwable e) {
                    // As when memory ends: the cells after it are still to be run.
                    failures.accept(e);
                } finally {
                    next.done().countDown();
                }
            }
        } catch (InterruptedException e) {
            // The end.
        }
    }

    private void run(Message request) {
        boolean silent = request.flag("silent", false);
        String code = request.text("code");
        boolean stored = !silent && !code.isBlank() && request.flag("store_history", true);
        Cell cell = new Cell(request, publisher, silent);
        streams.enter(cell);
        input.forget();
        publisher.status("busy", request.header());
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("started", publisher.now());
        if (stored) {
            // The session's own number, so that Out(n) is what stands in the brackets.
            count = session.isDone() && !session.isCompletedExceptionally()
                    ? session.join().inputs().size() + 1
                    : 1;
        }
        cell.publish("execute_input", Map.of("code", code, "execution_count", count));
        CellRun.Reply reply = reply(cell, code, stored);
        cell.end();
        List<Queued> aborted = new ArrayList<>();
        ended |= reply.exit() != null;
        if (ended || (reply.failed() && request.flag("stop_on_error", true))) {
            queue.drainTo(aborted);
        }
        metadata.put("status", reply.content().get("status"));
        publisher.reply(Channels.Channel.SHELL, request, "execute_reply", metadata, reply.content());
        publisher.status("idle", request.header());
        aborted.forEach(this::abort);
        if (reply.exit() != null) {
            exit.accept(reply.exit());
        }
    }

    private CellRun.Reply reply(Cell cell, String code, boolean stored) {
        try {
            running = cell;
            // An interrupt may come while the session is still being opened.
            CompletableFuture.anyOf(session, cell.interrupted()).join();
            if (cell.interrupted().isDone()) {
                return CellRun.failed(
                        cell, new Voice.Fault("Interrupted", "interrupted", List.of("interrupted")), count);
            }
            Session ready = session.join();
            greet(ready, cell);
            return new CellRun(cell, ready, voice, rendering, count).execute(code, stored);
        } catch (Throwable e) {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            return CellRun.failed(cell, voice.failure(cause), count);
        } finally {
            running = null;
        }
    }

    /** What there is to say of the session's beginning, once, where somebody reads it. */
    private void greet(Session ready, Cell cell) {
        if (!greeted && !cell.isSilent()) {
            greeted = true;
            ready.startupFaults().forEach(fault -> cell.say(voice.startup(ready, fault)));
        }
    }

    private void abort(Queued queued) {
        Message request = queued.request();
        publisher.status("busy", request.header());
        publisher.reply(
                Channels.Channel.SHELL,
                request,
                "execute_reply",
                Map.of("status", "aborted"),
                Map.of("status", "aborted", "execution_count", count));
        publisher.status("idle", request.header());
        queued.done().countDown();
    }

    /** Runs no more cells: the kernel ends. */
    void end() {
        ended = true;
    }

    /** Stops the cell that runs; what is queued behind it is aborted, as after any fault. */
    void interrupt() {
        Cell cell = running;
        if (cell == null) {
            return;
        }
        cell.interrupted().complete(null);
        stoppable.get().ifPresent(Session::interrupt);
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(() -> {
            if (running == cell) {
                cell.say("it does not heed the interrupt; interrupt it again to leave it behind");
            }
        });
    }

    boolean isRunning() {
        return running != null;
    }

    int count() {
        return count;
    }
}
