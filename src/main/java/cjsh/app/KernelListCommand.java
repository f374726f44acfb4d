package cjsh.app;

import cjsh.display.SafeText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code cjsh kernel list}: where cjsh is in Jupyter, and whether it still works there. */
@Command(
        name = "list",
        description = "The kernels of cjsh that Jupyter can find, and whether they work.",
        mixinStandardHelpOptions = true)
final class KernelListCommand implements Callable<Integer> {
    private final World world;

    KernelListCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        List<InstalledKernel> all = InstalledKernel.all(new JupyterFolders(world));
        for (InstalledKernel kernel : all) {
            String fault = kernel.fault();
            line(kernel.name() + "  (" + kernel.spec().displayName() + ")");
            line("    " + (fault.isEmpty() ? "works" : "FAILS: " + fault));
            kernel.hiddenBy().ifPresent(first -> line("    hidden: Jupyter takes the one in " + first));
            line("    in        " + kernel.folder());
            line("    launcher  " + kernel.spec().launcher());
            line("    JDK       " + kernel.jdk());
        }
        if (all.isEmpty()) {
            new Console(world).note("Jupyter knows no kernel of cjsh: `cjsh kernel install` tells it");
        }
        return ExitCode.FINE;
    }

    private void line(String text) {
        world.out().println(SafeText.line(text));
    }
}
