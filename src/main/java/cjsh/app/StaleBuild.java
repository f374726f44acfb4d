package cjsh.app;

import cjsh.display.SafeText;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A kernel never builds, since Jupyter would not wait for it; so it tells when its sources are newer than what runs. Once. */
final class StaleBuild {
    private final World world;
    private final AtomicBoolean told;

    StaleBuild(World world) {
        this(world, System.getProperty("cjsh.stale", ""));
    }

    /** @param state what the launcher found: nothing for a build that is as new as its sources */
    StaleBuild(World world, String state) {
        this.world = world;
        this.told = new AtomicBoolean(state.isEmpty());
    }

    /** What there is to say, once. */
    Optional<String> words() {
        if (told.getAndSet(true)) {
            return Optional.empty();
        }
        return Optional.of("cjsh: this kernel is of an older build than its sources: run `"
                + SafeText.line(world.home().resolve("cjsh").toString()) + " --version`, then restart the kernel");
    }
}
