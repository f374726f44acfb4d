package cjsh.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program from arguments to exit code. */
final class CommandLineProgram {
    private final World world;

    CommandLineProgram(World world) {
        this.world = world;
    }

    int run(String... args) {
        CommandLine commandLine = new CommandLine(new RootCommand(world));
        CommandLine run = new CommandLine(new RunCommand(world));
        commandLine.addSubcommand(run);
        commandLine.addSubcommand(new QueryCommand(world));
        commandLine.addSubcommand(new QueriesCommand(world));
        commandLine.addSubcommand(new CheckCommand(world));
        commandLine.addSubcommand(new SandboxCommand(world));
        commandLine.addSubcommand(new DoctorCommand(world));
        commandLine.setOut(new PrintWriter(world.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8));
        // What follows a script's name belongs to the script, even when it looks like one of our options.
        run.setStopAtPositional(true);
        commandLine.setPosixClusteredShortOptionsAllowed(false);
        commandLine.setParameterExceptionHandler(this::usage);
        commandLine.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown));
        return commandLine.execute(args);
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
        new Console(world).error(ErrorText.of(thrown).orElseGet(() -> Bug.report(thrown)));
        return ExitCode.of(thrown);
    }
}
