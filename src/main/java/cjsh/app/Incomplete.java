package cjsh.app;

import cjsh.api.Connection;
import cjsh.display.SafeText;
import cjsh.fetch.FetchReport;
import java.util.stream.Collectors;

/** What to say of a fetch that did not bring every row. */
final class Incomplete {
    private Incomplete() {}

    /** The exit code of a run whose own is given; what is missing is said. */
    static int exit(int own, Connection connection, Console console) {
        connection.incomplete().forEach(report -> console.error(text(report)));
        return own == ExitCode.FINE && !connection.incomplete().isEmpty() ? ExitCode.API : own;
    }

    static String text(FetchReport report) {
        return report.missing().stream()
                .map(reason -> "\n  " + SafeText.line(reason))
                .collect(Collectors.joining("", "rows are missing; what came was kept", ""));
    }
}
