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

    /** What there is to say, in front of what else there is. */
    Optional<String> before(Optional<String> remark) {
        if (told.getAndSet(true)) {
            return remark;
        }
        String words = "cjsh: this kernel is of an older build than its sources: run `"
                + SafeText.line(world.home().resolve("cjsh").toString()) + " --version`, then restart the kernel";
        return Optional.of(remark.map(more -> words + "\n" + more).orElse(words));
    }
}
