package cjsh.engine;

/** What a magic can not do as it was asked: one lower-case line, and what to do instead. */
public final class MagicFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message safe for a terminal */
    public MagicFault(String message) {
        super(message, null, false, false);
    }
}
