package cjsh.app;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a session starts with besides ours: for the shell, {@code -c} and {@code run}. */
final class StartOptions {
    @Option(
            names = "--startup",
            paramLabel = "FILE",
            description = "Java to run first, after your own startup files; may be repeated.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = "--no-startup",
            description =
                    "Without the startup files of your config folder. Ours run all the same: they import what there"
                            + " is to ask.")
    private boolean without;

    /** What was said before the command's name comes first. */
    void inherit(StartOptions before) {
        files.addAll(0, before.files);
        without |= before.without;
    }

    List<String> files() {
        return List.copyOf(files);
    }

    boolean without() {
        return without;
    }
}
