package cjsh.app;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where Jupyter looks for kernels on this machine, by the rules of its own {@code jupyter --paths}. */
final class JupyterFolders {
    private static final int PATIENCE_SECONDS = 10;

    /** Which machine's habits count. */
    enum Platform {
        LINUX,
        MAC,
        WINDOWS;

        static Platform here() {
            String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            if (name.startsWith("windows")) {
                return WINDOWS;
            }
            return name.startsWith("mac") ? MAC : LINUX;
        }
    }

    private final World world;
    private final Platform platform;

    JupyterFolders(World world) {
        this(world, Platform.here());
    }

    JupyterFolders(World world, Platform platform) {
        this.world = world;
        this.platform = platform;
    }

    /** The user's own data folder, whether it is there or not. */
    Path user() {
        return world.variable("JUPYTER_DATA_DIR").map(this::path).orElseGet(this::usual);
    }

    private Path usual() {
        return switch (platform) {
            case MAC -> world.userHome().resolve("Library/Jupyter");
            case WINDOWS ->
                world.variable("APPDATA")
                        .map(this::path)
                        .map(data -> data.resolve("jupyter"))
                        .orElseGet(() -> world.userHome().resolve(".jupyter/data"));
            case LINUX ->
                world.variable("XDG_DATA_HOME")
                        .map(this::path)
                        .orElseGet(() -> world.userHome().resolve(".local/share"))
                        .resolve("jupyter");
        };
    }

    /** The data folder of a prefix, such as that of a Python environment. */
    static Path of(Path prefix) {
        return prefix.resolve("share").resolve("jupyter");
    }

    /** The prefix of the Python environment that is active, else of the Python on the PATH. */
    Optional<Path> environment() {
        return active().or(this::asked);
    }

    private Optional<Path> active() {
        return Stream.of("VIRTUAL_ENV", "CONDA_PREFIX")
                .flatMap(name -> world.variable(name).stream())
                .findFirst()
                .map(this::path);
    }

    private Optional<Path> asked() {
        return Stream.<Supplier<Optional<Path>>>of(() -> onPath("python3"), () -> onPath("python"))
                .flatMap(python -> python.get().stream())
                .findFirst()
                .flatMap(this::prefixOf);
    }

    private Optional<Path> prefixOf(Path python) {
        try {
            ProcessBuilder builder = new ProcessBuilder(python.toString(), "-c", "import sys; print(sys.prefix)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(world.environment());
            builder.environment().put("PYTHONIOENCODING", "UTF-8");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String prefix = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 && !prefix.isEmpty() ? Optional.of(path(prefix)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Every data folder, in the order in which Jupyter searches them: of two kernels with one name it takes the first. */
    List<Path> all() {
        List<Path> all = new ArrayList<>();
        world.variable("JUPYTER_PATH").stream()
                .flatMap(paths -> Stream.of(paths.split(File.pathSeparator)))
                .filter(path -> !path.isBlank())
                .map(this::path)
                .forEach(all::add);
        List<Path> own = List.of(user(), of(world.userHome().resolve(".local")));
        Optional<Path> environment = environment().map(JupyterFolders::of);
        if (prefersEnvironment()) {
            environment.ifPresent(all::add);
            all.addAll(own);
        } else {
            all.addAll(own);
            environment.ifPresent(all::add);
        }
        if (platform != Platform.WINDOWS) {
            all.add(Path.of("/usr/local/share/jupyter"));
            all.add(Path.of("/usr/share/jupyter"));
        }
        return all.stream().map(JupyterFolders::real).distinct().toList();
    }

    private boolean prefersEnvironment() {
        return world.variable("JUPYTER_PREFER_ENV_PATH")
                .map(said -> !List.of("no", "n", "false", "off", "0", "0.0").contains(said.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> world.variable("VIRTUAL_ENV").isPresent() || isNamedConda());
    }

    /** Jupyter takes conda's first environment for the machine's, and not for one of a project. */
    private boolean isNamedConda() {
        String name = world.variable("CONDA_DEFAULT_ENV").orElse("base");
        return world.variable("CONDA_PREFIX").isPresent() && !name.equals("base");
    }

    /** A program as the user's shell would find it. */
    Optional<Path> onPath(String name) {
        String file = platform == Platform.WINDOWS ? name + ".exe" : name;
        return world.variable("PATH").stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> path(folder).resolve(file))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Platform platform() {
        return platform;
    }

    private Path path(String text) {
        return world.workingFolder().resolve(text).normalize();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
