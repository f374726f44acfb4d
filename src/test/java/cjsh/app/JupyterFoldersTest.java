package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.app.JupyterFolders.Platform;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders and their order against what {@code jupyter --paths} says in the same environment. */
class JupyterFoldersTest {
    @TempDir
    private Path folder = Path.of("");

    private JupyterFolders folders(Platform platform, Map<String, String> environment) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new JupyterFolders(
                new World(
                        new ByteArrayInputStream(new byte[0]),
                        nowhere,
                        nowhere,
                        environment,
                        folder,
                        folder,
                        folder.resolve("home"),
                        TerminalFacts.parse("", ""),
                        Clock.systemUTC()),
                platform);
    }

    private Path user(Platform platform, Map<String, String> environment) {
        return folder.relativize(folders(platform, environment).user());
    }

    @Test
    void theUsersFolderIsWhereEachSystemHasIt() {
        assertThat(user(Platform.LINUX, Map.of())).isEqualTo(Path.of("home/.local/share/jupyter"));
        assertThat(user(Platform.LINUX, Map.of("XDG_DATA_HOME", "x"))).isEqualTo(Path.of("x/jupyter"));
        assertThat(user(Platform.MAC, Map.of("XDG_DATA_HOME", "x"))).isEqualTo(Path.of("home/Library/Jupyter"));
        assertThat(user(Platform.WINDOWS, Map.of("APPDATA", "Roaming"))).isEqualTo(Path.of("Roaming/jupyter"));
        assertThat(user(Platform.WINDOWS, Map.of())).isEqualTo(Path.of("home/.jupyter/data"));
        for (Platform platform : Platform.values()) {
            assertThat(user(platform, Map.of("JUPYTER_DATA_DIR", "d", "APPDATA", "a", "XDG_DATA_HOME", "x")))
                    .isEqualTo(Path.of("d"));
        }
    }

    private List<String> order(Map<String, String> environment) {
        return folders(Platform.LINUX, environment).all().stream()
                .map(path -> path.startsWith(folder) ? folder.relativize(path).toString() : path.toString())
                .toList();
    }

    @Test
    void ofTwoKernelsWithOneNameJupyterTakesTheFirstInThisOrder() {
        String own = "home/.local/share/jupyter";
        List<String> system = List.of("/usr/local/share/jupyter", "/usr/share/jupyter");
        assertThat(order(Map.of())).first().isEqualTo(own);
        assertThat(order(Map.of())).containsSequence(system);
        assertThat(order(Map.of("JUPYTER_PATH", "a" + File.pathSeparator + "b")))
                .startsWith("a", "b", own)
                .endsWith(system.get(1));
        assertThat(order(Map.of("VIRTUAL_ENV", "env"))).startsWith("env/share/jupyter", own);
        assertThat(order(Map.of("VIRTUAL_ENV", "env", "JUPYTER_PREFER_ENV_PATH", "no")))
                .startsWith(own, "env/share/jupyter");
        assertThat(order(Map.of("CONDA_PREFIX", "env", "CONDA_DEFAULT_ENV", "base")))
                .startsWith(own, "env/share/jupyter");
        assertThat(order(Map.of("CONDA_PREFIX", "env", "CONDA_DEFAULT_ENV", "work")))
                .startsWith("env/share/jupyter", own);
        assertThat(order(Map.of("CONDA_PREFIX", "env", "JUPYTER_PREFER_ENV_PATH", "1")))
                .startsWith("env/share/jupyter", own);
    }

    @Test
    void aFolderIsSearchedOnceHoweverItIsReached() throws IOException {
        Path data = Files.createDirectories(folder.resolve("env/share/jupyter"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), data);
        assertThat(folders(Platform.LINUX, Map.of("JUPYTER_PATH", link.toString(), "VIRTUAL_ENV", "env"))
                        .all())
                .containsOnlyOnce(data.toRealPath());
    }
}
