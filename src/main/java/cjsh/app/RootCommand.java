package cjsh.app;

import cjsh.graphql.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cjsh} alone: the shell; with {@code -c}: one expression. */
@Command(
        name = "cjsh",
        description = "A Java shell for CJ Affiliate's GraphQL APIs. Without a command it opens the shell.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 fine, 1 the script threw, 2 wrong call, 3 does not compile or validate,",
            "4 the API refused or could not be reached, 130 interrupted.",
            "Without CJ_TOKEN the embedded sandbox answers, with invented data."
        })
final class RootCommand implements Callable<Integer> {
    /** What follows these is no command. */
    private static final List<String> WITH_VALUE = List.of("--publisher", "--startup");

    private final World world;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final StartOptions start = new StartOptions();

    @Option(names = "-c", paramLabel = "EXPR", description = "Evaluate Java and print its value.")
    private @Nullable String expression;

    @Parameters(paramLabel = "ARGS", arity = "0..*", description = "With -c: what the expression sees as args.")
    private final List<String> args = new ArrayList<>();

    private final List<String> argsOfExpression = new ArrayList<>();

    RootCommand(World world) {
        this.world = world;
    }

    CommonOptions common() {
        return common;
    }

    StartOptions start() {
        return start;
    }

    /** What follows {@code -c EXPR} belongs to the expression, even when it looks like a command or an option of ours. */
    String[] withoutArgumentsOfExpression(String[] all) {
        for (int i = 0; i + 1 < all.length; i++) {
            if (all[i].equals("-c")) {
                argsOfExpression.addAll(Arrays.asList(all).subList(i + 2, all.length));
                return Arrays.copyOf(all, i + 2);
            }
            if (!all[i].startsWith("-") && !(i > 0 && WITH_VALUE.contains(all[i - 1]))) {
                return all;
            }
        }
        return all;
    }

    @Override
    public Integer call() {
        if (expression != null) {
            return new ScriptRun(world, common, start).evaluate(expression, argsOfExpression);
        }
        if (!args.isEmpty()) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), unknown(args.get(0)));
        }
        return new ShellRun(world, common, start).run();
    }

    private String unknown(String word) {
        String near = Suggestion.didYouMean(
                word, Objects.requireNonNull(spec).subcommands().keySet());
        return "no command `" + word + "`" + near;
    }
}
