package cjsh.engine;

/** Thrown by the checks in a snippet's code to end it. */
final class StopError extends Error {
    private static final long serialVersionUID = 1;

    StopError() {
        super("stopped", null, false, false);
    }
}
