package cjsh.engine;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Memory for the worst case. A snippet may fill the heap with a variable of the user's, which stays; then there has to be room
 * to say so, and to compile {@code list = null}. Held from when a part of the heap is in use: a session that needs little takes little.
 */
final class Reserve {
    private static final int MOST_BYTES = 16 << 20;
    private static final int PART_OF_HEAP = 10;

    /** While less than this part of the heap is in use, its end is some collections away. */
    private static final int PART_IN_USE = 4;

    private static final Cleaner COLLECTIONS = Cleaner.create();

    private byte @Nullable [] held;

    Reserve() {
        watch(new WeakReference<>(this));
    }

    /** Looks again after each collection of garbage. */
    private static void watch(WeakReference<Reserve> one) {
        COLLECTIONS.register(new Object(), () -> {
            Reserve reserve = one.get();
            if (reserve != null) {
                reserve.take();
                watch(one);
            }
        });
    }

    /** Takes it, if it may be needed and there is plenty. */
    synchronized void take() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        long free = runtime.maxMemory() - used;
        int size = (int) Math.min(MOST_BYTES, runtime.maxMemory() / PART_OF_HEAP);
        if (held == null && used > runtime.maxMemory() / PART_IN_USE && free > 3L * size) {
            try {
                held = new byte[size];
            } catch (OutOfMemoryError e) {
                // Next time.
            }
        }
    }

    /** Gives it to whoever needs memory now. */
    synchronized void give() {
        held = null;
    }
}
