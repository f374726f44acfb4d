package cjsh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What lets the next start be quicker. The launcher keeps it and says what there is; it is made after a session. */
final class StartCache {
    private static final String USED = "used:";
    private static final String WANTED = "wanted:";
    private static final String FAILED = "failed:";

    private final World world;
    private final String state;

    StartCache(World world) {
        this(world, System.getProperty("cjsh.cache", "off"));
    }

    StartCache(World world, String state) {
        this.world = world;
        this.state = state;
    }

    /** Has it made in the background if there is none: by a process of low priority that knows nothing of this one's environment. */
    void makeLater() {
        Path launcher = world.home().resolve("cjsh");
        if (!state.startsWith(WANTED) || !Files.isExecutable(launcher)) {
            return;
        }
        Path folder = Path.of(state.substring(WANTED.length())).resolveSibling("");
        ProcessBuilder training = new ProcessBuilder(List.of("/bin/sh", launcher.toString()));
        Map<String, String> environment = training.environment();
        environment.clear();
        environment.put("PATH", world.environment().getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("HOME", world.userHome().toString());
        environment.put("XDG_CACHE_HOME", folder.resolveSibling("").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home", ""));
        environment.put("LC_CTYPE", "C.UTF-8");
        environment.put("CJSH_TRAIN_JAR", System.getProperty("java.class.path", ""));
        try {
            training.directory(world.home().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The next start takes as long as this one.
        }
    }

    /** For {@code doctor}. */
    String words() {
        if (state.startsWith(USED)) {
            return state.substring(USED.length());
        }
        if (state.startsWith(WANTED)) {
            return "none yet: it is made in the background after a session";
        }
        return state.startsWith(FAILED)
                ? "none: it could not be made, which is tried again a day after " + state.substring(FAILED.length())
                        + "; starts take longer"
                : "off: starts take longer; unset CJSH_CACHE to have one";
    }
}
