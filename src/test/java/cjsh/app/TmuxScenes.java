package cjsh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenes with the launcher at a real terminal. Needs {@code tmux}, so {@code .ci/run} runs it and {@code verify} does not. */
@Timeout(600)
class TmuxScenes {
    @TempDir
    private Path folder = Path.of("");

    static List<Path> files() throws IOException {
        return Scene.files().stream()
                .filter(file -> ScenesTest.isFor(file, "tmux"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void showWhatIsWritten(Path file) throws Exception {
        boolean renew = System.getProperty("cjsh.renew") != null;
        try (ScenePlayer player = new ScenePlayer(folder, new TmuxSceneTerminal(folder), renew)) {
            String played = player.play(Scene.read(file));
            if (renew && !ScenesTest.isFor(file, "virtual")) {
                Files.writeString(file, played);
            }
        }
    }
}
