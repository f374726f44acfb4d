package cjsh.app;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cjsh kernel}: cjsh in Jupyter. */
@Command(
        name = "kernel",
        description = "Get cjsh into Jupyter: notebooks, JupyterLab, VS Code, jupyter console.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class KernelCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    private KernelCommand() {}

    static CommandLine line(World world) {
        CommandLine kernel = new CommandLine(new KernelCommand());
        kernel.addSubcommand(new KernelInstallCommand(world));
        kernel.addSubcommand(new KernelListCommand(world));
        kernel.addSubcommand(new KernelRemoveCommand(world));
        kernel.addSubcommand(new Run(world));
        return kernel;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "say what to do with it: install, list or remove");
    }

    /** {@code cjsh kernel run FILE}: what Jupyter starts. */
    @Command(
            name = "run",
            description = "Run the kernel; Jupyter does this.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Run implements Callable<Integer> {
        private final World world;

        @Mixin
        private final CommonOptions common = new CommonOptions();

        @Mixin
        private final StartOptions start = new StartOptions();

        @Parameters(paramLabel = "CONNECTION_FILE", description = "Where Jupyter expects the kernel.")
        private String file = "";

        Run(World world) {
            this.world = world;
        }

        @Override
        public Integer call() {
            return new KernelRun(world, common, start).run(file);
        }
    }
}
