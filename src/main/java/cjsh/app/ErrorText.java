package cjsh.app;

import cjsh.chart.ChartFault;
import cjsh.display.Excerpt;
import cjsh.display.SafeText;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.InvalidQueryException;
import cjsh.graphql.Problem;
import cjsh.graphql.Suggestion;
import cjsh.script.FaultGuide;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What users read when something went wrong: a fact, its place, what to do next. Safe for a terminal. */
final class ErrorText implements FaultGuide {
    private static final int SHOWN = 9;

    private final Supplier<List<String>> refreshed;
    private final Supplier<Optional<CjException>> stop;
    private final ColumnWords columns;

    /**
     * Words for faults.
     *
     * @param refreshed names the schemas that are not the bundled ones
     */
    ErrorText(Supplier<List<String>> refreshed) {
        this(refreshed, Optional::empty, Map::of);
    }

    /**
     * Words for the faults of a session.
     *
     * @param stop gives the fetch that was interrupted since it was last asked
     * @param values what its variables hold
     */
    ErrorText(
            Supplier<List<String>> refreshed,
            Supplier<Optional<CjException>> stop,
            Supplier<Map<String, Object>> values) {
        this.refreshed = refreshed;
        this.stop = stop;
        this.columns = new ColumnWords(values);
    }

    @Override
    public Optional<String> interrupted() {
        return stop.get().map(ErrorText::plain);
    }

    @Override
    public void begins() {
        stop.get().ifPresent(told -> {
            // It was about an earlier input.
        });
    }

    /** The text of an error that is meant for users; empty for any other. */
    static Optional<String> of(Throwable thrown) {
        return known(thrown)
                .map(known -> known instanceof InvalidQueryException invalid ? withCarets(invalid) : plain(known));
    }

    /** The fault that is meant for users, out of what the JDK wraps around faults of other threads. */
    static Optional<CjException> known(Throwable thrown) {
        Throwable inner = thrown;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        if (inner instanceof ChartFault fault) {
            return Optional.of(known(fault));
        }
        return inner instanceof CjException known ? Optional.of(known) : Optional.empty();
    }

    private static CjException known(ChartFault fault) {
        String near = fault.typed().isEmpty() ? "" : Suggestion.didYouMean(fault.typed(), fault.names());
        String columns = fault.typed().isEmpty() || !near.isEmpty() ? "" : "; it has " + some(fault.names());
        return new CjException(
                CjException.Kind.INVALID,
                fault.getMessage() + near + columns,
                fault.next().isEmpty() ? null : fault.next(),
                fault);
    }

    private static String some(List<String> names) {
        String more = names.size() > SHOWN ? ", … " + (names.size() - SHOWN) + " more" : "";
        return names.stream().limit(SHOWN).map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + more;
    }

    private static String plain(CjException known) {
        return SafeText.line(String.valueOf(known.getMessage()))
                + known.next().map(next -> "\n  " + SafeText.line(next)).orElse("");
    }

    @Override
    public Optional<String> words(Throwable thrown) {
        return of(thrown)
                .map(text -> text + note(thrown))
                .or(() -> columns.of(thrown).map(SafeText::line));
    }

    /** What a saved query or a verb selects may be gone with a refresh, and then its own text is not to blame. */
    private String note(Throwable thrown) {
        if (!(known(thrown).orElse(null) instanceof InvalidQueryException invalid)) {
            return "";
        }
        boolean named =
                Arrays.stream(Api.values()).anyMatch(api -> api.shortName().equals(invalid.subject()));
        List<String> schemas = refreshed.get().stream()
                .filter(schema -> !named || schema.startsWith(invalid.subject() + " "))
                .toList();
        String api = schemas.size() == 1 ? schemas.get(0).replaceFirst(" .*", "") : "API";
        return schemas.isEmpty()
                ? ""
                : "\n  checked against: " + String.join(", ", schemas) + "; `schema refresh " + api
                        + " --bundled` goes back to the bundled schema";
    }

    @Override
    public int status(Throwable thrown) {
        return ExitCode.of(thrown);
    }

    private static String withCarets(InvalidQueryException invalid) {
        List<Problem> problems = invalid.problems();
        List<String> lines = invalid.source().lines().toList();
        String head = SafeText.line(invalid.subject()) + ": " + problems.size() + " problem"
                + (problems.size() == 1 ? "" : "s");
        String more = problems.size() > SHOWN ? "\n  … and " + (problems.size() - SHOWN) + " more" : "";
        return problems.stream()
                .limit(SHOWN)
                .map(problem -> excerpt(problem, lines))
                .collect(Collectors.joining("\n", head + "\n", more));
    }

    /** One fault under its line; alone where it has no place. */
    static String excerpt(Problem problem, List<String> lines) {
        if (problem.line() < 1) {
            return "  " + SafeText.line(problem.message());
        }
        String line = problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
        return Excerpt.of(line, problem.line(), problem.column(), problem.length(), problem.message());
    }
}
