package cjsh.engine;

import java.util.concurrent.ForkJoinWorkerThread;

/** What {@link Weaver} makes the code of snippets call. Nobody else should. */
public final class Woven {
    /** As class files say it. */
    static final String NAME = "cjsh/engine/Woven";

    private Woven() {}

    /** At the start of each method and before each jump back: ends an evaluation that should stop. */
    public static void check() {
        if (EvaluationThread.anyStopping() || StreamWorkers.areStopping()) {
            check(Thread.currentThread());
        }
    }

    private static void check(Thread thread) {
        if (thread instanceof EvaluationThread evaluation) {
            evaluation.check();
        } else if (thread instanceof ForkJoinWorkerThread) {
            StreamWorkers.check();
        }
    }

    /** In place of {@code System.exit}: the session ends in good order, after it has said what is to be said. */
    public static void exit(int status) {
        if (Thread.currentThread() instanceof EvaluationThread evaluation) {
            throw evaluation.exit(status);
        }
        System.exit(status);
    }

    /** In place of {@code Runtime.exit}. */
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    /** In place of {@code Runtime.halt}: nobody who types it means to lose what the session still has to say. */
    public static void halt(Runtime runtime, int status) {
        exit(status);
    }
}
