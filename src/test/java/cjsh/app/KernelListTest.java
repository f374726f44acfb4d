package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cjsh kernel list} and {@code remove}, and what {@code doctor} says of kernels. */
class KernelListTest {
    @TempDir
    private Path folder = Path.of("");

    private Program.Run run(String... args) {
        return Program.in(folder).run(args);
    }

    private Path own(String name) {
        return folder.resolve("home/.local/share/jupyter/kernels").resolve(name);
    }

    /** A cjsh that was built. */
    private Path launcher(String name) throws IOException {
        Path launcher = folder.resolve(name).resolve("cjsh");
        Files.createDirectories(launcher.resolveSibling("target"));
        Files.writeString(launcher, "#!/bin/sh\n");
        Files.writeString(launcher.resolveSibling("target/cjsh.jar"), "");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return launcher;
    }

    private void install(Path kernel, Path launcher, Map<String, String> environment) {
        new KernelFolder(kernel).write(new KernelSpec("it", launcher, environment), JupyterFolders.Platform.LINUX);
    }

    @Test
    void whereThereIsNoneOneIsToldHowToGetOne() {
        Program.Run run = run("kernel", "list");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("Jupyter knows no kernel of cjsh: `cjsh kernel install` tells it\n");
        assertThat(run("doctor", "--offline").out())
                .contains("kernels       none: `cjsh kernel install` tells Jupyter of cjsh");
    }

    @Test
    void eachSaysWhereItIsAndWhatItStarts() throws IOException {
        Path launcher = launcher("a b");
        install(own("cjsh"), launcher, Map.of());
        assertThat(run("kernel", "list").out()).isEqualTo("""
                cjsh  (it)
                    works
                    in        %s
                    launcher  %s
                    JDK       as `cjsh` chooses: JAVA_HOME, else the newest
                """.formatted(own("cjsh"), launcher));
        assertThat(run("doctor", "--offline").out()).contains("kernels       cjsh works, in " + own("cjsh"));
    }

    @Test
    void everyFolderOfJupyterIsSearched() throws IOException {
        Path launcher = launcher("a");
        Path first = folder.resolve("first");
        Path environment = Files.createDirectory(folder.resolve("env"));
        install(first.resolve("kernels/in-path"), launcher, Map.of());
        install(environment.resolve("share/jupyter/kernels/in-env"), launcher, Map.of());
        install(environment.resolve("share/jupyter/kernels/cjsh"), launcher, Map.of());
        install(own("cjsh"), launcher, Map.of());
        String out = Program.in(folder)
                .with("JUPYTER_PATH", folder.resolve("none") + java.io.File.pathSeparator + first)
                .with("VIRTUAL_ENV", environment.toString())
                .run("kernel", "list")
                .out();
        assertThat(out.lines().filter(line -> !line.startsWith(" ")))
                .containsExactly("in-path  (it)", "cjsh  (it)", "in-env  (it)", "cjsh  (it)");
        assertThat(out)
                .endsWith("""
                cjsh  (it)
                    works
                    hidden: Jupyter takes the one in %s
                    in        %s
                    launcher  %s
                    JDK       as `cjsh` chooses: JAVA_HOME, else the newest
                """.formatted(environment.resolve("share/jupyter/kernels/cjsh"), own("cjsh"), launcher));
    }

    @Test
    void whatDoesNotWorkAnyMoreSaysWhyAndWhatToDo() throws IOException {
        Path launcher = launcher("a");
        install(own("gone"), folder.resolve("b/cjsh"), Map.of());
        install(
                own("jdk"),
                launcher,
                Map.of("JAVA_HOME", folder.resolve("jdk-17").toString()));
        Path unbuilt = launcher("c");
        Files.delete(unbuilt.resolveSibling("target/cjsh.jar"));
        install(own("unbuilt"), unbuilt, Map.of());
        assertThat(run("kernel", "list").out())
                .contains(
                        "FAILS: `" + folder.resolve("b/cjsh") + "` is gone; run `cjsh kernel install --name gone` where"
                                + " that folder is now, or `cjsh kernel remove gone`",
                        "FAILS: there is no JDK at `" + folder.resolve("jdk-17")
                                + "`; choose another by `cjsh kernel install --name jdk --jdk PATH`",
                        "FAILS: there is no build yet; `" + unbuilt + " --version` makes one");
        assertThat(run("doctor", "--offline").out())
                .contains("kernels       gone FAILS: `", "\n              jdk FAILS: there is no JDK");
    }

