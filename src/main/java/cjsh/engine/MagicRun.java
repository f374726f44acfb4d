package cjsh.engine;

import cjsh.display.LongText;
import cjsh.engine.Splitter.Part;
import cjsh.engine.Splitter.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One magic in a text that runs. */
final class MagicRun implements MagicCall {
    private static final String AS_VALUE = "(java.util.concurrent.Callable<Object>) () -> ";
    private static final String AS_STATEMENT = "(java.util.concurrent.Callable<Object>) () -> { ";

    private final Interpreter.Run run;
    private final MagicPlace place;
    private final Optional<Part> java;
    private Spent before = Spent.NOTHING;
    private @Nullable Outcome told;

    MagicRun(Interpreter.Run run, MagicPlace place) {
        this.run = run;
        this.place = place;
        this.java = place.takesStatement() ? run.java(place.end()) : Optional.empty();
    }

    /** Where the next statement may start. */
    int end() {
        return java.map(Part::end).orElse(place.end());
    }

    Outcome toEnd() {
        Outcome outcome = outcome();
        return outcome == told ? outcome : run.told(outcome);
    }

    private Outcome outcome() {
        if (place.magic().isEmpty()) {
            return wrong("no magic `" + place.name() + "`" + run.hint(place.name()));
        }
        if (place.takesBlock() && !place.isFirst(run.source().text())) {
            return wrong("`" + place.name() + "` takes all that follows, so it must come first in its text");
        }
        try {
            Magic.Action action = place.magic().get().action();
            return run.gate().outside(() -> action.run(this));
        } catch (MagicFault e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        } catch (ExitRequest e) {
            return new Outcome.Exited(e.status());
        } catch (Exception e) {
            return new Outcome.Thrown(e, Trace.NONE);
        }
    }

    private Outcome wrong(String message) {
        int end = place.start() + place.name().length();
        return new Outcome.Rejected(
                List.of(new Place(run.source(), 0).diagnostic(place.start(), place.start(), end, message)));
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public String argument() {
        return java.map(Part::source).orElseGet(() -> {
            String text = run.source().text();
            int lineEnd = text.indexOf('\n', place.argument());
            int end = place.takesBlock() && lineEnd >= 0 ? lineEnd : place.argumentEnd();
            return text.substring(Math.min(place.argument(), end), end).strip();
        });
    }

    @Override
    public String body() {
        return run.source().text().substring(bodyStart());
    }

    private int bodyStart() {
        int lineEnd = run.source().text().indexOf('\n', place.argument());
        return place.takesBlock() && lineEnd >= 0
                ? lineEnd + 1
                : run.source().text().length();
    }

    @Override
    public Session session() {
        return run.session();
    }

    @Override
    public void print(String text) {
        run.told(new Outcome.Text(text));
    }

    @Override
    public void print(LongText text) {
        run.told(new Outcome.Whole(text));
    }

    @Override
    public void note(String text) {
        run.told(new Outcome.Note(text));
    }

    @Override
    public Outcome java() {
        before = run.spent();
        if (place.takesBlock()) {
            return told(run.gate().inside(() -> run.toFault(bodyStart())));
        }
        if (java.isEmpty()) {
            throw new MagicFault("`" + name() + "` expects Java after it");
        }
        return told(run.gate().inside(() -> run.javaPart(java.get())));
    }

    private Outcome told(Outcome outcome) {
        told = outcome;
        return outcome;
    }

    @Override
    public Outcome expand(String code) {
        return include(new Source(run.source().name(), code));
    }

    @Override
    public Outcome include(Source source) {
        before = run.spent();
        return told(run.gate().inside(() -> run.include(source)));
    }

    @Override
    public @Nullable Callable<?> compiled() {
        return run.gate().inside(this::compiledInside);
    }

    private @Nullable Callable<?> compiledInside() {
        Part part = java.orElseThrow(() -> new MagicFault("`" + name() + "` expects Java after it"));
        if (part.state() == State.READY) {
            Outcome asValue = run.around(part, AS_VALUE, "");
            Outcome made =
                    asValue instanceof Outcome.Value ? asValue : run.around(part, AS_STATEMENT, "; return null; }");
            if (made instanceof Outcome.Value value && value.value() instanceof Callable<?> callable) {
                return callable;
            }
        }
        // As it is without the magic, it says itself what is wrong with it.
        Outcome fault = run.javaPart(part);
        told(fault);
        return null;
    }

    @Override
    public Spent spent() {
        Spent now = run.spent();
        return new Spent(now.nanos() - before.nanos(), now.cpuNanos() - before.cpuNanos());
    }
}
