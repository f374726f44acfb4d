package cjsh.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one thread at a time ask JShell, which is not made for several. Whoever is inside steps out while something runs that may
 * take long, above all the user's code: then JShell stands still between two steps of its own, and can be asked.
 */
final class Gate {
    /** Fair, so that someone who asks again and again does not keep a snippet from going on. */
    private final ReentrantLock lock = new ReentrantLock(true);

    /** Does work that asks JShell. */
    <T> T inside(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does work that does not, with the gate open, however often this thread is inside. */
    <T, E extends Exception> T outside(Work<T, E> work) throws E {
        int held = lock.getHoldCount();
        for (int i = 0; i < held; i++) {
            lock.unlock();
        }
        try {
            return work.done();
        } finally {
            for (int i = 0; i < held; i++) {
                lock.lock();
            }
        }
    }

    /** Like {@link Callable}, but saying what it throws. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T done() throws E;
    }
}
