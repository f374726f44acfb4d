package cjsh.engine.magic;

import cjsh.engine.Magic;
import cjsh.engine.Magic.Takes;
import cjsh.engine.MagicCall;
import cjsh.engine.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long Java takes. */
final class TimeMagics {
    private static final long ENOUGH_NANOS = 200_000_000;
    private static final int ROUNDS = 7;
    private static final int MOST_LOOPS = 10_000_000;

    private TimeMagics() {}

    static List<Magic> all() {
        return List.of(
                new Magic(
                        List.of("%time"), Takes.JAVA, "STATEMENT", "run it and say how long it took", TimeMagics::time),
                new Magic(
                        List.of("%timeit"),
                        Takes.JAVA,
                        "STATEMENT",
                        "run it often and say how long it takes",
                        TimeMagics::timeIt),
                new Magic(
                        List.of("%%time"),
                        Takes.JAVA_BLOCK,
                        "",
                        "run all lines and say how long they took",
                        TimeMagics::time));
    }

    private static Outcome time(MagicCall call) {
        Outcome outcome = call.java();
        MagicCall.Spent spent = call.spent();
        String cpu = spent.cpuNanos() > 0 ? ", processor " + text((double) spent.cpuNanos()) : "";
        if (!(outcome instanceof Outcome.Rejected || outcome instanceof Outcome.Incomplete)) {
            call.note("time: " + text((double) spent.nanos()) + cpu);
        }
        return outcome;
    }

    private static Outcome timeIt(MagicCall call) throws Exception {
        Callable<?> work = call.compiled();
        if (work == null) {
            return new Outcome.Failed(3);
        }
        Outcome outcome = call.session().call(() -> measure(work));
        if (outcome instanceof Outcome.Value value) {
            call.print(String.valueOf(value.value()));
            return MagicCall.done();
        }
        return outcome;
    }

    private static String measure(Callable<?> work) throws Exception {
        int loops = 1;
        long took = nanos(work, loops);
        while (took < ENOUGH_NANOS / ROUNDS && loops < MOST_LOOPS) {
            loops *= took < ENOUGH_NANOS / ROUNDS / 10 ? 10 : 2;
            took = nanos(work, loops);
        }
        List<Double> rounds = new ArrayList<>();
        rounds.add((double) took / loops);
        while (rounds.size() < ROUNDS && (took < ENOUGH_NANOS * 5 || rounds.size() < 3)) {
            rounds.add((double) nanos(work, loops) / loops);
        }
        rounds.sort(null);
        return "best " + text(rounds.get(0)) + ", median " + text(rounds.get(rounds.size() / 2)) + " (" + rounds.size()
                + " rounds of " + loops + (loops == 1 ? " run)" : " runs)");
    }

    private static long nanos(Callable<?> work, int loops) throws Exception {
        Object[] sink = new Object[1];
        long start = System.nanoTime();
        for (int i = 0; i < loops; i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            sink[0] = work.call();
        }
        return System.nanoTime() - start;
    }

    static String text(double nanos) {
        if (nanos < 1_000) {
            return number(nanos) + " ns";
        } else if (nanos < 1_000_000) {
            return number(nanos / 1_000) + " µs";
        } else if (nanos < 1_000_000_000) {
            return number(nanos / 1_000_000) + " ms";
        } else if (nanos < 120_000_000_000.0) {
            return number(nanos / 1_000_000_000) + " s";
        }
        long seconds = (long) (nanos / 1_000_000_000);
        return seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** Three digits that mean something. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
