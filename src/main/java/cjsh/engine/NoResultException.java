package cjsh.engine;

/** An input has no value, or has none any more; its message says so to the user. */
public final class NoResultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoResultException(String message) {
        super(message, null, false, true);
    }
}
