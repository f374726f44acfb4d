package cjsh.engine;

import cjsh.display.LongText;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One use of a magic: what it was given, and what it can do with it. */
public interface MagicCall {
    /** The magic's name as it was written. */
    String name();

    /** What follows the name on its line, without blanks around it; of {@link Magic.Takes#JAVA} the statement. */
    String argument();

    /** The lines below, of {@link Magic.Takes#BLOCK} only. */
    String body();

    /** The session, which may be asked anything from here. */
    Session session();

    /** Says something as data, at once. Safe for a terminal. */
    void print(String text);

    /** Says something of any length as data, at once; who reads it may stop early. Safe for a terminal. */
    void print(LongText text);

    /** Says something that is no data, at once. Safe for a terminal. */
    void note(String text);

    /** Runs the Java that the magic was given, telling what comes of it as without the magic. */
    Outcome java();

    /** Runs Java that stands for what the magic was given, telling what comes of it; faults show this Java. */
    Outcome expand(String code);

    /** Runs another text in this session, telling what comes of it. */
    Outcome include(Source source);

    /**
     * Compiles the Java that the magic was given, once, so that it can be run often.
     *
     * @return null when it does not compile, which was told
     */
    @Nullable
    Callable<?> compiled();

    /** How long the last Java ran, and how much of this process's processors it took. */
    Spent spent();

    /** Nothing more to say. */
    static Outcome done() {
        return new Outcome.Done(java.util.List.of(), java.util.List.of());
    }

    /**
     * Time.
     *
     * @param nanos on the clock
     * @param cpuNanos of all processors, or 0 when the JVM does not say
     */
    record Spent(long nanos, long cpuNanos) {
        static final Spent NOTHING = new Spent(0, 0);

        Spent plus(Spent other) {
            return new Spent(nanos + other.nanos, cpuNanos + other.cpuNanos);
        }
    }
}
