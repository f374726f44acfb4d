package cjsh.app;

import cjsh.display.MessageText;
import cjsh.display.Screen;
import cjsh.display.Style;
import cjsh.display.Theme;

/** Says things to the user; data never goes this way. */
final class Console {
    private static final String NAME = "cjsh: ";

    private final World world;

    Console(World world) {
        this.world = world;
    }

    /** @param text safe already */
    void error(String text) {
        Screen screen = screen(Theme.NONE);
        int columns = screen.isUnlimited() ? screen.columns() : screen.columns() + NAME.length();
        String fitted = MessageText.fit(NAME + text, columns);
        int end = fitted.indexOf('\n') < 0 ? fitted.length() : fitted.indexOf('\n');
        world.err().println(theme().paint(Style.FAULT, fitted.substring(0, end)) + fitted.substring(end));
    }

    /** Where faults are seen: beside the name that is before them. */
    Screen screen(Theme theme) {
        TerminalFacts terminal = world.terminal();
        if (!terminal.err()) {
            return Screen.unlimited();
        }
        Screen whole = new Screen(terminal.columns(), terminal.rows(), theme);
        return new Screen(whole.columns() - NAME.length(), whole.rows(), theme);
    }

    /** How messages look. */
    Theme theme() {
        return world.terminal().err() ? Choices.read(world).theme(world) : Theme.NONE;
    }

    /** A fault that brings its own colour. */
    void fault(String text) {
        world.err().println(NAME + text);
    }

    /** @param text safe already */
    void note(String text) {
        world.err().println(text);
    }
}
