package cjsh.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of a snippet's compiled method, or of what shows its value, on a thread of its own, which can be stopped.
 *
 * <p>Stopping interrupts the thread, which ends sleeps, waits and HTTP calls and lets code that heeds interrupts hand over what
 * it has; the checks in the snippet's own code end the rest. What swallows an interrupt and waits again is interrupted again.
 */
final class Evaluation {
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EvaluationThread thread;
    private final Callable<?> work;
    private final Reserve reserve;
    private boolean returned;
    private boolean finished;
    private boolean stopping;
    private boolean unwanted;
    private long stoppedAt;
    private @Nullable Object value;
    private @Nullable Throwable thrown;

    /**
     * A run that has not begun.
     *
     * @param reserve given away when there is no memory left
     */
    Evaluation(Callable<?> work, String name, Reserve reserve) {
        this.work = work;
        this.reserve = reserve;
        this.thread = new EvaluationThread(this::run, name);
    }

    void contextClassLoader(ClassLoader loader) {
        thread.setContextClassLoader(loader);
    }

    /** Whether it runs on this thread. */
    boolean isMine() {
        return Thread.currentThread().equals(thread);
    }

    void start() {
        thread.start();
    }

    /** Stops the run; asked again when that did not help within a second, leaves it behind. */
    synchronized void stop() {
        if (finished) {
            return;
        }
        thread.cancel();
        StreamWorkers.stop();
        if (stopping) {
            unwanted = true;
        } else {
            stopping = true;
            stoppedAt = System.nanoTime();
        }
        notifyAll();
    }

    /** Waits for the end, or for the decision not to wait for it. */
    synchronized Ending await() {
        boolean waiterInterrupted = false;
        long nextPress = TimeUnit.MILLISECONDS.toNanos(EvaluationThread.GRACE_MILLIS);
        while (!finished) {
            long passed = stopping ? System.nanoTime() - stoppedAt : 0;
            if (unwanted && passed >= PATIENCE_NANOS) {
                break;
            }
            if (stopping && passed >= nextPress) {
                press();
                nextPress = nextPress < AGAIN_NANOS ? AGAIN_NANOS : nextPress + AGAIN_NANOS;
            }
            long until = unwanted ? Math.min(nextPress, PATIENCE_NANOS) : nextPress;
            try {
                wait(stopping ? millis(until - passed) : 0);
            } catch (InterruptedException e) {
                waiterInterrupted = true;
                stop();
            }
        }
        if (waiterInterrupted) {
            Thread.currentThread().interrupt();
        }
        return ending();
    }

    /** At least one, since 0 would be for ever. */
    private static long millis(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
    }

    /** Only what waits: what works may be saving what it has, and files are closed by interrupts. */
    private void press() {
        Thread.State state = thread.getState();
        if (state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING) {
            thread.interrupt();
        }
    }

    private Ending ending() {
        ExitRequest exit = thread.exit();
        if (exit != null && finished) {
            return new Ending.Threw(exit);
        }
        if (returned) {
            return new Ending.Returned(value);
        }
        if (thrown != null && !(stopping && isStop(thrown))) {
            return new Ending.Threw(thrown);
        }
        return new Ending.Stopped(!finished);
    }

    /** After a stop nearly every throwable is its consequence; only a wish to leave is not. */
    private static boolean isStop(Throwable thrown) {
        return !(thrown instanceof ExitRequest);
    }

    synchronized boolean isRunning() {
        return !finished;
    }

    private void run() {
        Object result = null;
        Throwable fault = null;
        try {
            result = work.call();
        } catch (InvocationTargetException e) {
            fault = e.getCause();
        } catch (Throwable e) {
            fault = e;
        }
        if (fault instanceof OutOfMemoryError) {
            reserve.give();
        }
        synchronized (this) {
            value = result;
            thrown = fault;
            returned = fault == null;
            finished = true;
            notifyAll();
        }
    }

    /** How a run ended. */
    sealed interface Ending {
        record Returned(@Nullable Object value) implements Ending {}

        record Threw(Throwable thrown) implements Ending {}

        record Stopped(boolean stillRunning) implements Ending {}
    }
}
