package cjsh.shell;

import cjsh.script.Reporter;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.impl.ReaderUtils;

/** All commands, by name. No Java begins with a slash and a letter, so nothing is taken from the language. */
final class Commands {
    private static final Pattern LINE = Pattern.compile("\\s*(/[A-Za-z?!][\\w-]*)(?:\\s+(.*?))?\\s*");

    private final List<Command> commands;
    private final Reporter reporter;

    Commands(List<Command> commands, Reporter reporter) {
        this.commands = List.copyOf(commands);
        this.reporter = reporter;
    }

    static boolean isCommand(String line) {
        return LINE.matcher(line).matches();
    }

    List<Command> all() {
        return commands;
    }

    /** Runs a line for which {@link #isCommand} holds. */
    OptionalInt run(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a command: " + line);
        }
        String name = parts.group(1);
        String argument = parts.group(2) == null ? "" : parts.group(2);
        for (Command command : commands) {
            if (command.name().equals(name)) {
                return command.action().run(argument);
            }
        }
        reporter.error("no command `" + name + "`; did you mean `" + closest(name) + "`? `/help` lists them all");
        return OptionalInt.empty();
    }

    private String closest(String name) {
        return commands.stream()
                .map(Command::name)
                .min(Comparator.comparingInt(known -> ReaderUtils.distance(name, known)))
                .orElse("/help");
    }
}
