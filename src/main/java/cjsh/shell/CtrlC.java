package cjsh.shell;

import cjsh.engine.Session;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ctrl-C while something runs. At the prompt the line reader has a handler of its own. */
final class CtrlC {
    private static final long PATIENCE_SECONDS = 1;

    private final Supplier<Optional<Session>> session;
    private final Consumer<String> notes;
    private @Nullable CountDownLatch ended;
    private boolean pressed;
    private volatile boolean anothers;

    CtrlC(Supplier<Optional<Session>> session, Consumer<String> notes) {
        this.session = session;
        this.notes = notes;
    }

    /** Stops what runs; what does not stop is told, once, with what to do about it. */
    void press() {
        if (anothers) {
            return;
        }
        session.get().ifPresent(Session::interrupt);
        watchOnce();
    }

    /** While another program has the terminal, Ctrl-C is for it alone: the keyboard tells us, too. */
    void leaveTo(boolean program) {
        anothers = program;
    }

    private synchronized void watchOnce() {
        if (ended != null && !pressed) {
            pressed = true;
            CountDownLatch end = ended;
            Thread watch = new Thread(() -> watch(end), "cjsh-ctrl-c");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private void watch(CountDownLatch end) {
        try {
            if (!end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                notes.accept("still running; Ctrl-C again to abandon it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void begin() {
        ended = new CountDownLatch(1);
        pressed = false;
    }

    synchronized void end() {
        if (ended != null) {
            ended.countDown();
        }
        ended = null;
    }
}
