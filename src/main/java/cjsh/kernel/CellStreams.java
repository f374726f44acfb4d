package cjsh.kernel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Standard output and error of all cells: what a thread writes belongs to the cell that started it, or to the one that runs when
 * the thread is of a pool for everybody.
 */
final class CellStreams {
    private static final long BETWEEN_MILLIS = 50;

    /** Not static, as a JVM may have two kernels. */
    @SuppressWarnings("ThreadLocalUsage")
    private final InheritableThreadLocal<Cell> mine = new InheritableThreadLocal<>();

    private final BlockingQueue<Cell> written = new LinkedBlockingQueue<>();
    private final PrintStream out = stream("stdout");
    private final PrintStream err = stream("stderr");
    private final PrintStream without;
    private volatile @Nullable Cell last;

    /** @param without where goes what is written before the first cell */
    CellStreams(PrintStream without) {
        this.without = without;
        Thread thread = new Thread(this::flushes, "cjsh-flusher");
        thread.setDaemon(true);
        thread.start();
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** What this thread does from now on, and those that it starts, it does for this cell. */
    void enter(Cell cell) {
        mine.set(cell);
        last = cell;
    }

    /** The cell that this thread works for; nothing before the first. */
    @Nullable
    Cell here() {
        Cell own = mine.get();
        return own == null || (own.hasEnded() && Thread.currentThread() instanceof ForkJoinWorkerThread) ? last : own;
    }

    private PrintStream stream(String name) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        Cell cell = here();
                        if (cell == null) {
                            without.write(bytes, offset, length);
                        } else {
                            cell.write(name, bytes, offset, length);
                            if (cell.isToBeFlushed()) {
                                written.add(cell);
                            }
                        }
                    }
                },
                false,
                StandardCharsets.UTF_8) {
            /** A snippet may close what it prints to; the cells after it print on. */
            @Override
            public void close() {
                flush();
            }
        };
    }

    private static void flush(Cell cell) {
        try {
            cell.flush();
        } catch (RuntimeException | Error e) {
            // As when memory ends: it stays to be sent with what comes next.
        }
    }

    private void flushes() {
        try {
            while (true) {
                Cell cell = written.take();
                // What comes meanwhile goes into the same message.
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
                for (; cell != null; cell = written.poll()) {
                    flush(cell);
                }
            }
        } catch (InterruptedException e) {
            // The end.
        }
    }
}
