package cjsh.engine;

import cjsh.engine.Splitter.Part;
import cjsh.engine.Splitter.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/** Runs the snippets of one text after another. */
final class Interpreter {
    /** JShell puts statements into a method of its own, which may return at any time without giving the value to anybody. */
    private static final Pattern RETURN = Pattern.compile("return\\b");

    private final JShell jshell;
    private final SnippetControl control;
    private final Splitter splitter;
    private final Verdicts verdicts;

    Interpreter(JShell jshell, SnippetControl control, Splitter splitter, Verdicts verdicts) {
        this.jshell = jshell;
        this.control = control;
        this.splitter = splitter;
        this.verdicts = verdicts;
    }

    /** Up to the first fault. */
    Outcome run(Source source, Consumer<? super Outcome> each) {
        control.begin();
        Run run = new Run(source, each);
        Outcome last = run.toFault();
        return run.conclude(last);
    }

    /** Past faults, as far as the text can be cut into snippets. */
    void load(Source source, Consumer<? super Outcome.Fault> faults) {
        control.begin();
        new Run(source, outcome -> {
                    if (outcome instanceof Outcome.Fault fault) {
                        faults.accept(fault);
                    }
                })
                .toEnd();
    }

    /** The snippet's own events; nothing has run of one that the compiler rejected, so another wording of it may be tried. */
    private List<SnippetEvent> accepted(String text) {
        List<SnippetEvent> events = eval(text);
        for (String otherWords : AnnotatedType.otherWords(text, events)) {
            events.forEach(this::drop);
            events = eval(otherWords);
            if (events.stream()
                    .allMatch(
                            event -> event.status().isActive() && event.status().isDefined())) {
                return events;
            }
        }
        return events;
    }

    private List<SnippetEvent> eval(String text) {
        return jshell.eval(text).stream()
                .filter(event -> event.causeSnippet() == null)
                .toList();
    }

    private void drop(SnippetEvent event) {
        if (event.status().isActive()) {
            jshell.drop(event.snippet());
        }
    }

    /** One text on its way through the session. */
    private final class Run {
        private final Source source;
        private final Consumer<? super Outcome> each;
        private final List<String> names = new ArrayList<>();
        private final Map<Snippet, Place> unresolved = new LinkedHashMap<>();

        Run(Source source, Consumer<? super Outcome> each) {
            this.source = new Source(source.name(), Splitter.normal(source.text()));
            this.each = each;
        }

        Outcome toFault() {
            Outcome last = new Outcome.Done(List.of(), List.of());
            int at = 0;
            while (!(last instanceof Outcome.Fault)) {
                Optional<Part> part = splitter.next(source.text(), at);
                if (part.isEmpty()) {
                    break;
                }
                last = control.isStopping() ? new Outcome.Interrupted(false) : evaluate(part.get());
                last = told(last);
                at = part.get().end();
            }
            return last;
        }

        /** Showing a value runs the user's code too, which may ask to leave. */
        private Outcome told(Outcome outcome) {
            try {
                each.accept(outcome);
                return outcome;
            } catch (ExitRequest exit) {
                return new Outcome.Exited(exit.status());
            }
        }

        void toEnd() {
            int at = 0;
            Optional<Part> part = splitter.next(source.text(), at);
            while (part.isPresent()) {
                each.accept(evaluate(part.get()));
                part = splitter.next(source.text(), part.get().end());
            }
        }

        /** Names that were missing when they were first used may have come later in the text; what still is missing is told now. */
        Outcome conclude(Outcome last) {
            List<Diagnostic> missing = new ArrayList<>();
            unresolved.forEach((snippet, place) -> {
                if (jshell.status(snippet) == Status.RECOVERABLE_DEFINED
                        || jshell.status(snippet) == Status.RECOVERABLE_NOT_DEFINED) {
                    missing.addAll(verdicts.missing((DeclarationSnippet) snippet, place));
                }
            });
            Outcome.Done all = new Outcome.Done(names, missing);
            if (!missing.isEmpty()) {
                each.accept(new Outcome.Done(List.of(), missing));
            }
            return last instanceof Outcome.Done ? all : last;
        }

        private Outcome evaluate(Part part) {
            Place place = new Place(source, part.start());
            if (part.state() == State.OPEN) {
                return new Outcome.Incomplete(place.opened());
            }
            if (RETURN.matcher(part.source()).lookingAt()) {
                return new Outcome.Rejected(
                        List.of(place.diagnostic(0, 0, 6, "`return` belongs in a method; write the value alone")));
            }
            List<SnippetEvent> events = accepted(part.source());
            Outcome outcome = verdicts.of(events, control.takeEndings(), place, part.terminated());
            if (outcome instanceof Outcome.Done done) {
                names.addAll(done.names());
                events.stream()
                        .map(SnippetEvent::snippet)
                        .filter(DeclarationSnippet.class::isInstance)
                        .forEach(snippet -> unresolved.put(snippet, place));
            }
            return outcome;
        }
    }
}
