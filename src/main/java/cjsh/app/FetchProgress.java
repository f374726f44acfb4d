package cjsh.app;

import cjsh.display.Progress;
import cjsh.fetch.FetchCount;
import cjsh.fetch.FetchEvents;
import cjsh.fetch.FetchListener;
import cjsh.fetch.FetchReport;
import cjsh.fetch.FetchStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of all fetches that are under way, one line in all, and when: not before a person begins to wonder. How
 * it is shown is another's business.
 */
final class FetchProgress implements FetchListener {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** Between two fetches in a row the line does not flicker. */
    private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Where it is shown. Whatever prints something else there erases it itself. */
    interface Display {
        /** Shows it nowhere. */
        Display NONE = new Display() {
            @Override
            public void show(Progress progress) {}

            @Override
            public void erase() {}
        };

        /** Shows it in place of what was shown before. */
        void show(Progress progress);

        /** Nothing is under way any more. */
        void erase();
    }

    private final LongSupplier nanos;
    private final Pulse pulse;
    private final Display display;
    private final String hint;
    private final List<WatchedFetch> running = new ArrayList<>();
    private @Nullable Runnable stopPulse;
    private long busySince;
    private long idleSince;
    private int ended;

    /**
     * Shows fetches.
     *
     * @param nanos the time, as {@link System#nanoTime} tells it
     * @param hint what the user may do once a page has come; empty for nothing
     */
    FetchProgress(LongSupplier nanos, Pulse pulse, Display display, String hint) {
        this.nanos = nanos;
        this.pulse = pulse;
        this.display = display;
        this.hint = hint;
        this.idleSince = nanos.getAsLong() - 2 * PATIENCE_NANOS;
    }

    @Override
    public FetchEvents begun(FetchStart start) {
        WatchedFetch fetch = new WatchedFetch(start, nanos.getAsLong());
        add(fetch);
        return new FetchEvents() {
            @Override
            public void read(FetchCount soFar) {
                fetch.read(soFar, nanos.getAsLong());
            }

            @Override
            public void waits(String why, Duration time, int number, int most) {
                fetch.waits(why, time, number, most, nanos.getAsLong());
            }

            @Override
            public void retries(String why, int number, int most) {
                fetch.retries(why, number, most, nanos.getAsLong());
            }

            @Override
            public void ended(FetchReport report) {
                remove(fetch);
            }
        };
    }

    private synchronized void add(WatchedFetch fetch) {
        if (running.isEmpty()) {
            long now = nanos.getAsLong();
            // Many short fetches in a row are one long wait.
            if (now - idleSince >= PATIENCE_NANOS) {
                busySince = now;
                ended = 0;
            }
        }
        running.add(fetch);
        if (stopPulse == null) {
            stopPulse = pulse.start(this::beat);
        }
    }

    private synchronized void remove(WatchedFetch fetch) {
        running.remove(fetch);
        ended++;
        if (running.isEmpty()) {
            idleSince = nanos.getAsLong();
        }
    }

    /** The one who draws: a terminal may keep it waiting, and threads that fetch must not wait for one. */
    private void beat() {
        Optional<Progress> now = now();
        if (now.isPresent()) {
            display.show(now.get());
        } else if (isIdleFor(BREATH_NANOS)) {
            display.erase();
            stopWhenIdle();
        }
    }

    private synchronized boolean isIdleFor(long time) {
        return running.isEmpty() && nanos.getAsLong() - idleSince >= time;
    }

    private synchronized void stopWhenIdle() {
        if (isIdleFor(PATIENCE_NANOS) && stopPulse != null) {
            stopPulse.run();
            stopPulse = null;
        }
    }

    /** What there is to say now; empty when nothing is under way, or not for long. */
    synchronized Optional<Progress> now() {
        long now = nanos.getAsLong();
        if (running.isEmpty() || now - busySince < PATIENCE_NANOS) {
            return Optional.empty();
        }
        return Optional.of(running.size() == 1 ? one(running.get(0), now) : several(now));
    }

    private Progress one(WatchedFetch fetch, long now) {
        List<String> facts = fetch.facts(now);
        if (ended > 0) {
            facts.add("fetch " + (ended + 1));
        }
        OptionalLong all = fetch.pagesInAll();
        long read = fetch.count().pages();
        return new Progress(fetch.subject(), part(read, all), facts, fetch.isPaged() && read > 0 ? hint : "");
    }

    private Progress several(long now) {
        long pages = 0;
        long rows = 0;
        long all = 0;
        double rate = 0;
        double left = 0;
        boolean counted = true;
        List<String> facts = new ArrayList<>();
        for (WatchedFetch fetch : running) {
            FetchCount count = fetch.count();
            pages += count.pages();
            rows += count.rows();
            rate += fetch.rowsPerSecond(now).orElse(0);
            OptionalLong inAll = fetch.pagesInAll();
            counted &= inAll.isPresent();
            all += inAll.orElse(0);
            left = Math.max(left, fetch.secondsLeft(now).orElse(0));
            String trouble = fetch.trouble(now);
            if (!trouble.isEmpty() && facts.isEmpty()) {
                facts.add(trouble);
            }
        }
        OptionalLong inAll = counted ? OptionalLong.of(all) : OptionalLong.empty();
        facts.add(counted ? WatchedFetch.pages(pages, inAll) : Amounts.count(pages, "page"));
        facts.add(Amounts.count(rows, "row"));
        OptionalDouble known = counted && left > 0 ? OptionalDouble.of(left) : OptionalDouble.empty();
        WatchedFetch.addPace(facts, OptionalDouble.of(rate), known);
        return new Progress(running.size() + " fetches", part(pages, inAll), facts, pages > 0 ? hint : "");
    }

    private static OptionalDouble part(long read, OptionalLong all) {
        return all.isPresent() && all.getAsLong() > 0 && read > 0
                ? OptionalDouble.of((double) read / all.getAsLong())
                : OptionalDouble.empty();
    }

    /** What is lost if everything ends now: {@code programs contracts: 12 of 25 pages with 1,180 rows had come}. */
    synchronized Optional<String> underWay() {
        return running.stream()
                .filter(WatchedFetch::isPaged)
                .findFirst()
                .map(fetch -> fetch.subject() + ": " + fetch.way() + " had come");
    }
}
