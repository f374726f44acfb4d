package cjsh.app;

import java.util.concurrent.TimeUnit;

/** Wakes somebody up again and again. */
interface Pulse {
    /** Wakes nobody. */
    Pulse NONE = beat -> () -> {};

    /**
     * Begins.
     *
     * @return ends it; a beat that is under way may come to its end after that
     */
    Runnable start(Runnable beat);

    /** Ten times a second, on a thread of its own that ends with it. */
    static Pulse tenth() {
        return beat -> {
            Thread thread = new Thread(() -> beats(beat), "cjsh-progress");
            thread.setDaemon(true);
            thread.start();
            return thread::interrupt;
        };
    }

    private static void beats(Runnable beat) {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(100);
                once(beat);
            }
        } catch (InterruptedException e) {
            // The end.
        }
    }

    private static void once(Runnable beat) {
        try {
            beat.run();
        } catch (RuntimeException | Error e) {
            // One drawing that failed, as in a window that was just resized, is no reason to draw no more.
        }
    }
}
