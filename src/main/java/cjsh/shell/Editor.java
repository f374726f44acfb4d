package cjsh.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.builtins.Nano;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** The user's own editor for what is being typed; where none is set, a small one that is always there. */
final class Editor {
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Attributes usual;

    /** @param terminal not yet being read from */
    Editor(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
        this.usual = terminal.getAttributes();
    }

    /** The text as it was left there; nothing when there was no way to edit it. */
    Optional<String> edit(String text) {
        Attributes reading = terminal.getAttributes();
        terminal.puts(Capability.keypad_local);
        terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_OFF);
        terminal.flush();
        try {
            return Optional.of(edited(text));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            terminal.setAttributes(reading);
            terminal.puts(Capability.keypad_xmit);
            terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_ON);
            terminal.flush();
        }
    }

    private String edited(String text) throws IOException, InterruptedException {
        Path file = Files.createTempFile("cjsh", ".java");
        try {
            Files.writeString(file, text + "\n");
            run(file);
            return Files.readString(file).replace("\r\n", "\n").stripTrailing();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void run(Path file) throws IOException, InterruptedException {
        String chosen = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", ""));
        if (chosen.isBlank()) {
            Nano nano = new Nano(terminal, file.getParent());
            nano.setRestricted(true);
            nano.open(List.of(file.getFileName().toString()));
            nano.run();
            return;
        }
        List<String> command = new ArrayList<>(List.of(chosen.strip().split("\\s+")));
        command.add(file.toString());
        terminal.setAttributes(usual);
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
