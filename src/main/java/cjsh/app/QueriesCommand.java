package cjsh.app;

import cjsh.display.SafeText;
import cjsh.script.SavedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        lines(all, QueriesCommand::call).forEach(world.out()::println);
        if (all.isEmpty()) {
            new Console(world)
                    .note("there are no saved queries in " + world.home().resolve("queries"));
        }
        return ExitCode.FINE;
    }

    /**
     * What there is to know of them.
     *
     * @param call how one is run
     */
    static List<String> lines(List<SavedQuery> queries, Function<SavedQuery, String> call) {
        List<String> lines = new ArrayList<>();
        for (SavedQuery query : queries) {
            lines.add(SafeText.line(query.name()) + "  (" + SafeText.line(call.apply(query)) + ")");
            String parameters =
                    query.parameters().stream().map(QueriesCommand::describe).collect(Collectors.joining(", "));
            Stream.of(query.description(), parameters)
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> lines.add("    " + SafeText.line(words)));
        }
        return lines;
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
