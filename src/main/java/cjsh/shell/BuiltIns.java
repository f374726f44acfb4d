package cjsh.shell;

import cjsh.display.CellWidth;
import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.Source;
import cjsh.engine.UserNames;
import cjsh.engine.Variable;
import cjsh.script.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The commands that every shell has. */
final class BuiltIns {
    private static final int SHORT_VALUE = 60;

    private final Supplier<Session> session;
    private final Renderers renderers;
    private final String words;
    private final Reporter reporter;
    private final List<AddedCommand> added;
    private final boolean faultsEnd;

    /**
     * The commands of a shell.
     *
     * @param faultsEnd whether a command that fails ends the shell, as other input does that nobody types
     */
    BuiltIns(Supplier<Session> session, Setting setting, Reporter reporter, boolean faultsEnd) {
        this.session = session;
        this.renderers = setting.renderers();
        this.words = setting.words();
        this.added = setting.commands();
        this.reporter = reporter;
        this.faultsEnd = faultsEnd;
    }

    Commands commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command("/help", "", "this list", argument -> print(help(commands))));
        commands.add(new Command("/vars", "", "the variables of the session", argument -> print(variables())));
        commands.add(new Command("/list", "", "what was typed so far", argument -> print(inputs())));
        commands.add(new Command("/imports", "", "the imports in force", argument -> print(imports())));
        added.forEach(one -> commands.add(
                new Command(one.name(), one.parameters(), one.summary(), argument -> run(one, argument), one::words)));
        commands.add(new Command("/exit", "[status]", "leave; so does Ctrl-D", this::exit));
        return new Commands(commands, reporter, this::isVariable);
    }

    private OptionalInt run(AddedCommand command, String argument) {
        int status = command.run(argument, session.get());
        return status != 0 && faultsEnd ? OptionalInt.of(status) : OptionalInt.empty();
    }

    private boolean isVariable(String word) {
        return session.get().variables().stream()
                .anyMatch(variable -> variable.name().equals(word));
    }

    private OptionalInt print(String text) {
        if (!text.isEmpty()) {
            reporter.data(text);
        }
        return OptionalInt.empty();
    }

    private String help(List<Command> commands) {
        String list = commands.stream()
                .map(command -> "  %-16s %s".formatted(command.name() + " " + command.parameters(), command.summary()))
                .collect(Collectors.joining("\n"));
        return (words.isEmpty() ? "" : words + "\n")
                + "Java, line by line; an expression's value is printed unless a semicolon ends it.\n" + list
                + "\n  Tab completes, Ctrl-C stops what runs or clears the line.";
    }

    private String variables() {
        return session.get().variables().stream().map(this::variable).collect(Collectors.joining("\n"));
    }

    private String variable(Variable variable) {
        return SafeText.line(variable.typeName() + " " + variable.name() + " = ") + shortValue(variable.value());
    }

    /** Only what is cheap and short by nature; a query or a table says just its type. */
    private String shortValue(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        boolean plain = value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>;
        // A text or a number of the user's own class may do anything when it is asked for its words.
        return plain && session.get().call(() -> text(value)) instanceof Outcome.Value text
                ? CellWidth.cut(String.valueOf(text.value()), SHORT_VALUE)
                : value.getClass().getSimpleName();
    }

    private String text(Object value) {
        String text = renderers
                .render(value, Screen.unlimited())
                .map(bundle -> UserNames.in(bundle.text()))
                .orElse("null");
        return value instanceof String && text.indexOf('\n') >= 0
                ? '"' + SafeText.line(text) + '"'
                : SafeText.line(text);
    }

    private String inputs() {
        return session.get().inputs().stream().map(BuiltIns::input).collect(Collectors.joining("\n"));
    }

    private static String input(Source input) {
        String indent = "\n" + " ".repeat(input.name().length() + 2);
        return input.name() + ": " + SafeText.block(input.text().strip()).replace("\n", indent);
    }

    private String imports() {
        return session.get().imports().stream().map(SafeText::line).collect(Collectors.joining("\n"));
    }

    private OptionalInt exit(String argument) {
        if (argument.isEmpty()) {
            return OptionalInt.of(0);
        }
        try {
            return OptionalInt.of(Integer.parseInt(argument));
        } catch (NumberFormatException e) {
            reporter.error("`/exit` expects a number, got `" + SafeText.line(argument) + "`");
            return OptionalInt.empty();
        }
    }
}
