package cjsh.shell;

import cjsh.display.Renderers;
import cjsh.script.FaultGuide;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a shell was told by its builder. */
record Setting(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Renderers renderers,
        Supplier<String> banner,
        String words,
        String prompt,
        Optional<Path> history,
        Predicate<String> secret,
        FaultGuide guide) {

    private static final int USUAL_COLUMNS = 120;

    /** For terminals that do not know their width. */
    int fallbackColumns() {
        try {
            int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }

    /** See https://no-color.org: any text but the empty one. */
    boolean wantsColour() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
