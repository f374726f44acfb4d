package cjsh.kernel;

import cjsh.display.SafeText;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** What is no message is told to whoever reads the process's own stream, but not more often than they want to read it. */
final class Complaints {
    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PrintStream log;
    private long next = System.nanoTime();

    Complaints(PrintStream log) {
        this.log = log;
    }

    synchronized void say(Channels.Channel channel, Throwable fault) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + BETWEEN_NANOS;
            log.println("cjsh: dropped on the " + channel.name().toLowerCase(java.util.Locale.ROOT) + " channel: "
                    + SafeText.line(String.valueOf(fault.getMessage())));
        }
    }
}
