package cjsh.app;

import cjsh.display.Excerpt;
import cjsh.display.SafeText;
import cjsh.engine.Diagnostic;
import cjsh.engine.Outcome;
import cjsh.engine.StartupFault;
import java.util.List;

/** Outcomes of a script as text, values to standard output and all else to standard error, and as exit codes. */
final class OutcomeText {
    private final Display display;
    private final Console console;

    OutcomeText(World world) {
        this.display = new Display(world);
        this.console = new Console(world);
    }

    void startupFault(StartupFault fault) {
        console.note("in " + SafeText.line(fault.source()) + ":");
        show(fault.outcome(), false);
    }

    /** Shows it and gives the exit code that it stands for. */
    int show(Outcome outcome, boolean echo) {
        if (outcome instanceof Outcome.Value value) {
            if (echo && !value.terminated()) {
                print(value);
            }
            return ExitCode.FINE;
        } else if (outcome instanceof Outcome.Rejected rejected) {
            rejected(rejected.diagnostics());
            return ExitCode.INVALID;
        } else if (outcome instanceof Outcome.Incomplete incomplete) {
            rejected(List.of(incomplete.opened()));
            return ExitCode.INVALID;
        } else if (outcome instanceof Outcome.Thrown thrown) {
            console.error(ErrorText.of(thrown.thrown()).orElseGet(() -> ThrownLines.of(thrown)));
            return ExitCode.of(thrown.thrown());
        } else if (outcome instanceof Outcome.Exited exited) {
            return exited.status();
        }
        return outcome instanceof Outcome.Interrupted ? ExitCode.INTERRUPTED : ExitCode.FINE;
    }

    private void print(Outcome.Value value) {
        display.show(value.value());
    }

    private void rejected(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            console.error(SafeText.line(diagnostic.source()) + ":" + diagnostic.line() + ": does not compile\n"
                    + Excerpt.of(
                            diagnostic.sourceLine(), diagnostic.line(), diagnostic.column(), 1, diagnostic.message()));
        }
    }
}
