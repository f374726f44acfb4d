package cjsh.kernel;

import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.StartupFault;
import java.util.List;
import java.util.Optional;

/** What the kernel says of outcomes that are no values. Known only to whoever wires the program; all of it is safe to show. */
public interface Voice {
    /**
     * A fault, as Jupyter has it.
     *
     * @param name of its kind: {@code IllegalStateException}, {@code CompileError}, {@code Interrupted}
     * @param value what is wrong, in one line
     * @param lines all there is to say, maybe with escape sequences for colours
     */
    record Fault(String name, String value, List<String> lines) {
        public Fault {
            lines = List.copyOf(lines);
        }
    }

    /** A cell begins. */
    void begins();

    /** What to say of what is neither a value nor a fault. */
    Optional<String> remark(Session session, Outcome outcome);

    /** What to say of a fault of a cell with this text. */
    Fault fault(Session session, String text, Outcome.Fault fault);

    /** What to say of an exception that is not the user's. */
    Fault failure(Throwable thrown);

    /** What to say of what ended a thread of the user's. */
    String uncaught(String thread, Outcome.Thrown fault);

    /** What to say of a start-up source that failed. */
    String startup(Session session, StartupFault fault);
}
