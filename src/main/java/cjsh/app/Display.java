package cjsh.app;

import cjsh.display.Renderers;
import org.jspecify.annotations.Nullable;

/** Shows values on standard output, fitted to a terminal, whole elsewhere. */
final class Display {
    private final World world;
    private final Renderers renderers = Renderings.plain();

    Display(World world) {
        this.world = world;
    }

    void show(@Nullable Object value) {
        String text = renderers
                .render(value, world.terminal().screen(Choices.read(world).theme(world)))
                .map(bundle -> bundle.text())
                .orElse("null");
        world.out().println(text);
    }
}
