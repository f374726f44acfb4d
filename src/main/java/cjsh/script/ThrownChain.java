package cjsh.script;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A throwable and its causes. */
final class ThrownChain {
    private static final int MOST = 20;

    private ThrownChain() {}

    /** The throwable first; never in a circle, never for ever. */
    static List<Throwable> of(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable one = thrown; one != null && seen.add(one) && chain.size() < MOST; one = cause(one)) {
            chain.add(one);
        }
        return chain;
    }

    /** How many at its beginning only carry what was thrown elsewhere: in another thread, behind reflection, in a static block. */
    static int wrappers(List<Throwable> chain) {
        int count = 0;
        while (count < chain.size() - 1
                && (isWrapper(chain.get(count)) || isCopy(chain.get(count), chain.get(count + 1)))) {
            count++;
        }
        return count;
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || thrown instanceof InvocationTargetException
                || thrown instanceof UndeclaredThrowableException
                || thrown instanceof ExceptionInInitializerError;
    }

    /** Parallel streams of JDK 17 throw a second exception of the same type, so that the trace has both threads. */
    private static boolean isCopy(Throwable thrown, Throwable cause) {
        try {
            return thrown.getClass() == cause.getClass()
                    && (thrown.getMessage() == null || thrown.getMessage().equals(cause.toString()));
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    static List<Throwable> suppressed(Throwable thrown) {
        return List.of(thrown.getSuppressed());
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }
}
