package cjsh.engine;

/** Thrown by a snippet to end the session: an error, so that {@code catch (Exception e)} in a script does not swallow it. */
public final class ExitRequest extends Error {
    private static final long serialVersionUID = 1;

    private final int status;

    ExitRequest(int status) {
        super("exit " + status, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
