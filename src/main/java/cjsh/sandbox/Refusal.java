package cjsh.sandbox;

/** The API understood the request and says no. Each dialect has its own words for the reason. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. */
    enum Reason {
        INVALID_ARGUMENTS,
        INVALID_STATE,
        NOT_FOUND,
        UNAUTHORIZED
    }

    private final Reason reason;

    Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static Refusal arguments(String message) {
        return new Refusal(Reason.INVALID_ARGUMENTS, message);
    }

    Reason reason() {
        return reason;
    }
}
