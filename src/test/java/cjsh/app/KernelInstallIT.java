package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A kernel that the launcher installed, when the launcher's folder is moved away. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a POSIX shell script")
@SuppressWarnings("NullAway") // what is missing makes the test fail, as it should
class KernelInstallIT {
    private static final Path HOME = Path.of("").toAbsolutePath();

    private record Ended(int exit, String out) {}

    @TempDir
    private Path folder = Path.of("");

    private Ended run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(?:CJ|XDG|JUPYTER|CONDA)_.*|VIRTUAL_ENV"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("CJSH_CACHE", "off");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    /** A folder with what {@code kernel install} needs of this project, which Maven has just built by hand. */
    private Path plant(String name) throws IOException {
        Path tree = Files.createDirectory(folder.resolve(name));
        Files.copy(HOME.resolve("cjsh"), tree.resolve("cjsh"));
        Files.createDirectories(tree.resolve("src/main"));
        Files.createFile(tree.resolve("pom.xml"));
        Files.createDirectory(tree.resolve("target"));
        Files.createSymbolicLink(tree.resolve("target/lib"), HOME.resolve("target/lib"));
        Files.write(tree.resolve("target/cjsh.jar"), Files.readAllBytes(HOME.resolve("target/cjsh.jar")));
        return tree;
    }

    /** What Jupyter starts for a kernel. */
    private List<String> command(Path kernel) throws IOException {
        Map<?, ?> json = (Map<?, ?>) JsonTree.of(Files.readString(kernel.resolve("kernel.json")));
        List<String> command = new ArrayList<>();
        for (Object word : (List<?>) json.get("argv")) {
            command.add(word.toString()
                    .replace(
                            "{connection_file}",
                            folder.resolve("no such file.json").toString()));
        }
        return command;
    }

    @Test
    void afterItsFolderWasMovedTheKernelSaysSoUntilItIsInstalledAnew() throws Exception {
        Path tree = plant("it's ä tree");
        Ended installed = run(List.of(tree.resolve("cjsh").toString(), "kernel", "install", "--prefix", "a prefix"));
        assertThat(installed.exit()).as(installed.out()).isZero();
        Path kernel = folder.resolve("a prefix/share/jupyter/kernels/cjsh");
        Ended found = run(command(kernel));
        assertThat(found.exit()).as(found.out()).isNotZero();
        assertThat(found.out()).doesNotContain("is gone");

        Path launcher = tree.toRealPath().resolve("cjsh");
        Path moved = Files.move(tree, folder.resolve("moved"));
        Ended gone = run(command(kernel));
        assertThat(gone.exit()).isEqualTo(2);
        assertThat(gone.out())
                .isEqualTo("cjsh: " + launcher
                        + " is gone: when its folder was moved, run 'cjsh kernel install' there once more\n");

        run(List.of(moved.resolve("cjsh").toString(), "kernel", "install", "--prefix", "a prefix"));
        assertThat(run(command(kernel)).out()).doesNotContain("is gone");
    }
}
