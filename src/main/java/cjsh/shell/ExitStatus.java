package cjsh.shell;

import cjsh.engine.Outcome;

/** What a process says by its exit status about the fault that ended it. */
final class ExitStatus {
    private ExitStatus() {}

    static int of(Outcome.Fault fault) {
        if (fault instanceof Outcome.Exited exited) {
            return exited.status();
        }
        if (fault instanceof Outcome.Interrupted) {
            return 130;
        }
        return fault instanceof Outcome.Thrown ? 1 : 3;
    }
}
