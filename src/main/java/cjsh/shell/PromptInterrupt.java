package cjsh.shell;

import org.jline.reader.LineReader;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;

/** Ctrl-C while a line is edited is a key, and nothing besides. */
final class PromptInterrupt {
    private PromptInterrupt() {}

    /**
     * JLine takes the key twice where the terminal hands it on: as a signal that ends the line, and then as a key, which would be
     * one for the next line, or for the line whose menu the signal has closed.
     */
    static void once(LineReader reader) {
        Terminal terminal = reader.getTerminal();
        reader.getWidgets().put(LineReader.CALLBACK_INIT, () -> {
            Thread editing = Thread.currentThread();
            terminal.handle(Signal.INT, signal -> {
                if (terminal.getAttributes().getLocalFlag(LocalFlag.ISIG)) {
                    editing.interrupt();
                }
            });
            return true;
        });
    }
}
