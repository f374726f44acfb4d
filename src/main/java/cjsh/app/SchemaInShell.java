package cjsh.app;

import cjsh.engine.Magic;
import cjsh.engine.MagicCall;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.graphql.Api;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine;

/** {@code /schema} in the shell: the commands of {@code cjsh schema} on the schemas of the session. */
final class SchemaInShell {
    private static final List<String> ACTIONS = List.of("show", "find", "diff", "refresh");

    private final World world;
    private final SchemaLife life;
    private final Consumer<Session> after;

    /** @param after runs when a command has, outside of the session */
    SchemaInShell(World world, SchemaLife life, Consumer<Session> after) {
        this.world = world;
        this.life = life;
        this.after = after;
    }

    Magic magic() {
        return new Magic(
                        List.of("%schema", "/schema"),
                        Magic.Takes.LINE,
                        "show|find|diff|refresh",
                        "look at the APIs' schemas, search them, take the live one",
                        this::run)
                .offering((argument, session) -> words(argument));
    }

    private Outcome run(MagicCall call) {
        Session session = call.session();
        // In the session, so that Ctrl-C stops a server that does not answer.
        Outcome outcome = session.call(() -> commandLine(call.name()).execute(words(call.argument(), 0)));
        after.accept(session);
        if (!(outcome instanceof Outcome.Value value) || !(value.value() instanceof Integer status)) {
            return outcome;
        }
        // What went wrong was said.
        return status == ExitCode.FINE ? MagicCall.done() : new Outcome.Failed(status);
    }

    private CommandLine commandLine(String name) {
        CommandLine line = SchemaCommand.line(world, log -> life);
        line.setCommandName(name);
        new CommandLineProgram(world).prepare(line);
        return line;
    }

    private static String[] words(String argument, int limit) {
        return argument.isBlank() ? new String[0] : argument.stripLeading().split("\\s+", limit);
    }

    private List<String> words(String argument) {
        String[] words = words(argument, -1);
        return switch (words.length) {
            case 0, 1 -> ACTIONS;
            case 2 -> words[0].equals("find") ? List.of() : SchemaLife.names();
            case 3 -> third(words);
            default -> List.of();
        };
    }

    private List<String> third(String[] words) {
        Optional<Api> api = Arrays.stream(Api.values())
                .filter(one -> one.shortName().equals(words[1]))
                .findFirst();
        return switch (words[0]) {
            case "show" -> api.map(one -> life.elements(one, words[2])).orElse(List.of());
            case "diff" -> List.of("--live", "--all");
            case "refresh" -> List.of("--bundled", "--all");
            default -> List.of();
        };
    }
}
