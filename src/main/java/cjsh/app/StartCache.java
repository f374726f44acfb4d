package cjsh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        if (state.startsWith(WANTED)) {
            make(jdk());
        }
    }

    /**
     * Has it made for a kernel, in the background, too.
     *
     * @param chosen the JDK that the kernel is to run on; empty for the one that the launcher finds
     * @return what becomes of it
     */
    String forKernel(Optional<Path> chosen) {
        boolean other = chosen.isPresent() && !chosen.get().toString().equals(jdk());
        if (state.indexOf(':') < 0 || (!other && !state.startsWith(WANTED))) {
            return words();
        }
        return make(chosen.map(Path::toString).orElseGet(this::jdk))
                ? "is made now, in the background" + (other ? ", if this JDK has none yet" : "")
                        + "; until then a start takes longer"
                : words();
    }

    /** As the launcher calls it: by that name the cache is found again, also when it leads through a link. */
    private String jdk() {
        return world.variable("JAVA_HOME").orElseGet(() -> System.getProperty("java.home", ""));
    }

    private boolean make(String jdk) {
        Path launcher = world.home().resolve("cjsh");
        if (!Files.isExecutable(launcher)) {
            return false;
        }
        Path folder = Path.of(state.substring(state.indexOf(':') + 1)).resolveSibling("");
        ProcessBuilder training = new ProcessBuilder(List.of("/bin/sh", launcher.toString()));
        Map<String, String> environment = training.environment();
        environment.clear();
        environment.put("PATH", world.environment().getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("HOME", world.userHome().toString());
        environment.put("XDG_CACHE_HOME", folder.resolveSibling("").toString());
        environment.put("JAVA_HOME", jdk);
        environment.put("LC_CTYPE", "C.UTF-8");
        environment.put("CJSH_TRAIN_JAR", System.getProperty("java.class.path", ""));
        try {
            training.directory(world.home().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            // The next start takes as long as this one.
            return false;
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
