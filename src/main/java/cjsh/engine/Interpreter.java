package cjsh.engine;

import cjsh.engine.Splitter.Part;
import cjsh.engine.Splitter.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/** Runs the snippets of one text after another. */
final class Interpreter {
    private static final int MOST_DEPTH = 30;
    /** JShell puts statements into a method of its own, which may return at any time without giving the value to anybody. */
    private static final Pattern RETURN = Pattern.compile("return\\b");

    private final JShell jshell;
    private final SessionControl control;
    private final Splitter splitter;
    private final Verdicts verdicts;
    private final Magics magics;
    private final Session session;
    private int depth;
    private volatile OptionalInt notRun = OptionalInt.empty();
    private final Temporaries temporaries;
    private final Holdings holdings;
    private final Undo undo;
    private final TooLarge oversize;

    Interpreter(
            JShell jshell,
            SessionControl control,
            Splitter splitter,
            Verdicts verdicts,
            Magics magics,
            Session session,
            Temporaries temporaries,
            Holdings holdings,
            Undo undo) {
        this.jshell = jshell;
        this.control = control;
        this.splitter = splitter;
        this.verdicts = verdicts;
        this.magics = magics;
        this.session = session;
        this.temporaries = temporaries;
        this.holdings = holdings;
        this.undo = undo;
        this.oversize = new TooLarge(jshell);
    }

    /** Whether a word is a variable or a method of the user's. */
    boolean isKnown(String word) {
        return jshell.variables().anyMatch(variable -> variable.name().equals(word))
                || jshell.methods().anyMatch(method -> method.name().equals(word));
    }

    /**
     * Up to the first fault.
     *
     * @param number of the input; 0 for a script
     */
    Outcome run(Source source, int number, Consumer<? super Outcome> each) {
        StreamWorkers.settle();
        control.begin(source);
        temporaries.begin(number);
        undo.begin(source);
        Run run = new Run(source, each);
        notRun = OptionalInt.empty();
        Outcome last = run.toFault();
        notRun = last instanceof Outcome.Fault fault ? run.lineBehind(fault) : OptionalInt.empty();
        Outcome all = run.conclude(last);
        if (number == 0) {
            temporaries.end(jshell);
            holdings.settle();
        }
        return all;
    }

    /** The line of the last text from which on nothing was run, since something before it failed. */
    OptionalInt notRun() {
        return notRun;
    }

    /** Past faults, as far as the text can be cut into snippets. */
    void load(Source source, Consumer<? super Outcome.Fault> faults) {
        control.begin(source);
        temporaries.begin(0);
        new Run(source, outcome -> {
                    if (outcome instanceof Outcome.Fault fault) {
                        faults.accept(fault);
                    }
                })
                .toEnd();
        undo.clear();
    }

    /** What JShell did; nothing has run of a snippet that the compiler rejected, so another wording of it may be tried. */
    private List<SnippetEvent> accepted(String text) {
        List<SnippetEvent> events = jshell.eval(text);
        for (String otherWords : AnnotatedType.otherWords(text, own(events))) {
            events.forEach(this::drop);
            events = jshell.eval(otherWords);
            if (own(events).stream()
                    .allMatch(
                            event -> event.status().isActive() && event.status().isDefined())) {
                return events;
            }
        }
        return events;
    }

    /** The snippet's own events. */
    private static List<SnippetEvent> own(List<SnippetEvent> events) {
        return events.stream().filter(event -> event.causeSnippet() == null).toList();
    }

    private void drop(SnippetEvent event) {
        if (event.status().isActive()) {
            jshell.drop(event.snippet());
        }
    }

    /** One text on its way through the session. */
    final class Run {
        private final Source source;
        private final Consumer<? super Outcome> each;
        private final List<String> names = new ArrayList<>();
        private final Map<Snippet, Place> unresolved = new LinkedHashMap<>();
        private List<Lost> lost = List.of();
        private int at;

        Run(Source source, Consumer<? super Outcome> each) {
            this.source = new Source(source.name(), Splitter.normal(source.text()));
            this.each = each;
        }

        Outcome toFault() {
            return toFault(0);
        }

        Outcome toFault(int from) {
            if (TooLarge.isTooLong(source.text())) {
                return told(TooLarge.tooLong(source));
            }
            Outcome last = MagicCall.done();
            at = from;
            while (!(last instanceof Outcome.Fault)) {
                try {
                    Optional<MagicPlace> magic = MagicPlace.at(source.text(), at, magics, Interpreter.this::isKnown);
                    if (magic.isPresent()) {
                        MagicRun run = new MagicRun(this, magic.get());
                        last = control.isStopping() ? told(new Outcome.Interrupted(false)) : run.toEnd();
                        at = run.end();
                        continue;
                    }
                    Optional<Part> part = splitter.next(source.text(), at);
                    if (part.isEmpty()) {
                        break;
                    }
                    last = control.isStopping() ? new Outcome.Interrupted(false) : evaluate(part.get());
                    at = part.get().end();
                } catch (StackOverflowError | InternalError e) {
                    last = TooLarge.tooDeep(source, at);
                }
                last = told(last);
            }
            return last;
        }

        /** A text that the parser does not understand is one to its end, so its fault says where it stopped. */
        OptionalInt lineBehind(Outcome.Fault fault) {
            String text = source.text();
            int end = at;
            if (end >= text.length()
                    && fault instanceof Outcome.Rejected rejected
                    && !rejected.diagnostics().isEmpty()) {
                int lineEnd = text.indexOf('\n', rejected.diagnostics().get(0).end());
                end = lineEnd < 0 ? text.length() : lineEnd;
            }
            int next = Nesting.from(text, Math.min(end, text.length())).nextToken();
            return next >= text.length()
                    ? OptionalInt.empty()
                    : OptionalInt.of(1
                            + (int) text.substring(0, next)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count());
        }

