package cjsh.engine;

/** Thrown by a snippet to end the session: an error, so that {@code catch (Exception e)} in a script does not swallow it. */
public final class ExitRequest extends Error {
    private static final long serialVersionUID = 1;

    private final int status;

    ExitRequest(int status) {
        super("exit " + status, null, false, false);
        this.status = status;
    }

    /** Ends the session with this status; start-up sources may import it. */
    @SuppressWarnings("DoNotCallSuggester")
    public static void exit(int status) {
        throw new ExitRequest(status);
    }

    int status() {
        return status;
    }
}
