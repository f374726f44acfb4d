package cjsh.app;

import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.display.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows values on standard output, fitted to a terminal, whole elsewhere. */
final class Display implements Viewer {
    private final World world;
    private final Choices choices;
    private final Renderers renderers;

    /** @param chosen asked each time, since it may change */
    Display(World world, Preferences chosen) {
        this.world = world;
        this.choices = new Choices(chosen, List.of());
        this.renderers = Renderings.plain(chosen);
    }

    @Override
    public void show(@Nullable Object value) {
        String text = renderers
                .render(value, world.terminal().screen(choices.theme(world)))
                .map(bundle -> bundle.text())
                .orElse("null");
        world.out().println(text);
    }
}