        Source source() {
            return source;
        }

        Session session() {
            return session;
        }

        Gate gate() {
            return control.gate();
        }

        /** The Java at an offset, to the end of its statement. */
        Optional<Part> java(int from) {
            return splitter.next(source.text(), from);
        }

        Outcome javaPart(Part part) {
            return told(evaluate(part));
        }

        String hint(String name) {
            return magics.hint(name);
        }

        /** Another text in the middle of this one. */
        Outcome include(Source other) {
            if (depth >= MOST_DEPTH) {
                throw new MagicFault("texts that load each other are " + MOST_DEPTH + " deep: does one load itself?");
            }
            depth++;
            try {
                Run run = new Run(other, each);
                return run.conclude(run.toFault());
            } finally {
                depth--;
            }
        }

        /** The value of an expression around a statement, which leaves nothing behind; or why it has none. */
        Outcome around(Part part, String before, String after) {
            String code = part.source().strip();
            String bare = part.terminated() || code.endsWith(";") ? code.substring(0, code.lastIndexOf(';')) : code;
            List<SnippetEvent> events = own(jshell.eval(before + bare + after));
            Place place = new Place(source, part.start() - before.length());
            Outcome outcome = verdicts.of(events, control.takeEndings(), place, true);
            events.forEach(Interpreter.this::drop);
            holdings.settle();
            return outcome;
        }

        MagicCall.Spent spent() {
            return control.spent();
        }

        /** Showing a value runs the user's code too, which may ask to leave. */
        Outcome told(Outcome outcome) {
            try {
                each.accept(outcome);
                return outcome;
            } catch (ExitRequest exit) {
                return new Outcome.Exited(exit.status());
            }
        }

        /** Past faults; but what was stopped, or wants to leave, ends here. */
        void toEnd() {
            int at = joinedImports(0);
            boolean ended = TooLarge.isTooLong(source.text());
            if (ended) {
                told(TooLarge.tooLong(source));
            }
            while (!ended) {
                Outcome last;
                try {
                    Optional<MagicPlace> magic = MagicPlace.at(source.text(), at, magics, Interpreter.this::isKnown);
                    Optional<Part> part = magic.isPresent() ? Optional.empty() : splitter.next(source.text(), at);
                    if (magic.isPresent()) {
                        MagicRun run = new MagicRun(this, magic.get());
                        last = run.toEnd();
                        at = run.end();
                    } else if (part.isPresent()) {
                        last = told(evaluate(part.get()));
                        at = part.get().end();
                    } else {
                        return;
                    }
                    at = joinedImports(at);
                } catch (StackOverflowError | InternalError e) {
                    told(TooLarge.tooDeep(source, at));
                    return;
                }
                ended = last instanceof Outcome.Interrupted || last instanceof Outcome.Exited;
            }
        }

        /** Where the source goes on: behind imports that JShell took as one, if they come next. */
        private int joinedImports(int at) {
            JoinedImports imports = JoinedImports.of(source.text(), at);
            if (imports.isEmpty()) {
                return at;
            }
            List<SnippetEvent> events = own(jshell.eval(imports.text()));
            control.takeEndings();
            if (events.size() == 1 && events.get(0).status() == Status.VALID) {
                return imports.end();
            }
            events.forEach(Interpreter.this::drop);
            return at;
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
            List<SnippetEvent> all = accepted(part.source());
            List<SnippetEvent> events = own(all);
            List<Evaluation.Ending> endings = control.takeEndings();
            Optional<Outcome> tooLarge = oversize.fault(events, place);
            if (tooLarge.isPresent()) {
                settle(all, events, tooLarge.get());
                return tooLarge.get();
            }
            Outcome outcome = verdicts.of(events, endings, place, part.terminated());
            settle(all, events, outcome);
            if (outcome instanceof Outcome.Done done) {
                names.addAll(done.names());
                events.stream()
                        .map(SnippetEvent::snippet)
                        .filter(DeclarationSnippet.class::isInstance)
                        .forEach(snippet -> unresolved.put(snippet, place));
            }
            return outcome instanceof Outcome.Done done && !lost.isEmpty()
                    ? new Outcome.Done(done.names(), done.unresolved(), lost)
                    : outcome;
        }

        /** Sees to it that variables have their values, and to those that nobody named. */
        private void settle(List<SnippetEvent> all, List<SnippetEvent> events, Outcome outcome) {
            for (SnippetEvent event : events) {
                if (event.snippet() instanceof VarSnippet variable && AnnotatedType.isTemporary(variable)) {
                    temporaries.takenBy(variable.name());
                    if (outcome instanceof Outcome.Fault) {
                        drop(event);
                    } else {
                        temporaries.add(variable);
                    }
                }
            }
            temporaries.trim(jshell);
            Holdings.Change change = holdings.settle();
            lost = change.lost();
            if (outcome instanceof Outcome.Rejected) {
                bringBack(all, change);
            } else {
                undo.note(all, change.gone());
            }
        }

        /** JShell has put a variable whose type it does not know in the place of one that was right. */
        private void bringBack(List<SnippetEvent> all, Holdings.Change change) {
            for (SnippetEvent event : all) {
                if (event.status() == Status.OVERWRITTEN
                        && event.snippet() instanceof VarSnippet before
                        && !AnnotatedType.isTemporary(before)) {
                    holdings.declare(
                            AnnotatedType.plain(before),
                            before.name(),
                            change.gone().get(before));
                }
            }
        }
    }
}
