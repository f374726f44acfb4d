package cjsh.app;

import cjsh.shell.VirtualTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The shell in this JVM, at a screen in memory. */
final class VirtualSceneTerminal implements SceneTerminal {
    private final Path folder;
    private @Nullable VirtualTerminal terminal;
    private @Nullable CompletableFuture<Integer> ended;

    VirtualSceneTerminal(Path folder) {
        this.folder = folder;
    }

    @Override
    public void start(String command, Map<String, String> environment, int columns, int rows) throws Exception {
        if (!command.equals("cjsh")) {
            throw new IllegalArgumentException("only `cjsh` can be started here: say `at tmux` in the scene");
        }
        VirtualTerminal at = new VirtualTerminal(columns, rows);
        World world = world(at.output(), environment, columns, rows);
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread thread = new Thread(() -> run(at, world, status), "shell of a scene");
        thread.setDaemon(true);
        thread.start();
        terminal = at;
        ended = status;
    }

    private static void run(VirtualTerminal at, World world, CompletableFuture<Integer> status) {
        try {
            PrintStream output = at.output();
            status.complete(StandardStreams.during(
                    output::print,
                    output::print,
                    () -> new ShellRun(world, new CommonOptions(), new StartOptions()).run(at::shell)));
            output.println("[exit " + status.join() + "]");
        } catch (Throwable e) {
            status.completeExceptionally(e);
        }
    }

    private World world(PrintStream output, Map<String, String> environment, int columns, int rows) {
        return new World(
                InputStream.nullInputStream(),
                output,
                output,
                environment,
                Path.of("").toAbsolutePath(),
                folder,
                folder.resolve("home"),
                TerminalFacts.parse("ioe", rows + " " + columns),
                Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
    }

    private VirtualTerminal terminal() {
        if (terminal == null) {
            throw new IllegalStateException("nothing was started");
        }
        return terminal;
    }

    @Override
    public void type(String keys) throws Exception {
        terminal().type(keys);
    }

    @Override
    public void resize(int columns, int rows) {
        terminal().resize(columns, rows);
    }

    @Override
    public void hangUp() {
        throw new IllegalArgumentException("say `at tmux` in the scene");
    }

    @Override
    public Shot look() {
        List<String> text = terminal().text();
        int last = text.size();
        while (last > 0 && text.get(last - 1).isEmpty()) {
            last--;
        }
        return new Shot(text.subList(0, last), terminal().looks().subList(0, last));
    }

    @Override
    public void close() throws IOException {
        if (terminal != null && ended != null && !ended.isDone()) {
            // Away with what is typed or runs, and out.
            terminal.type("\u0003\u0004");
            ended.orTimeout(60, TimeUnit.SECONDS).join();
        }
    }
}
