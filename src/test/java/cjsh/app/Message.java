package cjsh.app;

/** What a Jupyter kernel says while it runs an input. The engine's outcomes are such messages but for their wire format. */
sealed interface Message {

    record ExecuteInput(int count, String code) implements Message {}

    /** @param name {@code stdout} or {@code stderr}, as a snippet writes there; {@code note} for the session's own remarks */
    record Stream(String name, String text) implements Message {}

    record ExecuteResult(int count, String text) implements Message {}

    /** @param text what a notebook shows as the traceback */
    record Error(String text) implements Message {}

    /** @param status {@code ok}, {@code error} or {@code aborted} */
    record ExecuteReply(int count, String status) implements Message {}
}
