package cjsh.app;

import java.util.concurrent.TimeUnit;

/** How the process ends. A kernel's does in any case: nobody sits before it to end one that hangs in a hook of the user's. */
record Leaving(boolean inTime) {
    private static final long PATIENCE_SECONDS = 2;

    Leaving(String... args) {
        this(args.length > 0 && args[0].equals("kernel"));
    }

    void with(int status) {
        if (inTime) {
            Thread last = new Thread(() -> halt(status), "cjsh-leaving");
            last.setDaemon(true);
            last.start();
        }
        System.exit(status);
    }

    private static void halt(int status) {
        try {
            TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            // Then at once.
        }
        Runtime.getRuntime().halt(status);
    }
}
