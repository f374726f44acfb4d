package cjsh.app;

import cjsh.graphql.CjException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of Jupyter's folders a command is about. */
final class KernelPlace {
    @Option(names = "--user", description = "For you alone, whichever Jupyter you use (the default).")
    private boolean user;

    @Option(names = "--prefix", paramLabel = "DIR", description = "For the Jupyter in DIR: in DIR/share/jupyter.")
    private @Nullable String prefix;

    @Option(
            names = "--sys-prefix",
            description = "For the active Python environment (venv or conda), else that of `python3`.")
    private boolean environment;

    /** The data folder that was asked for; empty when none was. */
    Optional<Path> data(World world, JupyterFolders folders) {
        if (Stream.of(user, prefix != null, environment).filter(given -> given).count() > 1) {
            throw usage("`--user`, `--prefix` and `--sys-prefix` are different places", "say one of them");
        }
        if (prefix != null) {
            if (prefix.isBlank()) {
                throw usage("`--prefix` names no folder", "`--prefix DIR` takes the kernel to DIR/share/jupyter");
            }
            return Optional.of(JupyterFolders.of(
                    world.workingFolder().resolve(prefix).toAbsolutePath().normalize()));
        }
        if (environment) {
            Path found = folders.environment()
                    .orElseThrow(() -> usage(
                            "no Python environment is active, and there is no `python3`",
                            "activate one, or name its folder: `--prefix DIR`"));
            if (!Files.isDirectory(found)) {
                throw usage("the Python environment `" + found + "` is not there", "name its folder: `--prefix DIR`");
            }
            return Optional.of(JupyterFolders.of(found));
        }
        return user ? Optional.of(folders.user()) : Optional.empty();
    }

    private static CjException usage(String fact, String next) {
        return new CjException(CjException.Kind.USAGE, fact, next);
    }
}
