package cjsh.engine;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The pool's threads while they work for a parallel stream. They know no evaluation, but the evaluation that runs the stream can
 * not end them by ending itself: they would go on through the rest of it, and be missing to all that comes later.
 *
 * <p>So for a while after a stop their checks throw. What else runs on such threads, as by {@code CompletableFuture.supplyAsync},
 * goes on.
 */
final class StreamWorkers {
    private static final long WHILE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long SETTLING_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** By {@link System#nanoTime()}; 0 while there is nothing to stop. */
    private static final AtomicLong UNTIL = new AtomicLong();

    private StreamWorkers() {}

    static void stop() {
        long until = System.nanoTime() + WHILE_NANOS;
        UNTIL.set(until == 0 ? 1 : until);
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            boolean works = Arrays.stream(frames).anyMatch(frame -> isOfStream(frame.getClassName()));
            if (thread instanceof ForkJoinWorkerThread && works) {
                thread.interrupt();
            }
        });
    }

    /**
     * Another text begins, whose streams are not to be stopped: in a moment those that were have come to their ends. What is not
     * at its end by then is worth more than the first moments of the new ones.
     */
    static void settle() {
        long until = UNTIL.get();
        long began = System.nanoTime();
        while (until != 0 && System.nanoTime() - began < SETTLING_NANOS) {
            if (ForkJoinPool.commonPool().isQuiescent()) {
                UNTIL.compareAndSet(until, 0);
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    static boolean areStopping() {
        return UNTIL.get() != 0;
    }

    /** By such a thread itself. */
    static void check() {
        long until = UNTIL.get();
        if (until == 0) {
            return;
        }
        if (System.nanoTime() - until >= 0) {
            UNTIL.compareAndSet(until, 0);
        } else if (StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> isOfStream(frame.getClassName())))) {
            throw new StopError();
        }
    }

    private static boolean isOfStream(String className) {
        return className.startsWith("java.util.stream.");
    }
}
