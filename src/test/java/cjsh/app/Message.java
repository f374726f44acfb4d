package cjsh.app;

/** What a Jupyter kernel says while it runs an input. The engine's outcomes are such messages but for their wire format. */
sealed interface Message {

    /** An input begins to run. */
    record ExecuteInput(int count, String code) implements Message {}

    /**
     * Something that was printed.
     *
     * @param name {@code stdout} or {@code stderr}, as a snippet writes there; {@code note} for the session's own remarks
     */
    record Stream(String name, String text) implements Message {}

    /** A value. */
    record ExecuteResult(int count, String text) implements Message {}

    /**
     * A fault.
     *
     * @param text what a notebook shows as the traceback
     */
    record Failure(String text) implements Message {}

    /**
     * An input has ended.
     *
     * @param status {@code ok}, {@code error} or {@code aborted}
     */
    record ExecuteReply(int count, String status) implements Message {}
}
