package cjsh.engine;

import cjsh.engine.Evaluation.Ending;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** Turns what JShell says about a snippet into an outcome. */
final class Verdicts {
    private static final String PREMATURE_END = "compiler.err.premature.eof";

    private final JShell jshell;
    private final Wording wording;
    private final Spelling spelling;
    private final Frames frames;
    private volatile Outcome.@Nullable Thrown last;

    Verdicts(JShell jshell, Spelling spelling, Frames frames) {
        this.jshell = jshell;
        this.spelling = spelling;
        this.wording = new Wording(spelling, jshell.sourceCodeAnalysis());
        this.frames = frames;
    }

    /**
     * The outcome of one snippet.
     *
     * @param events its own events; several when it declares several variables
     * @param endings of the runs that it took; none for a mere declaration
     */
    Outcome of(List<SnippetEvent> events, List<Ending> endings, Place place, boolean terminated) {
        events.stream()
                .filter(event -> event.status().isDefined())
                .forEach(event -> frames.remember(event.snippet(), place));
        for (SnippetEvent event : events) {
            Optional<Outcome> fault = compileFault(event, place);
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        for (Ending ending : endings) {
            Optional<Outcome> fault = runFault(ending, events, place);
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        return success(events, endings, terminated);
    }

    /** The outcome of work that was no snippet. */
    Outcome ofCall(Ending ending) {
        if (ending instanceof Ending.Returned returned) {
            return new Outcome.Value(returned.value(), "", "", false);
        }
        if (ending instanceof Ending.Stopped stopped) {
            return new Outcome.Interrupted(stopped.stillRunning());
        }
        Throwable thrown = ((Ending.Threw) ending).thrown();
        if (thrown instanceof ExitRequest exit) {
            throw exit;
        }
        return thrown(thrown);
    }

    /** The outcome that an exception of the user's is, which is remembered. */
    Outcome.Thrown thrown(Throwable thrown) {
        Outcome.Thrown outcome = new Outcome.Thrown(thrown, frames);
        last = outcome;
        return outcome;
    }

    Optional<Outcome.Thrown> lastThrown() {
        return Optional.ofNullable(last);
    }

    /** What a declared method or class still misses, each at its first mention. */
    List<Diagnostic> missing(DeclarationSnippet snippet, Place place) {
        return unresolved(snippet)
                .map(what -> locate(
                        snippet, place, what, "`" + snippet.name() + "` cannot be used until " + what + " is defined"))
                .toList();
    }

    private Optional<Outcome> compileFault(SnippetEvent event, Place place) {
        Snippet snippet = event.snippet();
        if (event.status() == Status.REJECTED) {
            return Optional.of(new Outcome.Rejected(diagnostics(snippet, place)));
        }
        // A variable of an unknown type has no value to wait for; the type's name is misspelt.
        if (event.status() == Status.RECOVERABLE_NOT_DEFINED && snippet instanceof VarSnippet variable) {
            List<Diagnostic> faults = unresolved(variable)
                    .map(what -> unknown(variable, place, what))
                    .toList();
            jshell.drop(variable);
            return Optional.of(new Outcome.Rejected(faults));
        }
        return Optional.empty();
    }

    /** What the parser does not understand makes all that follows doubtful; a name that is missing is told once. */
    private List<Diagnostic> diagnostics(Snippet snippet, Place place) {
        List<Diag> errors = jshell.diagnostics(snippet).filter(Diag::isError).toList();
        List<Diag> telling = errors.stream()
                .filter(error -> errors.size() == 1 || !PREMATURE_END.equals(error.getCode()))
                .toList();
        boolean syntax = !telling.isEmpty()
                && Wording.isSyntax(Objects.requireNonNullElse(telling.get(0).getCode(), ""));
        Set<String> told = new HashSet<>();
        return telling.stream()
                .limit(syntax ? 1 : Long.MAX_VALUE)
                .map(error -> diagnostic(error, snippet, place))
                .filter(fault -> told.add(fault.message()))
                .toList();
    }

    private Diagnostic diagnostic(Diag error, Snippet snippet, Place place) {
        String message = wording.of(error, snippet.source());
        long position = wording.caret(error, snippet.source());
        boolean whole = !"compiler.err.doesnt.exist".equals(error.getCode());
        return place.diagnostic(
                position,
                whole ? error.getStartPosition() : position,
                whole ? error.getEndPosition() : position,
                message);
    }

    private Optional<Outcome> runFault(Ending ending, List<SnippetEvent> events, Place place) {
        if (ending instanceof Ending.Stopped stopped) {
            return Optional.of(new Outcome.Interrupted(stopped.stillRunning()));
        }
        if (!(ending instanceof Ending.Threw threw)) {
            return Optional.empty();
        }
        if (threw.thrown() instanceof ExitRequest exit) {
            return Optional.of(new Outcome.Exited(exit.status()));
        }
        JShellException exception = events.stream()
                .map(SnippetEvent::exception)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (exception instanceof UnresolvedReferenceException unresolved) {
            return Optional.of(new Outcome.Rejected(List.of(defineFirst(unresolved.getSnippet(), events, place))));
        }
        return Optional.of(thrown(threw.thrown()));
    }

    private Diagnostic defineFirst(DeclarationSnippet user, List<SnippetEvent> events, Place place) {
        String names = String.join(" and ", unresolved(user).toList());
        int length = events.get(0).snippet().source().length();
        return place.diagnostic(length, "define " + names + " first: `" + user.name() + "` uses it");
    }

    private Outcome success(List<SnippetEvent> events, List<Ending> endings, boolean terminated) {
        if (events.size() == 1 && endings.size() == 1 && endings.get(0) instanceof Ending.Returned returned) {
            Snippet snippet = events.get(0).snippet();
            if (snippet instanceof ExpressionSnippet expression) {
                return new Outcome.Value(returned.value(), expression.name(), expression.typeName(), terminated);
            }
            if (snippet instanceof VarSnippet held && AnnotatedType.isTemporary(held)) {
                return new Outcome.Value(returned.value(), held.name(), held.typeName(), terminated);
            }
        }
        List<String> names = events.stream()
                .map(SnippetEvent::snippet)
                .filter(snippet -> snippet instanceof PersistentSnippet && !(snippet instanceof ImportSnippet))
                .map(snippet -> ((PersistentSnippet) snippet).name())
                .toList();
        return new Outcome.Done(names, List.of());
    }

    /** As "method `f(int)`". */
    private Stream<String> unresolved(DeclarationSnippet snippet) {
        return jshell.unresolvedDependencies(snippet).map(what -> {
            int space = what.indexOf(' ');
            return what.substring(0, space + 1) + "`" + what.substring(space + 1) + "`";
        });
    }

    private Diagnostic locate(DeclarationSnippet snippet, Place place, String what, String message) {
        int at = mention(snippet, what);
        return at < 0
                ? place.diagnostic(snippet.source().length(), message)
                : place.diagnostic(at, at, at + name(what).length(), message + spelling.hint(snippet.source(), at));
    }

    private Diagnostic unknown(DeclarationSnippet snippet, Place place, String what) {
        int at = Math.max(mention(snippet, what), 0);
        return place.diagnostic(at, at, at + name(what).length(), wording.unknown(what, snippet.source(), at));
    }

    private static int mention(DeclarationSnippet snippet, String what) {
        Matcher mention =
                Pattern.compile("\\b" + Pattern.quote(name(what)) + "\\b").matcher(snippet.source());
        return mention.find() ? mention.start() : -1;
    }

    /** From "method `f(int)`", the name alone. */
    private static String name(String what) {
        return what.replaceFirst(".*?`([\\w$.]*).*", "$1");
    }
}
