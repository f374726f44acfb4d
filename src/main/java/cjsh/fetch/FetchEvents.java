package cjsh.fetch;

import java.time.Duration;

/** What happens to one fetch, told in order by the thread that fetches; {@link #ended} comes last, and always. */
public interface FetchEvents {
    /** Does nothing about any of it. */
    FetchEvents IGNORED = new FetchEvents() {};

    /** A page was read and its rows were taken in. */
    default void read(FetchCount soFar) {}

    /**
     * The next request has to wait.
     *
     * @param why in a word or two: {@code 429}
     * @param time how long, from now
     * @param number which try will come then, from 1
     * @param most how often it is tried at most
     */
    default void waits(String why, Duration time, int number, int most) {}

    /**
     * The same request leaves again.
     *
     * @param why in a word or two: {@code an empty page}
     * @param number which try this is, from 1
     * @param most how often it is tried at most
     */
    default void retries(String why, int number, int most) {}

    /**
     * Nothing more will come.
     *
     * @param report of all that came; says what is missing when this was stopped, or failed
     */
    default void ended(FetchReport report) {}
}
