package cjsh.app;

import cjsh.display.Excerpt;
import cjsh.display.SafeText;
import cjsh.graphql.CjException;
import cjsh.graphql.InvalidQueryException;
import cjsh.graphql.Problem;
import cjsh.script.FaultGuide;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What users read when something went wrong: a fact, its place, what to do next. Safe for a terminal. */
final class ErrorText implements FaultGuide {
    private static final int SHOWN = 20;

    /** The text of an error that is meant for users; empty for any other. */
    static Optional<String> of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof InvalidQueryException invalid) {
                return Optional.of(withCarets(invalid));
            } else if (t instanceof CjException known) {
                return Optional.of(SafeText.line(String.valueOf(known.getMessage()))
                        + known.next().map(next -> "\n  " + SafeText.line(next)).orElse(""));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> words(Throwable thrown) {
        return of(thrown);
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

    private static String excerpt(Problem problem, List<String> lines) {
        if (problem.line() < 1) {
            return "  " + SafeText.line(problem.message());
        }
        String line = problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
        return Excerpt.of(line, problem.line(), problem.column(), problem.length(), problem.message());
    }
}
