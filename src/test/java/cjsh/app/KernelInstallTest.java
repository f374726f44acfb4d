package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.JsonTree;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code cjsh kernel install}: what Jupyter finds afterwards, and that nothing is left where it fails. */
@SuppressWarnings("NullAway") // what is missing makes the test fail, as it should
class KernelInstallTest {
    private static final String OWN = "home/.local/share/jupyter/kernels/cjsh";

    @TempDir
    private Path folder = Path.of("");

    private Program.Run install(String... args) {
        return installIn(Program.in(folder), args);
    }

    private static Program.Run installIn(Program program, String... args) {
        List<String> all = new ArrayList<>(List.of("kernel", "install"));
        all.addAll(List.of(args));
        return program.run(all.toArray(String[]::new));
    }

    private Map<?, ?> json(String kernel) throws IOException {
        return (Map<?, ?>) JsonTree.of(Files.readString(folder.resolve(kernel).resolve("kernel.json")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** A folder that looks like a JDK. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        for (String program : List.of("java", "javac")) {
            program(jdk.resolve("bin").resolve(program), "exit 1");
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static Path program(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file.toString());
        }
        return file;
    }

    @Test
    void jupyterIsToldWhatToStart() throws IOException {
        Program.Run run = install();
        assertThat(run.exit()).as(run.err()).isZero();
        Path launcher = Path.of("cjsh").toAbsolutePath();
        Map<?, ?> json = json(OWN);
        assertThat(json.get("display_name")).isEqualTo("cjsh (Java, CJ Affiliate)");
        assertThat(json.get("language")).isEqualTo("java");
        assertThat(json.get("interrupt_mode")).isEqualTo("message");
        assertThat(json.get("env")).isEqualTo(Map.of());
        assertThat((Map<?, ?>) json.get("metadata")).extracting("debugger").isEqualTo(false);
        assertThat(((List<?>) json.get("argv")).subList(3, 6))
                .isEqualTo(List.of("cjsh", launcher.toString(), "{connection_file}"));
        assertThat(run.out())
                .contains(
                        "installed the kernel `cjsh` in " + folder.resolve(OWN), "`jupyter lab`", "run this once more");
    }

    @Test
    void theLogosAreOfTheSizeThatTheirNamesSay() throws IOException {
        install();
        assertThat(names(folder.resolve(OWN)))
                .containsExactly("kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg");
        for (int size : List.of(32, 64)) {
            BufferedImage logo = ImageIO.read(folder.resolve(OWN)
                    .resolve("logo-" + size + "x" + size + ".png")
                    .toFile());
            assertThat(List.of(logo.getWidth(), logo.getHeight())).isEqualTo(List.of(size, size));
            assertThat(logo.getRGB(0, 0) >>> 24).as("its corners are clear").isZero();
        }
        assertThat(folder.resolve(OWN).resolve("logo-svg.svg"))
                .content()
                .startsWith("<svg ")
                .doesNotContain("script", "href");
    }

    @Test
    void itGoesWhereJupyterLooks() throws IOException {
        Path environment = Files.createDirectories(folder.resolve("an env"));
        Path data = folder.resolve("data");
        installIn(Program.in(folder).with("JUPYTER_DATA_DIR", data.toString()));
        installIn(Program.in(folder).with("XDG_DATA_HOME", folder.resolve("xdg").toString()), "--user");
        installIn(Program.in(folder), "--prefix", "relative/prefix");
        for (String variable : List.of("VIRTUAL_ENV", "CONDA_PREFIX")) {
            Path kernels = environment.resolve("share/jupyter/kernels");
            Program.Run run = installIn(Program.in(folder).with(variable, environment.toString()), "--sys-prefix");
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(kernels.resolve("cjsh/kernel.json")).exists();
            new KernelFolder(kernels.resolve("cjsh")).remove();
        }
        assertThat(data.resolve("kernels/cjsh/kernel.json")).exists();
        assertThat(folder.resolve("xdg/jupyter/kernels/cjsh/kernel.json")).exists();
        assertThat(folder.resolve("relative/prefix/share/jupyter/kernels/cjsh/kernel.json"))
                .exists();
        assertThat(folder.resolve(OWN)).doesNotExist();
    }

    @Test
    void aPrefixThatJupyterDoesNotSearchIsPointedOut() {
        assertThat(install("--prefix", "elsewhere").out())
                .contains("JUPYTER_PATH has " + folder.resolve("elsewhere/share/jupyter"));
        assertThat(install().out()).doesNotContain("careful");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its python3 is a shell script")
    void withoutAnEnvironmentPythonIsAsked() throws IOException {
        Path python = program(folder.resolve("bin/python3"), "echo '" + folder.resolve("py thon") + "'");
        Files.createDirectories(folder.resolve("py thon"));
        Program.Run run =
                installIn(Program.in(folder).with("PATH", String.valueOf(python.getParent())), "--sys-prefix");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("py thon/share/jupyter/kernels/cjsh/kernel.json"))
                .exists();
        program(python, "exit 1");
        assertThat(installIn(Program.in(folder).with("PATH", String.valueOf(python.getParent())), "--sys-prefix")
                        .err())
                .contains("no Python environment is active");
    }

    @Test
    void whatTheKernelIsToSeeStandsInIt() throws IOException {
        Path jdk = jdk("a jdk", "21.0.1");
        Program.Run run = install("--jdk", "a jdk", "--env", "A=b=c", "--env=EMPTY=", "--env", "UMLAUT=ä\"\n");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(json(OWN).get("env"))
                .isEqualTo(Map.of("A", "b=c", "EMPTY", "", "JAVA_HOME", jdk.toString(), "UMLAUT", "ä\"\n"));
        assertThat(run.out()).contains(jdk + " (Java 21)").doesNotContain("careful");
        assertThat(install("--env", "MY_PASSWORD=abc").out())
                .contains("careful", "MY_PASSWORD")
                .doesNotContain("abc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--jdk nowhere|there is no JDK at `",
                "--jdk empty|empty` is no JDK",
                "--jdk jre|is a Java without a compiler",
                "--jdk old|old` is Java 11, but cjsh needs 17 or newer",
                "--jdk eight|eight` is Java 8, but cjsh needs 17 or newer",
                "--env CJ_TOKEN=abc|`--env CJ_TOKEN` would put the token into a file that everybody may read",
                "--env cj_token=abc|`--env CJ_TOKEN` would put the token",
                "--env CJ_TOKEN|`--env CJ_TOKEN` would put the token",
                "--env abc|`--env` got no `=`",
                "--env =abc|`` is no name for a variable",
                "--env 1=abc|`1` is no name for a variable",
                "--env JAVA_HOME=/x|`--jdk PATH` chooses the JDK",
                "--name ..|`..` is no name for a kernel",
                "--name a/b|`a/b` is no name for a kernel",
                "--name ümlaut|`ümlaut` is no name for a kernel",
                "--display-name=|`--display-name` is no line of text",
                "--user --prefix x|`--user`, `--prefix` and `--sys-prefix` are different places",
                "--user --sys-prefix|say one of them",
                "--prefix=|`--prefix` names no folder",
                "--prefix file|file` is a file, and should be a folder",
                "--sys-prefix|no Python environment is active, and there is no `python3`",
                "word|no command `word`",
                "--jkd /x|no option `--jkd`",
            })
    void whatIsWrongIsSaidInOneLineAndNothingIsWritten(String args, String message) throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("file"), "");
        jdk("old", "11.0.2");
        jdk("eight", "1.8.0_412");
        Files.delete(jdk("jre", "17.0.1").resolve("bin/javac"));
        Program.Run run = install(args.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("cjsh: ").contains(message).doesNotContain("abc\n", "=abc", "Exception");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void nothingIsLeftOfOneThatCouldNotBeWritten() throws IOException {
        Files.createDirectories(folder.resolve(OWN).resolve("kernel.json"));
        assertThat(install().exit()).isEqualTo(2);
        assertThat(names(folder.resolve(OWN))).containsExactly("kernel.json");
        Files.writeString(folder.resolve("kernels"), "");
        Program.Run run = installIn(Program.in(folder).with("JUPYTER_DATA_DIR", folder.toString()));
        assertThat(run.err()).contains("kernels` is a file, and should be a folder");
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsNamed() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(data), "root may write anywhere");
        Program.Run run = installIn(Program.in(folder).with("JUPYTER_DATA_DIR", data.toString()));
        assertThat(run.err()).contains("data` can not be written to");
    }

    @Test
    void onceMoreReplacesItAndKeepsWhatElseIsThere() throws IOException {
        install("--env", "A=old", "--display-name", "old");
        Files.writeString(folder.resolve(OWN).resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve(OWN).resolve("logo-svg.svg"), "broken");
        Program.Run run = install("--env", "A=new");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(json(OWN).get("env")).isEqualTo(Map.of("A", "new"));
        assertThat(json(OWN).get("display_name")).isEqualTo("cjsh (Java, CJ Affiliate)");
        assertThat(folder.resolve(OWN).resolve("notes.txt")).hasContent("mine");
        assertThat(folder.resolve(OWN).resolve("logo-svg.svg")).content().startsWith("<svg ");
    }

    @Test
    void twoStandSideBySideAndLookDifferent() throws IOException {
        install();
        install("--name", "CJ-17", "--display-name", "Grüße \"17\"");
        install("--name", "cj-25");
        Path kernels = folder.resolve(OWN).resolveSibling("");
        assertThat(names(kernels)).containsExactly("cj-17", "cj-25", "cjsh");
        assertThat(json(OWN + "/../cj-17").get("display_name")).isEqualTo("Grüße \"17\"");
        assertThat(json(OWN + "/../cj-25").get("display_name")).isEqualTo("cj-25 (Java, CJ Affiliate)");
    }

    @Test
    void anotherProgramsKernelIsLeftAlone() throws IOException {
        Path theirs = Files.createDirectories(folder.resolve(OWN)).resolve("kernel.json");
        String json = "{\"argv\": [\"python3\"], \"metadata\": {\"cjsh\": true}}";
        Files.writeString(theirs, json);
        assertThat(install().err()).contains("cjsh` is another program's kernel", "`--name`");
        assertThat(theirs).hasContent(json);
        Files.writeString(theirs, "{\"argv\": [");
        assertThat(install().exit())
                .as("what nobody can read is nobody's kernel")
                .isZero();
    }

    @Test
    void aKernelThatHidesItIsPointedOut() throws IOException {
        Path first = folder.resolve("first");
        installIn(Program.in(folder).with("JUPYTER_DATA_DIR", first.toString()));
        assertThat(installIn(Program.in(folder).with("JUPYTER_PATH", first.toString()))
                        .out())
                .contains("Jupyter takes the kernel of that name in " + first.resolve("kernels/cjsh") + " instead");
    }

    /** What Jupyter runs, with what it puts in. */
    private static List<String> command(KernelSpec spec, String connectionFile) throws IOException {
        Map<?, ?> json = (Map<?, ?>) JsonTree.of(spec.json(JupyterFolders.Platform.LINUX));
        List<String> command = new ArrayList<>();
        for (Object word : (List<?>) json.get("argv")) {
            command.add(word.toString().replace("{connection_file}", connectionFile));
        }
        return command;
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is a batch file")
    void theLauncherIsStartedWhateverItsFolderIsCalled() throws Exception {
        for (String name : List.of("a b", "it's", "say \"x\"", "Müller & Söhne", "$HOME", "`id`", "back\\slash", "*")) {
            Path launcher = program(folder.resolve(name).resolve("cjsh"), "printf '%s|' \"$@\"");
            KernelSpec spec = new KernelSpec("x", launcher, Map.of());
            assertThat(output(command(spec, "/tmp/a 'b' ü.json"))).isEqualTo("0 kernel|run|/tmp/a 'b' ü.json|");
            Files.delete(launcher);
            assertThat(output(command(spec, "f")))
                    .isEqualTo("2 cjsh: " + launcher
                            + " is gone: when its folder was moved, run 'cjsh kernel install' there once more\n");
        }
    }

    @Test
    void onWindowsABatchFileStartsIt() throws IOException {
        Path home = Files.createDirectory(folder.resolve("Müller (x86)"));
        Files.writeString(home.resolve("cjsh.cmd"), "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        World world = new World(
                new ByteArrayInputStream(new byte[0]),
                stream,
                stream,
                new LinkedHashMap<>(Map.of("APPDATA", folder.resolve("Roaming").toString())),
                home,
                folder,
                folder.resolve("home"),
                TerminalFacts.parse("", ""),
                Clock.systemUTC());
        JupyterFolders folders = new JupyterFolders(world, JupyterFolders.Platform.WINDOWS);
        assertThat(new CommandLine(new KernelInstallCommand(world, folders, new StartCache(world, "off"))).execute())
                .isZero();
        assertThat(names(folder.resolve("Roaming/jupyter/kernels/cjsh"))).contains("start.cmd");
        assertThat(json("Roaming/jupyter/kernels/cjsh").get("argv"))
                .isEqualTo(List.of(
                        "cmd.exe",
                        "/d",
                        "/c",
                        "call",
                        "{resource_dir}\\start.cmd",
                        home.resolve("cjsh.cmd").toString(),
                        "{connection_file}"));
    }
}
