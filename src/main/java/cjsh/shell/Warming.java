package cjsh.shell;

import cjsh.engine.Session;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A session that is being opened while the user already types. */
final class Warming {
    private final CompletableFuture<Session> session = new CompletableFuture<>();
    private final Supplier<Session> opener;

    Warming(Supplier<Session> opener) {
        this.opener = opener;
    }

    void start() {
        Thread thread = new Thread(this::open, "cjsh-warming");
        thread.setDaemon(true);
        thread.start();
    }

    private void open() {
        try {
            session.complete(opener.get());
        } catch (Throwable e) {
            session.completeExceptionally(e);
        }
    }

    /** The session if it is there already. */
    Optional<Session> now() {
        boolean there = session.isDone() && !session.isCompletedExceptionally();
        return there ? Optional.of(session.join()) : Optional.empty();
    }

    /** Whether there will never be one. */
    boolean hasFailed() {
        return session.isCompletedExceptionally();
    }

    /** The session, waited for; what kept it from opening comes as the cause of a {@code CompletionException}. */
    Session await() {
        return session.join();
    }

    void close() {
        now().ifPresent(Session::close);
    }
}
