package cjsh.engine;

import org.jspecify.annotations.Nullable;

/**
 * Memory for the worst case. A snippet may fill the heap with a variable of the user's, which stays; then there has to be room
 * to say so, and to compile {@code list = null}.
 */
final class Reserve {
    private static final int MOST_BYTES = 16 << 20;
    private static final int PART_OF_HEAP = 10;

    private byte @Nullable [] held;

    /** Takes it, if there is plenty. */
    synchronized void take() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        int size = (int) Math.min(MOST_BYTES, runtime.maxMemory() / PART_OF_HEAP);
        if (held == null && free > 3L * size) {
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
