package cjsh.engine;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Asks what may ask the user's own values: one whose lock a snippet holds answers when that ends, or never. So the question has a
 * thread of its own, and is left to it after a while.
 */
final class Patience {
    private static final long STEP_MILLIS = 50;
    /** For somebody else's lock, while a snippet runs, which may be the one to hold it. */
    private static final long FOR_LOCKS_MILLIS = 1000;
    /** In all: the first question of its kind may have to read a schema. */
    private static final long MOST_MILLIS = 10_000;
    /** So many questions may be open; when all of them wait for the same lock, the next would, too. */
    private static final int MOST = 8;

    private final Semaphore open = new Semaphore(MOST);
    private final Gate gate;
    private final BooleanSupplier running;

    /** @param running whether a snippet runs */
    Patience(Gate gate, BooleanSupplier running) {
        this.gate = gate;
        this.running = running;
    }

    /** The answer; empty when there is none in time. */
    <T> Optional<T> ask(Supplier<Optional<T>> question) {
        if (!open.tryAcquire()) {
            return Optional.empty();
        }
        FutureTask<Optional<T>> answer = new FutureTask<>(question::get);
        Thread asking = new Thread(
                () -> {
                    try {
                        answer.run();
                    } finally {
                        open.release();
                    }
                },
                "cjsh-ask");
        asking.setDaemon(true);
        asking.start();
        // The question may have to ask JShell, too.
        return gate.outside(() -> await(answer, asking));
    }

    private <T> Optional<T> await(FutureTask<Optional<T>> answer, Thread asking) {
        long locked = 0;
        for (long passed = 0; passed < MOST_MILLIS && locked < FOR_LOCKS_MILLIS; passed += STEP_MILLIS) {
            Optional<Optional<T>> known = in(STEP_MILLIS, answer);
            if (known.isPresent()) {
                return known.get();
            }
            locked = running.getAsBoolean() && isLocked(asking) ? locked + STEP_MILLIS : 0;
        }
        return Optional.empty();
    }

    private static boolean isLocked(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.BLOCKED || state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    private static <T> Optional<Optional<T>> in(long millis, FutureTask<Optional<T>> answer) {
        try {
            return Optional.of(answer.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("stopped while waiting for an answer");
            stopped.initCause(e);
            throw stopped;
        }
    }
}
