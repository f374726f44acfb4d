package cjsh.shell;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for candidates on a thread of its own, so that a terminal never waits longer than a person does. What was not there in
 * time is there at the next Tab, if the question is still the same.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class TabWork<Q, A> {
    private final long patienceMillis;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cjsh-tab");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Q question;
    private @Nullable Future<A> answer;

    TabWork(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /** The answer, unless it takes too long or the user has stopped waiting for it. */
    Optional<A> ask(Q asked, Supplier<A> work) {
        Future<A> known = answer;
        if (known == null || !asked.equals(question)) {
            if (known != null) {
                known.cancel(false);
            }
            known = worker.submit(work::get);
        }
        question = asked;
        answer = known;
        try {
            A found = known.get(patienceMillis, TimeUnit.MILLISECONDS);
            answer = null;
            return Optional.of(found);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            // Ctrl-C is for this wait, not for the line.
            return Optional.empty();
        } catch (ExecutionException e) {
            answer = null;
            throw new IllegalStateException(e.getCause());
        }
    }
}
