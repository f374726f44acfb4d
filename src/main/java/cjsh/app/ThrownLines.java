package cjsh.app;

import cjsh.display.SafeText;
import cjsh.engine.Outcome;
import java.util.stream.Collectors;

/** An exception of the user's own code: what it says, its causes, and where in the user's text it came from. */
final class ThrownLines {
    private static final int MOST_CAUSES = 5;

    private ThrownLines() {}

    static String of(Outcome.Thrown thrown) {
        StringBuilder text = new StringBuilder(line(thrown.thrown()));
        Throwable cause = thrown.thrown().getCause();
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            text.append("\n  because of ").append(line(cause));
            cause = cause.getCause();
        }
        return text
                + thrown.frames().stream()
                        .map(frame -> "\n  at " + SafeText.line(frame))
                        .collect(Collectors.joining());
    }

    private static String line(Throwable t) {
        String message = t.getMessage();
        return t.getClass().getSimpleName() + (message == null ? "" : ": " + SafeText.line(message));
    }
}
