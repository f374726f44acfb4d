package cjsh.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Code that could not be stopped and was left behind: a call into a library that heeds no interrupts. */
public final class Job {
    private static final int MOST_CHARACTERS = 60;

    private final int id;
    private final Source source;
    private final Instant since;
    private final Evaluation evaluation;

    Job(int id, Source source, Instant since, Evaluation evaluation) {
        this.id = id;
        this.source = source;
        this.since = since;
        this.evaluation = evaluation;
    }

    /** Its number among the session's jobs, from 1. */
    public int id() {
        return id;
    }

    /** Where it was started: {@code In[3]}, or a script's name. */
    public String source() {
        return source.name();
    }

    /** The first line of the input that started it. */
    public String text() {
        return source.text()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    /** When it was left behind. */
    public Instant since() {
        return since;
    }

    /** Whether it has not ended by itself in the meantime. */
    public boolean isRunning() {
        return evaluation.isRunning();
    }

    /** Asks it once more to stop, which helps if it is by now at a place where it listens. */
    public void stop() {
        evaluation.stop();
    }

    @Override
    public String toString() {
        String text = text();
        String begin = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
        return id + "  " + source() + "  " + state() + "  " + begin;
    }

    private String state() {
        if (!isRunning()) {
            return "ended";
        }
        long seconds = Math.max(0, Duration.between(since, Instant.now()).toSeconds());
        return "left behind "
                + (seconds < 60 ? seconds + " s ago" : String.format(Locale.ROOT, "%,d min ago", seconds / 60));
    }
}
