package cjsh.engine;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What snippets say to the session that runs them; a start-up source imports it. */
public final class SessionWords {
    /** The threads that a snippet starts belong to its session too. */
    private static final InheritableThreadLocal<WeakReference<Session>> HERE = new InheritableThreadLocal<>();

    private static final AtomicReference<WeakReference<Session>> LAST =
            new AtomicReference<>(new WeakReference<>(null));

    private SessionWords() {}

    /** Ends the session with this status. */
    @SuppressWarnings("DoNotCallSuggester")
    public static void exit(int status) {
        if (Thread.currentThread() instanceof EvaluationThread evaluation) {
            throw evaluation.exit(status);
        }
        throw new ExitRequest(status);
    }

    /** Ends the session, as when all is well. */
    @SuppressWarnings("DoNotCallSuggester")
    public static void exit() {
        exit(0);
    }

    /** The value of {@code In[n]}, even when it is no variable any more. */
    @SuppressWarnings({"MethodName", "TypeParameterUnusedInFormals", "unchecked"})
    public static <T> @Nullable T Out(int n) {
        return (T) here().result(n)
                .orElseThrow(() -> new NoResultException("In[" + n + "] gave no value"))
                .value();
    }

    /** What was left behind by Ctrl-C and still runs. */
    public static List<Job> jobs() {
        return here().jobs();
    }

    /** The session which the thread works for; else the one opened last. */
    static Session here() {
        WeakReference<Session> mine = HERE.get();
        Session session = mine == null ? null : mine.get();
        Session found = session == null ? Objects.requireNonNull(LAST.get()).get() : session;
        if (found == null) {
            throw new IllegalStateException("no session is open");
        }
        return found;
    }

    static void opened(Session session) {
        LAST.set(new WeakReference<>(session));
    }

    /** What this thread does from now on, it does for this session; before it was for the given one, if any. */
    static Optional<Session> enter(Session session) {
        WeakReference<Session> before = HERE.get();
        HERE.set(new WeakReference<>(session));
        return Optional.ofNullable(before).map(WeakReference::get);
    }

    static void leave(Optional<Session> before) {
        before.ifPresentOrElse(session -> HERE.set(new WeakReference<>(session)), HERE::remove);
    }
}
