package cjsh.app;

import cjsh.display.Style;
import cjsh.display.Theme;

/** Says things to the user; data never goes this way. */
final class Console {
    private final World world;

    Console(World world) {
        this.world = world;
    }

    /** @param text safe already */
    void error(String text) {
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        world.err().println(theme().paint(Style.FAULT, "cjsh: " + text.substring(0, end)) + text.substring(end));
    }

    /** How messages look. */
    Theme theme() {
        return world.terminal().err() ? Choices.read(world).theme(world) : Theme.NONE;
    }

    /** A fault that brings its own colour. */
    void fault(String text) {
        world.err().println("cjsh: " + text);
    }

    /** @param text safe already */
    void note(String text) {
        world.err().println(text);
    }
}
