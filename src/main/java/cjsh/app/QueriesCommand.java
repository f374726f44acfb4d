package cjsh.app;

import cjsh.display.SafeText;
import cjsh.script.SavedQuery;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code cjsh queries}: the saved ones with their parameters. */
@Command(
        name = "queries",
        description = "List the saved queries with their parameters.",
        mixinStandardHelpOptions = true)
final class QueriesCommand implements Callable<Integer> {
    private final World world;

    QueriesCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        List<SavedQuery> all = QueryFile.savedQueries(world).all();
        for (SavedQuery query : all) {
            world.out().println(SafeText.line(query.name()) + "  (" + call(query) + ")");
            if (!query.description().isEmpty()) {
                world.out().println("    " + SafeText.line(query.description()));
            }
            String parameters =
                    query.parameters().stream().map(QueriesCommand::describe).collect(Collectors.joining(", "));
            if (!parameters.isEmpty()) {
                world.out().println("    " + SafeText.line(parameters));
            }
        }
        if (all.isEmpty()) {
            new Console(world)
                    .note("there are no saved queries in " + world.home().resolve("queries"));
        }
        return ExitCode.FINE;
    }

    private static String call(SavedQuery query) {
        return query.kind() == SavedQuery.Kind.JSH ? "cjsh run " + query.name() : "cjsh query " + query.name();
    }

    private static String describe(SavedQuery.Parameter parameter) {
        String type = parameter.type().isEmpty() ? "" : ": " + parameter.type();
        String value = parameter.defaultValue().isEmpty() ? "" : " = " + parameter.defaultValue();
        return parameter.name() + type + value + (parameter.required() ? " (required)" : "");
    }
}
