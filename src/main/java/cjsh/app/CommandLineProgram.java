package cjsh.app;

import cjsh.display.SafeText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program from arguments to exit code. */
final class CommandLineProgram {
    private final World world;

    CommandLineProgram(World world) {
        this.world = world;
    }

    /** Runs a call and gives its exit code; also when nobody can read what it wrote. */
    int run(String... args) {
        int exit = execute(args);
        world.out().flush();
        Optional<String> failure = world.out() instanceof CheckedOutput out ? out.failure() : Optional.empty();
        if (failure.isPresent() && exit == ExitCode.FINE) {
            new Console(world).error("standard output could not be written: " + SafeText.line(failure.get()));
            return ExitCode.USAGE;
        }
        return exit;
    }

    private int execute(String... args) {
        try {
            Optional<Callable<Integer>> plain = plain(args);
            return plain.isPresent() ? plain.get().call() : parsed(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            new Console(world).error(Bug.report(e));
            return ExitCode.THREW;
        } catch (Exception e) {
            return failed(e);
        }
    }

    /** The calls that are made all day, which need no picocli: reading annotations takes a tenth of a short run. */
    private Optional<Callable<Integer>> plain(String... args) {
        if (args.length == 0) {
            return Optional.of(() -> new ShellRun(world, new CommonOptions(), new StartOptions()).run());
        }
        if (args.length == 3 && args[0].equals("kernel") && args[1].equals("run") && !args[2].startsWith("-")) {
            return Optional.of(() -> new KernelRun(world, new CommonOptions(), new StartOptions()).run(args[2]));
        }
        if (args.length == 1 || !args[0].equals("-c")) {
            return Optional.empty();
        }
        List<String> behind = List.of(args).subList(2, args.length);
        return Optional.of(
                () -> new ScriptRun(world, new CommonOptions(), new StartOptions()).evaluate(args[1], behind));
    }

    private int parsed(String... args) {
        RootCommand root = new RootCommand(world);
        CommandLine commandLine = new CommandLine(root);
        CommandLine run = new CommandLine(new RunCommand(world));
        commandLine.addSubcommand(run);
        commandLine.addSubcommand(new QueryCommand(world));
        commandLine.addSubcommand(new QueriesCommand(world));
        commandLine.addSubcommand(new CheckCommand(world));
        commandLine.addSubcommand(SchemaCommand.line(world));
        commandLine.addSubcommand(new SandboxCommand(world));
        commandLine.addSubcommand(KernelCommand.line(world));
        commandLine.addSubcommand(new DoctorCommand(world));
        prepare(commandLine);
        // What follows a script's name belongs to the script, even when it looks like one of our options.
        run.setStopAtPositional(true);
        commandLine.setPosixClusteredShortOptionsAllowed(false);
        return commandLine.execute(root.withoutArgumentsOfExpression(args));
    }

    /** Faults in our words, and our streams; for commands of the shell, too. */
    void prepare(CommandLine commandLine) {
        commandLine.setOut(new PrintWriter(world.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8));
        commandLine.setParameterExceptionHandler(this::usage);
        commandLine.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown));
        // A text such as @handle is itself, not a file of more arguments.
        commandLine.setExpandAtFiles(false);
    }

    private int usage(ParameterException e, String[] args) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        List<String> near = CommandLine.UnmatchedArgumentException.class.isInstance(e)
                ? ((CommandLine.UnmatchedArgumentException) e).getSuggestions()
                : List.of();
        String hint = near.isEmpty() ? "" : ": did you mean `" + near.get(0) + "`?";
        new Console(world).error(UsageText.of(e) + hint + "\n  `" + name + " --help` shows what there is");
        return ExitCode.USAGE;
    }

    private int failed(Exception thrown) {
        new Console(world)
                .error(new ErrorText(new SchemaFolder(world)::allStored)
                        .words(thrown)
                        .orElseGet(() -> Bug.report(thrown)));
        return ExitCode.of(thrown);
    }
}
