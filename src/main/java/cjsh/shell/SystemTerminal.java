package cjsh.shell;

import java.io.IOException;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.Signals;

/** The terminal at which the process was started. */
final class SystemTerminal {
    private final Map<String, String> environment;

    SystemTerminal(Map<String, String> environment) {
        this.environment = environment;
    }

    Terminal open() throws IOException {
        // Without asking for grapheme clusters: the question costs up to 200 ms and eats what was typed meanwhile.
        Terminal terminal = TerminalBuilder.builder()
                .name("cjsh")
                .system(true)
                .dumb(true)
                .graphemeCluster(false)
                .env(environment::get)
                .build();
        if (terminal instanceof DumbTerminal) {
            // JLine leaves Ctrl-C of such a terminal to the JVM, which would end.
            Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
        }
        return terminal;
    }
}
