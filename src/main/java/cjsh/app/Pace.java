package cjsh.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * How fast pages come: over the last ones, so that it is steady and still follows a server that becomes slower. It begins with
 * the arrival of the first page, whose own time says little about the others.
 */
final class Pace {
    private static final int MOST = 16;

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private record Arrival(long nanos, long rows, long records) {}

    private final Deque<Arrival> arrivals = new ArrayDeque<>();

    void page(long nanos, long rows, long records) {
        arrivals.addLast(new Arrival(nanos, rows, records));
        if (arrivals.size() > MOST) {
            arrivals.removeFirst();
        }
    }

    /** Empty before the second page, and while nothing comes. */
    OptionalDouble rowsPerSecond(long now) {
        return isKnown()
                ? rate(now, arrivals.getLast().rows() - arrivals.getFirst().rows())
                : OptionalDouble.empty();
    }

    /** Until so many records have come; never negative. */
    OptionalDouble secondsFor(long records, long now) {
        if (!isKnown()) {
            return OptionalDouble.empty();
        }
        OptionalDouble rate =
                rate(now, arrivals.getLast().records() - arrivals.getFirst().records());
        if (rate.isEmpty()) {
            return rate;
        }
        double waited = Math.min(sinceLast(now), gap()) / SECOND;
        return OptionalDouble.of(Math.max(0, records / rate.getAsDouble() - waited));
    }

    /** How long the next page takes already, if that is unusual. */
    OptionalLong unusualSeconds(long now) {
        boolean unusual = isKnown() && sinceLast(now) > TimeUnit.SECONDS.toNanos(3) && sinceLast(now) > 3 * gap();
        return unusual ? OptionalLong.of(TimeUnit.NANOSECONDS.toSeconds(sinceLast(now))) : OptionalLong.empty();
    }

    private boolean isKnown() {
        return arrivals.size() > 1 && span() > 0;
    }

    private long span() {
        return arrivals.getLast().nanos() - arrivals.getFirst().nanos();
    }

    private long gap() {
        return span() / (arrivals.size() - 1);
    }

    private long sinceLast(long now) {
        return Math.max(0, now - arrivals.getLast().nanos());
    }

    /** A page that is late makes it slower before it has come. */
    private OptionalDouble rate(long now, long amount) {
        double seconds = (span() + Math.max(0, sinceLast(now) - gap())) / SECOND;
        return amount > 0 && seconds > 0 ? OptionalDouble.of(amount / seconds) : OptionalDouble.empty();
    }
}
