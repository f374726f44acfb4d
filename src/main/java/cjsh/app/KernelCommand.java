package cjsh.app;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code cjsh kernel …}: the Jupyter kernel. */
@Command(name = "kernel", description = "The Jupyter kernel.", mixinStandardHelpOptions = true)
final class KernelCommand implements Callable<Integer> {
    private final World world;

    @Spec
    private @Nullable CommandSpec spec;

    KernelCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "a command is missing");
    }

    World world() {
        return world;
    }

    /** {@code cjsh kernel run FILE}: what Jupyter starts. */
    @Command(
            name = "run",
            description = "Run the kernel; Jupyter does this.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Run implements Callable<Integer> {
        @ParentCommand
        private @Nullable KernelCommand kernel;

        @Mixin
        private final CommonOptions common = new CommonOptions();

        @Mixin
        private final StartOptions start = new StartOptions();

        @Parameters(paramLabel = "CONNECTION_FILE", description = "Where Jupyter expects the kernel.")
        private String file = "";

        @Override
        public Integer call() {
            return new KernelRun(Objects.requireNonNull(kernel).world(), common, start).run(file);
        }
    }
}
