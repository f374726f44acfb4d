package cjsh.app;

import cjsh.display.SafeText;
import cjsh.engine.magic.Workplace;
import cjsh.graphql.CjException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cjsh kernel install}: tells Jupyter of this cjsh. */
@Command(
        name = "install",
        description = "Tell Jupyter of this cjsh. Once more after its folder was moved.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class KernelInstallCommand implements Callable<Integer> {
    /** What a kernel is called unless somebody says otherwise. */
    static final String NAME = "cjsh";

    private static final String SHOWN = "(Java, CJ Affiliate)";

    /** Jupyter's own rule; a dot first would hide it, or be another folder. */
    private static final Pattern FITTING = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final World world;
    private final JupyterFolders folders;
    private final StartCache cache;

    @Mixin
    private final KernelPlace place = new KernelPlace();

    @Option(
            names = "--jdk",
            paramLabel = "PATH",
            description = "The JDK to run on; unless given the kernel takes JAVA_HOME, else the newest, at each start.")
    private @Nullable String jdk;

    @Option(
            names = "--env",
            paramLabel = "NAME=VALUE",
            description = {
                "A variable for the kernel; may be repeated. Jupyter itself replaces $OTHER in a value.",
                "Not for the token, since everybody may read it there."
            })
    private final List<String> variables = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", description = "What Jupyter calls it; cjsh unless given.")
    private String name = NAME;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "What one chooses it by in a notebook.")
    private @Nullable String displayName;

    KernelInstallCommand(World world) {
        this(world, new JupyterFolders(world), new StartCache(world));
    }

    KernelInstallCommand(World world, JupyterFolders folders, StartCache cache) {
        this.world = world;
        this.folders = folders;
        this.cache = cache;
    }

    @Override
    public Integer call() {
        String fitting = fittingName();
        Optional<Jdk> chosen = Optional.ofNullable(jdk)
                .map(path -> Jdk.at(
                        world.workingFolder().resolve(path).toAbsolutePath().normalize()));
        Map<String, String> environment = environment();
        chosen.ifPresent(found -> environment.put("JAVA_HOME", found.home().toString()));
        KernelSpec spec = new KernelSpec(shownName(fitting), launcher(), environment);
        Path data = place.data(world, folders).orElseGet(folders::user);
        KernelFolder folder = new KernelFolder(data, fitting);
        folder.write(spec, folders.platform());
        say(fitting, folder.path(), spec, chosen);
        return ExitCode.FINE;
    }

    private String fittingName() {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!FITTING.matcher(lower).matches()) {
            throw usage(
                    "`" + name + "` is no name for a kernel",
                    "take letters, digits, `.`, `-` and `_`, a letter or digit first; `--display-name` takes any text");
        }
        return lower;
    }

    /** Two kernels must not look the same where one chooses. */
    private String shownName(String fitting) {
        String shown = displayName == null ? fitting + " " + SHOWN : displayName;
        if (shown.isBlank() || shown.chars().anyMatch(Character::isISOControl)) {
            throw usage("`--display-name` is no line of text", "it is what one reads in Jupyter's menu");
        }
        return shown;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String variable : variables) {
            int end = variable.indexOf('=');
            String key = end < 0 ? variable : variable.substring(0, end);
            if (key.equalsIgnoreCase("CJ_TOKEN")) {
                throw usage(
                        "`--env CJ_TOKEN` would put the token into a file that everybody may read",
                        "set CJ_TOKEN before you start Jupyter, or put `token=…` into config.properties");
            }
            if (end < 0) {
                // It may be a value whose name was forgotten, so it is not said again.
                throw usage("`--env` got no `=`", "write it `--env NAME=VALUE`");
            }
            if (!VARIABLE.matcher(key).matches()) {
                throw usage("`" + key + "` is no name for a variable", "write it `--env NAME=VALUE`");
            }
            if (key.equals("JAVA_HOME")) {
                throw usage("`--env JAVA_HOME` is not looked at", "`--jdk PATH` chooses the JDK, and checks it");
            }
            environment.put(key, variable.substring(end + 1));
        }
        return environment;
    }

    private Path launcher() {
        boolean windows = folders.platform() == JupyterFolders.Platform.WINDOWS;
        Path launcher = world.home().resolve(windows ? "cjsh.cmd" : "cjsh").toAbsolutePath();
        if (!Files.isRegularFile(launcher)) {
            throw usage("there is no launcher `" + launcher + "`", "run this by the `cjsh` of the project's folder");
        }
        return launcher;
    }

    private void say(String fitting, Path folder, KernelSpec spec, Optional<Jdk> chosen) {
        line("installed the kernel `" + fitting + "` in " + folder);
        boolean jupyter = folders.onPath("jupyter").isPresent();
        line("  start        " + (jupyter ? "" : "there is no `jupyter` on the PATH: `pip install jupyterlab`; then ")
                + "`jupyter lab`, and choose \"" + spec.displayName() + "\"; or `jupyter console --kernel " + fitting
                + "`");
        line("  launcher     " + spec.launcher() + "; when you move its folder, run this once more there");
        line("  JDK          " + chosen.map(Jdk::words).orElse("JAVA_HOME of Jupyter, else the newest there is"));
        line("  token        CJ_TOKEN of Jupyter, or config.properties; without one the sandbox answers");
        line("  start cache  " + cache.forKernel(chosen.map(Jdk::home)));
        variables.stream()
                .filter(variable -> Workplace.setsSecret("%env " + variable))
                .forEach(variable -> line("  careful      everybody may read "
                        + folder.resolve(KernelSpec.FILE) + ", and with it "
                        + variable.substring(0, variable.indexOf('='))));
        remark(fitting, folder);
    }

    /** Whether Jupyter, as it is found from here, would take this one. */
    private void remark(String fitting, Path folder) {
        List<InstalledKernel> found = InstalledKernel.all(folders).stream()
                .filter(kernel -> kernel.name().equals(fitting) && same(kernel.folder(), folder))
                .toList();
        if (found.isEmpty()) {
            line("  careful      the Jupyter of that prefix finds it there; any other when JUPYTER_PATH has "
                    + folder.resolve("../..").normalize());
        }
        found.forEach(kernel -> kernel.hiddenBy()
                .ifPresent(first ->
                        line("  careful      Jupyter takes the kernel of that name in " + first + " instead")));
    }

    private static boolean same(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private void line(String text) {
        world.out().println(SafeText.line(text));
    }

    private static CjException usage(String fact, String next) {
        return new CjException(CjException.Kind.USAGE, fact, next);
    }
}
