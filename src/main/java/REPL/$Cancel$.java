package REPL;

/**
 * The thread of one evaluation, and the check which stops it.
 *
 * <p>Package, name and method are the JDK's: since JDK 20 {@code LocalExecutionControl} weaves a call of
 * {@code REPL.$Cancel$.stopCheck()} into the start of each method and before each backward jump of a snippet. Its own class
 * of that name stops all threads at once; this one, found first, stops only the evaluation that was cancelled.
 */
public final class $Cancel$ extends Thread {
    private volatile boolean cancelled;

    public $Cancel$(Runnable work, String name) {
        super(work, name);
        setDaemon(true);
    }

    /** From now on the woven checks of this thread throw. */
    public void cancel() {
        cancelled = true;
    }

    /** Called by woven code. */
    public static void stopCheck() {
        if (Thread.currentThread() instanceof $Cancel$ evaluation && evaluation.cancelled) {
            throw new Stop();
        }
    }

    private static final class Stop extends Error {
        private static final long serialVersionUID = 1;

        Stop() {
            super("stopped", null, false, false);
        }
    }
}
