package cjsh.shell;

import cjsh.script.Reporter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.impl.ReaderUtils;

/** All commands, by name. No Java begins with a slash and a letter, so nothing is taken
 * from the language; and the few bare words give way to variables of these names. */
final class Commands {
    private static final Pattern LINE = Pattern.compile("\\s*(/[A-Za-z?!][\\w-]*)(?:\\s+(.*?))?\\s*");

    /** What people type who do not know the slash. */
    private static final Map<String, String> BARE = Map.of("help", "/help", "exit", "/exit", "quit", "/exit");

    private final List<Command> commands;
    private final Reporter reporter;
    private final Predicate<String> isVariable;

    /**
     * These commands.
     *
     * @param isVariable whether a word means one of the user's variables
     */
    Commands(List<Command> commands, Reporter reporter, Predicate<String> isVariable) {
        this.commands = List.copyOf(commands);
        this.reporter = reporter;
        this.isVariable = isVariable;
    }

    /** The command that a line is, with its slash; nothing for Java. */
    Optional<String> inLine(String line) {
        if (isCommand(line)) {
            return Optional.of(line);
        }
        String word = line.strip();
        return Optional.ofNullable(BARE.get(word)).filter(command -> !isVariable.test(word));
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
        String near =
                closest(name).map(known -> "did you mean `" + known + "`? ").orElse("");
        reporter.error("no command `" + name + "`; " + near + "`/help` lists them all");
        return OptionalInt.empty();
    }

    /** What may stand at the end of a line that begins with a command. */
    List<String> words(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return List.of();
        }
        String argument = line.substring(parts.end(1)).stripLeading();
        return commands.stream()
                .filter(command -> command.name().equals(parts.group(1)))
                .flatMap(command -> command.words().apply(argument).stream())
                .toList();
    }

    /** Half of the letters are enough to recognise a word. */
    private Optional<String> closest(String name) {
        String letters = name.substring(1);
        return commands.stream()
                .map(Command::name)
                .filter(known -> distance(letters, known) <= letters.length() / 2)
                .min(Comparator.comparingInt(known -> distance(letters, known)));
    }

    private static int distance(String letters, String known) {
        return ReaderUtils.distance(letters, known.substring(1));
    }
}
