package cjsh.app;

import cjsh.display.Preferences;
import cjsh.fetch.FetchListener;
import cjsh.shell.LiveLine;
import java.util.List;

/**
 * Progress while something runs that is no conversation: shown where standard error is a terminal. When Ctrl-C ends the process
 * in the middle of a fetch, says what had come.
 */
final class RunProgress implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 500;

    private final World world;
    private final FetchProgress progress;
    private final String loss;
    private final Thread lastWords = new Thread(this::sayLastWords, "cjsh-last-words");

    /** @param loss what becomes of the pages when all is ended */
    RunProgress(World world, Preferences preferences, String loss) {
        this.world = world;
        this.loss = loss;
        this.progress = ShownProgress.of(world, preferences, "");
        if (ShownProgress.isSeen(world)) {
            TerminalFacts terminal = world.terminal();
            world.line()
                    .open(LiveLine.on(
                            world.paper(),
                            terminal.columns() > 0 ? terminal.columns() : 80,
                            new Choices(preferences, List.of()).theme(world),
                            terminal.unicode()));
        }
        Runtime.getRuntime().addShutdownHook(lastWords);
    }

    FetchListener listener() {
        return progress;
    }

    /** Somebody may be writing to a terminal that takes nothing, and would keep the process from ending. */
    void sayLastWords() {
        Thread speaker = new Thread(this::say, "cjsh-speaker");
        speaker.setDaemon(true);
        speaker.start();
        try {
            speaker.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say() {
        world.line().close();
        progress.underWay().ifPresent(words -> new Console(world).error("interrupted; " + words + "; " + loss));
    }

    @Override
    public void close() {
        world.line().close();
        try {
            Runtime.getRuntime().removeShutdownHook(lastWords);
        } catch (IllegalStateException e) {
            // It speaks already.
        }
    }
}
