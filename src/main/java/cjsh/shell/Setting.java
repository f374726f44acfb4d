package cjsh.shell;

import cjsh.display.Painter;
import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.display.Theme;
import cjsh.display.ThemeChoice;
import cjsh.engine.Colouring;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.Magics;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.magic.Workplace;
import cjsh.script.FaultGuide;
import cjsh.script.Reporter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a shell was told by its builder. */
record Setting(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Renderers renderers,
        Supplier<String> banner,
        Magics magics,
        LiteralCompleter literals,
        String prompt,
        Optional<Path> history,
        Predicate<String> secret,
        FaultGuide guide,
        Function<String, Optional<String>> hints,
        Question question,
        Preferences preferences,
        Painter painter,
        Colouring colouring,
        Optional<Supplier<Optional<Session>>> opening,
        Optional<Workplace> workplace,
        LiveLine line,
        boolean unicode,
        Duration patience) {

    private static final int USUAL_COLUMNS = 120;

    /** What to say of an input that is no Java, besides why. */
    Optional<String> hint(String input, Outcome outcome) {
        return Reporter.hint(hints, input, outcome);
    }

    /** For terminals that do not know their width. */
    int fallbackColumns() {
        try {
            int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }

    /** How things look at a terminal of this type. */
    Theme theme(String terminalType) {
        return ThemeChoice.of(preferences, environment, terminalType);
    }
}
