package cjsh.engine;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions that end threads which snippets started. The JVM has one handler for all threads, so there is one list of all
 * sessions; what comes from none of them goes the way it went before.
 */
final class Uncaught implements UncaughtExceptionHandler {
    private static final Deque<Listener> LISTENERS = new ConcurrentLinkedDeque<>();

    private final @Nullable UncaughtExceptionHandler before;

    private Uncaught(@Nullable UncaughtExceptionHandler before) {
        this.before = before;
    }

    /** @param told the thread's name and what ended it, if the session's frames are in there */
    static synchronized void tell(Frames frames, BiConsumer<String, Throwable> told) {
        UncaughtExceptionHandler now = Thread.getDefaultUncaughtExceptionHandler();
        if (!(now instanceof Uncaught)) {
            Thread.setDefaultUncaughtExceptionHandler(new Uncaught(now));
        }
        forget(frames);
        LISTENERS.addFirst(new Listener(frames, told));
    }

    static void forget(Frames frames) {
        LISTENERS.removeIf(listener -> listener.frames() == frames);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        Optional<Listener> listener =
                LISTENERS.stream().filter(one -> one.isConcerned(thrown)).findFirst();
        if (listener.isPresent()) {
            listener.get().told().accept(thread.getName(), thrown);
        } else if (before != null) {
            before.uncaughtException(thread, thrown);
        } else {
            thrown.printStackTrace();
        }
    }

    private record Listener(Frames frames, BiConsumer<String, Throwable> told) {
        boolean isConcerned(Throwable thrown) {
            try {
                return !frames.own(thrown).isEmpty();
            } catch (RuntimeException | StackOverflowError e) {
                return false;
            }
        }
    }
}
