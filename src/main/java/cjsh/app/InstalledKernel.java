package cjsh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kernel of ours that Jupyter can find.
 *
 * @param hiddenBy the folder of one of the same name that Jupyter takes instead
 */
record InstalledKernel(String name, Path folder, KernelSpec spec, Optional<Path> hiddenBy) {

    /** All of them, in the order in which Jupyter looks. */
    static List<InstalledKernel> all(JupyterFolders folders) {
        List<InstalledKernel> all = new ArrayList<>();
        Map<String, Path> first = new HashMap<>();
        for (Path data : folders.all()) {
            for (Path folder : kernels(data.resolve("kernels"))) {
                String name = String.valueOf(folder.getFileName());
                @Nullable Path before = first.putIfAbsent(name.toLowerCase(Locale.ROOT), folder);
                KernelSpec.in(folder)
                        .ifPresent(
                                spec -> all.add(new InstalledKernel(name, folder, spec, Optional.ofNullable(before))));
            }
        }
        return all;
    }

    private static List<Path> kernels(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(kernel -> Files.isRegularFile(kernel.resolve(KernelSpec.FILE)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Why Jupyter can not start it, and what to do; empty when it can. */
    String fault() {
        Path launcher = spec.launcher();
        if (!Files.exists(launcher)) {
            return "`" + launcher + "` is gone; run `cjsh kernel install" + named()
                    + "` where that folder is now, or `cjsh kernel remove" + behind() + "`";
        }
        if (!Files.isExecutable(launcher)) {
            return "`" + launcher + "` may not be executed; check its permissions";
        }
        if (!isBuilt(launcher.resolveSibling("target"))) {
            return "there is no build yet; `" + launcher + " --version` makes one";
        }
        String jdk = spec.jdk().map(Jdk::fault).orElse("");
        return jdk.isEmpty() ? "" : jdk + "; choose another by `cjsh kernel install" + named() + " --jdk PATH`";
    }

    private String named() {
        return name.equals(KernelInstallCommand.NAME) ? "" : " --name " + name;
    }

    private String behind() {
        return name.equals(KernelInstallCommand.NAME) ? "" : " " + name;
    }

    private static boolean isBuilt(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .anyMatch(file -> file.startsWith("cjsh") && file.endsWith(".jar"));
        } catch (IOException e) {
            return false;
        }
    }

    /** For a line of its own, without what is wrong with it. */
    String jdk() {
        return spec.jdk().map(Path::toString).orElse("as `cjsh` chooses: JAVA_HOME, else the newest");
    }

    /** The line of {@code doctor}. */
    String line() {
        String fault = fault();
        String hidden = hiddenBy.map(path -> "; hidden by " + path).orElse("");
        return name + (fault.isEmpty() ? " works, in " + folder : " FAILS: " + fault) + hidden;
    }
}
