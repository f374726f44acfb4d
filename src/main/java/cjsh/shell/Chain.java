package cjsh.shell;

import cjsh.display.SafeText;
import cjsh.engine.Outcome;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets a line that begins with a dot go on with the value above it: so a chain of calls over several lines means the same whether
 * a terminal says that it was pasted, or sends it as if it were typed line by line.
 */
final class Chain {
    private static final Pattern DOT = Pattern.compile("\\s*\\.\\s*[\\p{javaJavaIdentifierStart}<].*", Pattern.DOTALL);

    private String value = "";
    private String declared = "";

    /** What came of the line above, in order. */
    void saw(Outcome outcome) {
        if (outcome instanceof Outcome.Fault) {
            // What was meant can be typed once more.
            return;
        }
        value = outcome instanceof Outcome.Value one ? one.name() : "";
        declared = outcome instanceof Outcome.Done done && done.names().size() == 1
                ? done.names().get(0)
                : "";
    }

    /** The line with the value that it goes on with, if there is one. */
    String onward(String line) {
        return value.isEmpty() || !DOT.matcher(line).matches() ? line : value + line.strip();
    }

    /** What to do with such a line behind a declaration. */
    Optional<String> hint(String line) {
        return value.isEmpty() && !declared.isEmpty() && DOT.matcher(line).matches()
                ? Optional.of(
                        "a line that begins with a dot goes on with a value above it that has no name; here write `"
                                + declared + SafeText.line(line.strip()) + "`")
                : Optional.empty();
    }
}
