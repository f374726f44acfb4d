package cjsh.script;

import cjsh.engine.Outcome;

/** What a process says by its exit status about how it ended. */
final class ExitStatus {
    private ExitStatus() {}

    static int of(Outcome outcome, FaultGuide guide) {
        if (!(outcome instanceof Outcome.Fault fault)) {
            return 0;
        }
        if (fault instanceof Outcome.Exited exited) {
            return exited.status();
        }
        if (fault instanceof Outcome.Interrupted) {
            return 130;
        }
        if (fault instanceof Outcome.Failed failed) {
            return failed.status();
        }
        if (fault instanceof Outcome.Refused refused) {
            return refused.status();
        }
        return fault instanceof Outcome.Thrown thrown ? guide.status(thrown.thrown()) : 3;
    }
}
