package cjsh.app;

import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.Progress;
import cjsh.shell.LiveLine;

/** Shows how far fetches are on the line at the terminal, as long as the user wants to see it. */
record ShownProgress(LiveLine line, Preferences preferences) implements FetchProgress.Display {
    /**
     * The progress of a program in this world.
     *
     * @param hint what Ctrl-C does once a page has come; empty for the usual
     */
    static FetchProgress of(World world, Preferences preferences, String hint) {
        FetchProgress.Display display =
                isSeen(world) ? new ShownProgress(world.line(), preferences) : FetchProgress.Display.NONE;
        return new FetchProgress(System::nanoTime, isSeen(world) ? Pulse.tenth() : Pulse.NONE, display, hint);
    }

    /** Whether there is somebody to look at it. */
    static boolean isSeen(World world) {
        return world.terminal().err() && !world.variable("TERM").orElse("").startsWith("dumb");
    }

    @Override
    public void show(Progress progress) {
        if (preferences.isOn(Preference.PROGRESS)) {
            line.show(progress);
        } else {
            line.erase();
        }
    }

    @Override
    public void erase() {
        line.erase();
    }
}
