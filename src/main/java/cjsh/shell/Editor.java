package cjsh.shell;

import cjsh.display.SafeText;
import cjsh.engine.magic.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.builtins.Nano;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.InfoCmp.Capability;

/** The user's own editor for what is being typed; where none is set, a small one that is always there. */
final class Editor {
    private final Terminal terminal;
    private final Setting setting;
    private final Attributes usual;

    /** @param terminal not yet being read from */
    Editor(Terminal terminal, Setting setting) {
        this.terminal = terminal;
        this.setting = setting;
        this.usual = terminal.getAttributes();
    }

    /** The text as it was left there; nothing, and a word about it, when it is to stay as it was. */
    Optional<String> edit(String text) {
        Attributes reading = terminal.getAttributes();
        // Ctrl-C is a key of the editor's, and the keyboard tells us, too.
        SignalHandler before = terminal.handle(Signal.INT, signal -> {});
        terminal.puts(Capability.keypad_local);
        terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_OFF);
        terminal.flush();
        try {
            return edited(text);
        } catch (IOException | RuntimeException e) {
            String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return unchanged("the editor failed (" + what + ")");
        } finally {
            terminal.handle(Signal.INT, before);
            terminal.setAttributes(reading);
            terminal.puts(Capability.keypad_xmit);
            terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_ON);
            terminal.flush();
        }
    }

    private Optional<String> unchanged(String why) {
        terminal.writer().println(SafeText.line(why + "; the input is as it was"));
        terminal.flush();
        return Optional.empty();
    }

    private Optional<String> edited(String text) throws IOException {
        Path file = Files.createTempFile("cjsh", ".java");
        try {
            Files.writeString(file, text + "\n");
            Optional<String> failure = run(file);
            return failure.isPresent()
                    ? unchanged(failure.get())
                    : Optional.of(Files.readString(file).replace("\r\n", "\n").stripTrailing());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Why it came to nothing; empty when all went well. */
    private Optional<String> run(Path file) throws IOException {
        String chosen = variable("VISUAL").or(() -> variable("EDITOR")).orElse("");
        if (chosen.isEmpty()) {
            Nano nano = new Nano(terminal, file.getParent());
            nano.setRestricted(true);
            nano.open(List.of(file.getFileName().toString()));
            nano.run();
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(Workplace.words(chosen));
        command.add(file.toString());
        terminal.setAttributes(usual);
        ProcessBuilder builder =
                setting.workplace().map(place -> place.command("")).orElseGet(ProcessBuilder::new);
        Process process;
        try {
            process = builder.command(command).inheritIO().start();
        } catch (IOException e) {
            return Optional.of("the editor `" + chosen + "` does not start, EDITOR names another");
        }
        int status = awaitEnd(process);
        return status == 0 ? Optional.empty() : Optional.of("the editor `" + chosen + "` ended with status " + status);
    }

    private Optional<String> variable(String name) {
        String value = setting.workplace()
                .map(place -> place.variable(name))
                .orElseGet(() -> setting.environment().getOrDefault(name, ""));
        return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /** As long as it runs, the terminal is the editor's. */
    private static int awaitEnd(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
