package cjsh.engine;

import REPL.$Cancel$;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One run of a snippet's compiled method, or of what shows its value, on a thread of its own, which can be stopped.
 *
 * <p>Stopping asks politely first: the thread is interrupted, which ends sleeps, waits and HTTP calls and lets code that heeds
 * interrupts hand over what it has. From JDK 20 on, woven checks end the snippet's own loops at the same moment; before that,
 * {@code Thread.stop} does, after a grace.
 */
final class Evaluation {
    private static final boolean WOVEN = Runtime.version().feature() >= 20;
    private static final long GRACE_MILLIS = 500;
    private static final int PRESSES_BEFORE_LEAVING = 2;

    private final $Cancel$ thread;
    private final Callable<?> work;
    private boolean returned;
    private boolean finished;
    private boolean stopping;
    private boolean leaving;
    private int presses;
    private @Nullable Object value;
    private @Nullable Throwable thrown;

    Evaluation(Callable<?> work, String name) {
        this.work = work;
        this.thread = new $Cancel$(this::run, name);
    }

    void contextClassLoader(ClassLoader loader) {
        thread.setContextClassLoader(loader);
    }

    void start() {
        thread.start();
    }

    /** Stops the run; asked again when that did not help, leaves it behind. */
    synchronized void stop() {
        if (finished) {
            return;
        }
        thread.cancel();
        thread.interrupt();
        if (!stopping || presses >= PRESSES_BEFORE_LEAVING) {
            leaving = stopping;
            stopping = true;
            notifyAll();
        }
    }

    /** Waits for the end, or for the decision not to wait for it. */
    synchronized Ending await() {
        boolean waiterInterrupted = false;
        boolean graceRuns = false;
        while (!over() && !leaving) {
            if (graceRuns) {
                press();
            }
            graceRuns = stopping;
            try {
                wait(stopping ? GRACE_MILLIS : 0);
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

    private Ending ending() {
        if (returned) {
            return new Ending.Returned(value);
        }
        if (thrown != null && !(stopping && isStop(thrown))) {
            return new Ending.Threw(thrown);
        }
        return new Ending.Stopped(!over());
    }

    /** After a stop nearly every throwable is its consequence; only a wish to leave is not. */
    private static boolean isStop(Throwable thrown) {
        return !(thrown instanceof ExitRequest);
    }

    private boolean over() {
        return finished || (stopping && !thread.isAlive());
    }

    @SuppressWarnings("deprecation")
    private void press() {
        presses++;
        thread.interrupt();
        if (!WOVEN) {
            thread.stop();
        }
    }

    private void run() {
        try {
            value = work.call();
            returned = true;
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        } catch (Throwable e) {
            thrown = e;
        }
        // Thread.stop may strike even here; the waiter then sees a dead thread.
        synchronized (this) {
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