    @Test
    void kernelsOfOthersAndDamagedOnesAreNotOurs() throws IOException {
        Files.createDirectories(own("python3"));
        Files.writeString(own("python3").resolve("kernel.json"), "{\"argv\": [\"python3\"]}");
        for (String text : new String[] {
            "",
            "[]",
            "{",
            "{\"metadata\": {\"cjsh\": {\"launcher\": \"a\\u0000b\"}}}",
            "{\"metadata\": {\"cjsh\": 1}}",
            "\u0000"
        }) {
            Files.createDirectories(own("odd"));
            Files.writeString(own("odd").resolve("kernel.json"), text);
            assertThat(run("kernel", "list").out()).as(text).isEmpty();
        }
        assertThat(run("kernel", "remove", "python3").err())
                .contains("python3` is no kernel of cjsh", "`jupyter kernelspec remove`");
        assertThat(run("kernel", "remove", "--user", "python3").err()).contains("is no kernel of cjsh");
        assertThat(own("python3").resolve("kernel.json")).exists();
    }

    @Test
    void whatIsShownIsHarmless() throws IOException {
        new KernelFolder(own("cjsh"))
                .write(
                        new KernelSpec("\u001b[31mred", folder.resolve("\u202eevil/cjsh"), Map.of()),
                        JupyterFolders.Platform.LINUX);
        assertThat(run("kernel", "list").out() + run("doctor", "--offline").out())
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void oneIsRemovedAndNothingElse() throws IOException {
        Path launcher = launcher("a");
        install(own("cjsh"), launcher, Map.of());
        install(own("other"), launcher, Map.of());
        Program.Run run = run("kernel", "remove");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("removed the kernel `cjsh` from " + own("cjsh") + "\n");
        assertThat(own("cjsh")).doesNotExist();
        Files.writeString(own("other").resolve("notes.txt"), "mine");
        assertThat(run("kernel", "remove", "other").out()).contains("what else is in that folder stays");
        assertThat(own("other").resolve("notes.txt")).hasContent("mine");
        assertThat(own("other").resolve("kernel.json")).doesNotExist();
        assertThat(launcher).exists();
    }

    @Test
    void ofTwoWithOneNameTheUserSaysWhich() throws IOException {
        Path launcher = launcher("a");
        Path environment = Files.createDirectory(folder.resolve("env"));
        Path there = environment.resolve("share/jupyter/kernels/cjsh");
        install(there, launcher, Map.of());
        install(own("cjsh"), launcher, Map.of());
        Program program = Program.in(folder).with("VIRTUAL_ENV", environment.toString());
        assertThat(program.run("kernel", "remove").err())
                .contains("there are 2 kernels `cjsh`: " + there + ", " + own("cjsh"), "say which: `--user`");
        assertThat(program.run("kernel", "remove", "--sys-prefix").exit()).isZero();
        assertThat(there).doesNotExist();
        assertThat(program.run("kernel", "remove").exit()).isZero();
        assertThat(own("cjsh")).doesNotExist();
    }

    @Test
    void whatIsNotThereIsSaidWithTheNearestName() throws IOException {
        install(own("cjsh17"), launcher("a"), Map.of());
        assertThat(run("kernel", "remove", "cjsh7").err())
                .contains("Jupyter knows no kernel `cjsh7` of cjsh: did you mean `cjsh17`?", "`cjsh kernel list`");
        assertThat(run("kernel", "remove", "--user", "../kernels/cjsh17").err()).contains("there is no kernel");
        assertThat(run("kernel", "remove", "--prefix", "nowhere").err()).contains("there is no kernel `cjsh` in ");
        assertThat(run("kernel").err()).contains("say what to do with it: install, list or remove");
        assertThat(own("cjsh17")).exists();
    }
}
