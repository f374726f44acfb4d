package cjsh.app;

import cjsh.api.Connection;
import cjsh.display.SafeText;
import cjsh.fetch.FetchReport;
import java.util.stream.Collectors;

/** What to say of a fetch that did not bring every row. */
final class Incomplete {
    private Incomplete() {}

    /** The exit code of a run whose own is given; what is missing is said. */
    static int exit(int own, Site site, Console console) {
        return site.used().map(connection -> exit(own, connection, console)).orElse(own);
    }

    private static int exit(int own, Connection connection, Console console) {
        connection.incomplete().forEach(report -> console.error(text(report)));
        connection.complaints().forEach(console::error);
        boolean fine =
                connection.incomplete().isEmpty() && connection.complaints().isEmpty();
        return own == ExitCode.FINE && !fine ? ExitCode.API : own;
    }

    static String text(FetchReport report) {
        return text("rows are missing; what came was kept", report);
    }

    /** Of a change that was answered with data and errors. */
    static String complaint(FetchReport report) {
        return text("the change was sent, but the API complains", report);
    }

    private static String text(String fact, FetchReport report) {
        return report.missing().stream()
                .map(reason -> "\n  " + SafeText.line(reason))
                .collect(Collectors.joining("", fact, ""));
    }
}
