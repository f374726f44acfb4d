package cjsh.shell;

import java.io.IOException;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal at which the process was started. */
final class SystemTerminal {
    private final Map<String, String> environment;

    SystemTerminal(Map<String, String> environment) {
        this.environment = environment;
    }

    Terminal open() throws IOException {
        // Without asking for grapheme clusters: the question costs up to 200 ms and eats what was typed meanwhile.
        return TerminalBuilder.builder()
                .name("cjsh")
                .system(true)
                .dumb(true)
                .graphemeCluster(false)
                .env(environment::get)
                .build();
    }
}
