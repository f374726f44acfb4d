package cjsh.app;

import cjsh.shell.LiveLine;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything outside of the program, in one place so that a test can own it all.
 *
 * @param environment the variables
 * @param home the folder with {@code startup} and {@code queries}
 * @param workingFolder what relative paths start from
 * @param userHome the user's own folder
 * @param terminal which streams are one, and how wide it is
 * @param line shows at the terminal what goes on; the streams give way to it
 * @param paper the terminal on which that is drawn: standard error, past the line
 */
record World(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path home,
        Path workingFolder,
        Path userHome,
        TerminalFacts terminal,
        Clock clock,
        LiveLine line,
        OutputStream paper) {

    /** A world where nothing is shown of what goes on. */
    World(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path home,
            Path workingFolder,
            Path userHome,
            TerminalFacts terminal,
            Clock clock) {
        this(
                in,
                out,
                err,
                environment,
                home,
                workingFolder,
                userHome,
                terminal,
                clock,
                new LiveLine(),
                OutputStream.nullOutputStream());
    }

    /** The world of this process; UTF-8 whatever the locale. */
    static World real() {
        String streams = System.getProperty("cjsh.terminal");
        TerminalFacts terminal = TerminalFacts.parse(
                streams == null ? TerminalFacts.asJavaKnows() : streams, System.getProperty("cjsh.size", ""));
        LiveLine line = new LiveLine();
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        return new World(
                new FileInputStream(FileDescriptor.in),
                CheckedOutput.of(terminal.out() ? line.givingWayTo(out) : out),
                CheckedOutput.of(terminal.err() ? line.givingWayTo(err) : err),
                System.getenv(),
                Path.of(System.getProperty("cjsh.home", ".")),
                Path.of("").toAbsolutePath(),
                Path.of(Objects.requireNonNullElse(System.getenv("HOME"), System.getProperty("user.home", "."))),
                terminal,
                Clock.systemUTC(),
                line,
                err);
    }

    /** The environment with the width that the launcher found, for terminals that do not know their own. */
    Map<String, String> sizedEnvironment() {
        Map<String, String> sized = new LinkedHashMap<>(environment);
        if (terminal.columns() > 0) {
            sized.put("COLUMNS", String.valueOf(terminal.columns()));
        }
        return sized;
    }

    /** A variable that is there and not blank, without blanks around it. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Where the user's own settings are. */
    Path configFolder() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    /** Where what the program remembers is. */
    Path stateFolder() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    private Path folder(String variable, String otherwise) {
        Path base = variable(variable).map(Path::of).filter(Path::isAbsolute).orElse(userHome.resolve(otherwise));
        return base.resolve("cjsh");
    }
}
