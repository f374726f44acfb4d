package cjsh.app;

import cjsh.display.SafeText;
import cjsh.fetch.FetchCount;
import cjsh.fetch.FetchStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** What there is to say of one fetch; the thread that fetches tells it, and another one asks. */
final class WatchedFetch {
    private final FetchStart start;
    private final long begun;
    private final Pace pace = new Pace();
    private FetchCount count;
    private String trouble = "";
    private long waitEnds;
    private String attempt = "";

    WatchedFetch(FetchStart start, long now) {
        this.start = start;
        this.begun = now;
        this.count = start.before();
    }

    synchronized void read(FetchCount soFar, long now) {
        count = soFar;
        trouble = "";
        pace.page(now, soFar.rows(), soFar.records());
    }

    synchronized void waits(String why, Duration time, int number, int most, long now) {
        trouble = SafeText.line(why);
        waitEnds = now + time.toNanos();
        attempt = " (try " + number + " of " + most + ")";
    }

    synchronized void retries(String why, int number, int most, long now) {
        waits(why, Duration.ZERO, number, most, now);
    }

    String subject() {
        return start.api().shortName() + " " + SafeText.line(start.what());
    }

    /** Whether pages may be kept when it is stopped. */
    boolean isPaged() {
        return start.kind() == FetchStart.Kind.PAGES;
    }

    synchronized FetchCount count() {
        return count;
    }

    synchronized OptionalLong pagesInAll() {
        return start.pagesInAll(count);
    }

    synchronized OptionalDouble rowsPerSecond(long now) {
        return pace.rowsPerSecond(now);
    }

    synchronized OptionalDouble secondsLeft(long now) {
        OptionalLong left = start.recordsLeft(count);
        return left.isEmpty() || left.getAsLong() == 0
                ? OptionalDouble.empty()
                : pace.secondsFor(left.getAsLong(), now);
    }

    /** {@code 429, waiting 12 s (try 2 of 5)}; empty when all is well. */
    synchronized String trouble(long now) {
        if (trouble.isEmpty()) {
            return "";
        }
        long left = waitEnds - now;
        return left > 0
                ? trouble + ", waiting " + Amounts.time(left / 1e9) + attempt
                : trouble + ", asking again" + attempt;
    }

    /** The most important first. */
    synchronized List<String> facts(long now) {
        List<String> facts = new ArrayList<>();
        if (!trouble.isEmpty()) {
            facts.add(trouble(now));
        }
        if (count.pages() == 0) {
            if (trouble.isEmpty()) {
                facts.add(isPaged() ? "waiting for the first page" : "waiting for the answer");
            }
            facts.add(TimeUnit.NANOSECONDS.toSeconds(Math.max(0, now - begun)) + " s");
            return facts;
        }
        facts.add(pages(count.pages(), pagesInAll()));
        facts.add(Amounts.count(count.rows(), "row"));
        OptionalLong late = pace.unusualSeconds(now);
        if (trouble.isEmpty() && late.isPresent()) {
            facts.add("the next page takes " + late.getAsLong() + " s so far");
        } else if (trouble.isEmpty()) {
            addPace(facts, rowsPerSecond(now), secondsLeft(now));
        }
        return facts;
    }

    /** {@code 12 of 25 pages with 1,180 rows}. */
    synchronized String way() {
        String pages = Amounts.count(count.pages(), "page");
        OptionalLong all = pagesInAll();
        boolean foreseen = all.isPresent() && all.getAsLong() > count.pages();
        String way = foreseen
                ? String.format(Locale.ROOT, "%,d of %s", count.pages(), Amounts.count(all.getAsLong(), "page"))
                : pages;
        return count.pages() == 0 ? "no page" : way + " with " + Amounts.count(count.rows(), "row");
    }

    static String pages(long read, OptionalLong all) {
        return all.isPresent()
                ? String.format(Locale.ROOT, "%,d/%,d pages", read, all.getAsLong())
                : String.format(Locale.ROOT, "page %,d", read);
    }

    static void addPace(List<String> facts, OptionalDouble rate, OptionalDouble left) {
        String speed = rate.isPresent() ? Amounts.rate(rate.getAsDouble(), "row") : "";
        if (!speed.isEmpty()) {
            facts.add(speed);
        }
        String time = left.isPresent() ? Amounts.time(Math.max(1, left.getAsDouble())) : "";
        if (!time.isEmpty()) {
            facts.add(time + " left");
        }
    }
}
