package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenes at a terminal in memory. {@link TmuxScenes} plays the same at a real one. */
@Timeout(300)
class ScenesTest {
    @TempDir
    private Path folder = Path.of("");

    static List<Path> files() throws IOException {
        return Scene.files();
    }

    static List<Path> virtual() throws IOException {
        return Scene.files().stream().filter(file -> isFor(file, "virtual")).toList();
    }

    static boolean isFor(Path file, String place) {
        try {
            return Scene.read(file).isFor(place);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("virtual")
    void showWhatIsWritten(Path file) throws Exception {
        boolean renew = System.getProperty("cjsh.renew") != null;
        try (ScenePlayer player = new ScenePlayer(folder, new VirtualSceneTerminal(folder), renew)) {
            String played = player.play(Scene.read(file));
            if (renew) {
                Files.writeString(file, played);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void areWrittenAsTheyAreRead(Path file) throws IOException {
        Scene scene = Scene.read(file);
        assertThat(scene.written(scene.steps().stream().map(Scene.Step::block).toList()))
                .isEqualTo(Files.readString(file));
    }
}
