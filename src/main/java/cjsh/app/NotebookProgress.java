package cjsh.app;

import cjsh.display.MimeBundle;
import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.Progress;
import cjsh.display.SafeText;
import cjsh.display.Theme;
import cjsh.fetch.FetchCount;
import cjsh.fetch.FetchEvents;
import cjsh.fetch.FetchListener;
import cjsh.fetch.FetchReport;
import cjsh.fetch.FetchStart;
import cjsh.kernel.Kernel;
import cjsh.kernel.Shown;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far fetches are, in an output of the cell that changes; what is left of it at the end is one line. Fetches that nobody has
 * to wait for leave none.
 */
final class NotebookProgress implements FetchProgress.Display {
    private static final int COLUMNS = 100;

    private final Supplier<Kernel> kernel;
    private final Preferences preferences;
    private Optional<Shown> next = Optional.empty();
    private @Nullable Shown shown;
    private String last = "";

    NotebookProgress(Supplier<Kernel> kernel, Preferences preferences) {
        this.kernel = kernel;
        this.preferences = preferences;
    }

    /** Shows what this listener is told. */
    FetchListener listener() {
        FetchProgress progress =
                new FetchProgress(System::nanoTime, Pulse.tenth(), this, "interrupting the cell keeps what came");
        return start -> {
            begun();
            return heard(start, progress.begun(start));
        };
    }

    /** On the thread that fetches, which knows for which cell; the one that draws may have begun in an earlier cell. */
    private synchronized void begun() {
        Optional<Shown> here = kernel.get().shown();
        Shown before = shown;
        if (before != null && here.filter(before::isOfTheSameCell).isEmpty()) {
            shown = null;
            last = "";
        }
        next = here;
    }

    private FetchEvents heard(FetchStart start, FetchEvents events) {
        return new FetchEvents() {
            @Override
            public void read(FetchCount soFar) {
                events.read(soFar);
            }

            @Override
            public void waits(String why, Duration time, int number, int most) {
                events.waits(why, time, number, most);
            }

            @Override
            public void retries(String why, int number, int most) {
                events.retries(why, number, most);
            }

            @Override
            public void ended(FetchReport report) {
                events.ended(report);
                conclude(start, report);
            }
        };
    }

    @Override
    public synchronized void show(Progress progress) {
        if (!preferences.isOn(Preference.PROGRESS)) {
            return;
        }
        String line = progress.line(COLUMNS, Theme.NONE, true);
        if (line.equals(last)) {
            return;
        }
        last = line;
        if (shown == null) {
            shown = next.orElse(null);
        }
        if (shown != null) {
            shown.show(MimeBundle.ofText(line));
        }
    }

    /** The fetch is over before its table is there to be seen, so the line is right above it. */
    private synchronized void conclude(FetchStart start, FetchReport report) {
        if (shown != null) {
            last = String.format(
                    Locale.ROOT,
                    "%s %s: %,d page%s in %.1f s%s",
                    start.api().shortName(),
                    SafeText.line(start.what()),
                    report.pages(),
                    report.pages() == 1 ? "" : "s",
                    report.took().toMillis() / 1000.0,
                    report.complete() ? "" : " · NOT COMPLETE");
            shown.show(MimeBundle.ofText(last));
        }
    }

    @Override
    public synchronized void erase() {
        shown = null;
        last = "";
    }
}
