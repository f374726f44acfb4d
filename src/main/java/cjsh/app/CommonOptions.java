package cjsh.app;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that talks to an API takes. */
final class CommonOptions {
    @Option(
            names = "--publisher",
            paramLabel = "CID",
            description = "The company to ask for, instead of CJ_PUBLISHER_ID.")
    private @Nullable String publisher;

    @Option(names = "--verbose", description = "One line per request on standard error.")
    private boolean verbose;

    @Option(names = "--yes", description = "Make changes (mutations) without asking; scripts make none without it.")
    private boolean yes;

    boolean yes() {
        return yes;
    }

    /** What was said before the command's name counts for the command, too. */
    void inherit(CommonOptions before) {
        publisher = publisher == null ? before.publisher : publisher;
        verbose |= before.verbose;
        yes |= before.yes;
    }

    Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    /** Takes the lines of the request log. */
    Consumer<String> log(World world) {
        return verbose ? line -> new Console(world).note(cjsh.display.SafeText.line(line)) : line -> {};
    }
}
