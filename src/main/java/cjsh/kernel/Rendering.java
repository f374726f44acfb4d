package cjsh.kernel;

import cjsh.display.MimeBundle;
import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.UserNames;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values in all their forms. What makes them is the user's code, or asks it: it may fail, or never end, and then a text stands in
 * place of the value.
 */
final class Rendering {
    private static final long PATIENCE_SECONDS = 10;
    private static final long AGAIN_MILLIS = 1_100;

    private final Supplier<Renderers> renderers;
    private final Supplier<Screen> screen;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "cjsh-patience");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Shows values.
     *
     * @param screen in which width their texts are
     */
    Rendering(Supplier<Renderers> renderers, Supplier<Screen> screen) {
        this.renderers = renderers;
        this.screen = screen;
    }

    /** Of a value: its forms, and why they are not what they should be, if so; or how the user stopped it. */
    sealed interface Shown {
        record Forms(MimeBundle bundle, String complaint) implements Shown {}

        record Stopped(Outcome.Fault how) implements Shown {}
    }

    Shown of(Session session, @Nullable Object value) {
        AtomicBoolean late = new AtomicBoolean();
        Outcome outcome = inTime(
                session,
                late,
                () -> renderers.get().render(value, screen.get()).orElseGet(() -> MimeBundle.ofText("null")));
        if (outcome instanceof Outcome.Value made && made.value() instanceof MimeBundle bundle) {
            return new Shown.Forms(bundle, "");
        }
        String type = value == null
                ? "null"
                : SafeText.line(UserNames.in(value.getClass().getName()));
        MimeBundle instead = MimeBundle.ofText(type + " (can not be shown)");
        if (late.get()) {
            return new Shown.Forms(
                    instead, "the value can not be shown: making its text took more than " + PATIENCE_SECONDS + " s");
        }
        if (outcome instanceof Outcome.Thrown thrown) {
            String fault = SafeText.line(thrown.thrown().getClass().getSimpleName());
            return new Shown.Forms(instead, "the value can not be shown: making its text failed with " + fault);
        }
        return new Shown.Stopped(outcome instanceof Outcome.Fault fault ? fault : new Outcome.Interrupted(false));
    }

    private Outcome inTime(Session session, AtomicBoolean late, Callable<?> work) {
        AtomicBoolean done = new AtomicBoolean();
        Runnable stop = () -> {
            synchronized (done) {
                if (!done.get()) {
                    late.set(true);
                    session.interrupt();
                }
            }
        };
        ScheduledFuture<?> watch = clock.scheduleWithFixedDelay(
                stop, TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return session.call(work);
        } finally {
            synchronized (done) {
                done.set(true);
            }
            watch.cancel(false);
        }
    }

    Screen screen() {
        return screen.get();
    }
}
