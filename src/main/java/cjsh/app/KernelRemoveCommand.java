package cjsh.app;

import cjsh.display.SafeText;
import cjsh.graphql.CjException;
import cjsh.graphql.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cjsh kernel remove}: takes cjsh out of Jupyter. */
@Command(
        name = "remove",
        description = "Take a kernel of cjsh out of Jupyter; no other kernel, and nothing of cjsh itself.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class KernelRemoveCommand implements Callable<Integer> {
    private final World world;
    private final JupyterFolders folders;

    @Mixin
    private final KernelPlace place = new KernelPlace();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What Jupyter calls it; cjsh unless given.")
    private String name = KernelInstallCommand.NAME;

    KernelRemoveCommand(World world) {
        this.world = world;
        this.folders = new JupyterFolders(world);
    }

    @Override
    public Integer call() {
        KernelFolder folder =
                new KernelFolder(place.data(world, folders).map(this::in).orElseGet(this::only));
        boolean whole = folder.remove();
        world.out()
                .println(SafeText.line("removed the kernel `" + name + "` from " + folder.path()
                        + (whole ? "" : "; what else is in that folder stays")));
        return ExitCode.FINE;
    }

    private Path in(Path data) {
        Path folder = new KernelFolder(data, name).path();
        if (!isPlain(name) || KernelSpec.in(folder).isEmpty()) {
            throw Files.exists(folder.resolve(KernelSpec.FILE)) && isPlain(name)
                    ? foreign(folder)
                    : new CjException(CjException.Kind.USAGE, "there is no kernel `" + name + "` in " + data, known());
        }
        return folder;
    }

    /** A name is no path. */
    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }

    private Path only() {
        List<InstalledKernel> all = InstalledKernel.all(folders);
        List<Path> found = all.stream()
                .filter(kernel -> kernel.name().equalsIgnoreCase(name))
                .map(InstalledKernel::folder)
                .toList();
        if (found.size() > 1) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "there are " + found.size() + " kernels `" + name + "`: "
                            + found.stream().map(Path::toString).collect(Collectors.joining(", ")),
                    "say which: `--user`, `--sys-prefix` or `--prefix DIR`");
        }
        if (found.isEmpty()) {
            Optional<Path> other = isPlain(name)
                    ? folders.all().stream()
                            .map(data -> new KernelFolder(data, name.toLowerCase(Locale.ROOT)).path())
                            .filter(folder -> Files.exists(folder.resolve(KernelSpec.FILE)))
                            .findFirst()
                    : Optional.empty();
            throw other.map(KernelRemoveCommand::foreign)
                    .orElseGet(() -> new CjException(
                            CjException.Kind.USAGE,
                            "Jupyter knows no kernel `" + name + "` of cjsh"
                                    + Suggestion.didYouMean(
                                            name,
                                            all.stream()
                                                    .map(InstalledKernel::name)
                                                    .toList()),
                            known()));
        }
        return found.get(0);
    }

    private static String known() {
        return "`cjsh kernel list` shows where they are";
    }

    private static CjException foreign(Path folder) {
        return new CjException(
                CjException.Kind.USAGE,
                "`" + folder + "` is no kernel of cjsh",
                "`jupyter kernelspec remove` removes those of others");
    }
}
