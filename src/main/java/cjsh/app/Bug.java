package cjsh.app;

import cjsh.display.SafeText;
import java.util.Arrays;

/** What to say when the fault is ours: enough for a report, in two lines. */
final class Bug {
    private Bug() {}

    static String report(Throwable thrown) {
        String place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("cjsh."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("outside of cjsh");
        return "this is a fault of cjsh: " + SafeText.line(thrown.toString()) + "\n  please report it with this: "
                + SafeText.line(place);
    }
}
