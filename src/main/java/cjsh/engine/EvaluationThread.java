package cjsh.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one evaluation, and whether it should stop. It stops only where snippets ask, by {@link Woven#check()}, which
 * stands in each of their loops and methods.
 */
final class EvaluationThread extends Thread {
    /** How long {@code finally} blocks and those who heeded the interrupt may go on. */
    static final long GRACE_MILLIS = 50;

    /** How many of all threads should stop and have not ended; while it is 0, a check costs next to nothing. */
    private static final AtomicInteger STOPPING = new AtomicInteger();

    private volatile boolean cancelled;
    private volatile @Nullable ExitRequest exit;
    private long graceEnds;
    /** Its own affair: whether it knows already that it should stop. */
    private boolean told;

    EvaluationThread(Runnable work, String name) {
        super(work, name);
        setDaemon(true);
    }

    static boolean anyStopping() {
        return STOPPING.get() != 0;
    }

    /** Interrupts the thread, and makes its checks throw from now on. */
    void cancel() {
        // First, so that a check can tell whether the interrupt has already ended a wait.
        interrupt();
        markCancelled();
    }

    private synchronized void markCancelled() {
        if (!cancelled && isAlive()) {
            graceEnds = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
            cancelled = true;
            STOPPING.incrementAndGet();
        }
    }

    /** By the thread itself: it should end as soon as its code lets it, and with it the session. */
    ExitRequest exit(int status) {
        ExitRequest request = exit;
        if (request == null) {
            request = new ExitRequest(status);
            exit = request;
            told = true;
            markCancelled();
        }
        return request;
    }

    /** The wish to leave, even if the code that had it caught it. */
    @Nullable
    ExitRequest exit() {
        return exit;
    }

    /** By the thread itself: throws when it should stop. */
    void check() {
        if (!cancelled) {
            return;
        }
        // An interrupt that is not there any more has thrown already; what handles it may finish.
        boolean first = !told && isInterrupted();
        told = true;
        if (first || System.nanoTime() - graceEnds >= 0) {
            throw new StopError();
        }
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            uncount();
        }
    }

    private synchronized void uncount() {
        if (cancelled) {
            STOPPING.decrementAndGet();
        }
        cancelled = true;
    }
}
