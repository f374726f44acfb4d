package cjsh.shell;

import cjsh.display.SafeText;
import cjsh.engine.magic.Workplace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** A pager that runs. It has the terminal until its reader leaves it; Ctrl-C is its own. */
final class PagerRun {
    /** What a shell says of a program that is not there, or that it may not run. */
    private static final int CANNOT_RUN = 126;

    private static final int NOT_FOUND = 127;

    private final PagerCommand command;
    private final Terminal terminal;
    private final Consumer<String> notes;
    private final CtrlC ctrlC;
    private @Nullable Process process;
    private Writer out = Writer.nullWriter();
    private Attributes before = new Attributes();
    private CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);
    private boolean failed;

    private PagerRun(PagerCommand command, Terminal terminal, Consumer<String> notes, CtrlC ctrlC) {
        this.command = command;
        this.terminal = terminal;
        this.notes = notes;
        this.ctrlC = ctrlC;
    }

    /** One that cannot be started has failed, and swallows what is written. */
    static PagerRun start(
            Workplace place, PagerCommand command, Terminal terminal, Consumer<String> notes, CtrlC ctrlC) {
        PagerRun run = new PagerRun(command, terminal, notes, ctrlC);
        if (command.found()) {
            run.start(place);
        } else {
            run.fail();
        }
        return run;
    }

    private void start(Workplace place) {
        ProcessBuilder builder =
                place.command(command.line()).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.putIfAbsent("LESS", command.options());
        environment.putIfAbsent("LESSCHARSET", "utf-8");
        terminal.flush();
        before = terminal.getAttributes();
        try {
            ctrlC.leaveTo(true);
            Process started = builder.start();
            process = started;
            out = new BufferedWriter(new OutputStreamWriter(started.getOutputStream(), StandardCharsets.UTF_8));
            // A reader who has left needs no work done, and Ctrl-C is ours again should that work not end.
            ended = started.onExit().thenRun(() -> ctrlC.leaveTo(false));
        } catch (IOException e) {
            ctrlC.leaveTo(false);
            fail();
        }
    }

    private void fail() {
        failed = true;
        notes.accept("the pager `" + SafeText.line(command.line())
                + "` does not start, so all follows at once; PAGER names another, `%set pager off` does without");
    }

    boolean failed() {
        return failed;
    }

    void write(CharSequence text, int start, int end) throws IOException {
        if (failed || (process != null && !process.isAlive())) {
            throw new ReaderLeft();
        }
        try {
            out.append(text, start, end);
        } catch (IOException e) {
            throw left(e);
        }
    }

    void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw left(e);
        }
    }

    private static ReaderLeft left(IOException cause) {
        ReaderLeft left = new ReaderLeft();
        left.initCause(cause);
        return left;
    }

    /** Ends the text and waits until it was read. */
    void close() throws IOException {
        Process running = process;
        if (running == null) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // The pipe is broken: its reader has left before the end.
        }
        try {
            int status = running.waitFor();
            ended.join();
            if (status == NOT_FOUND || status == CANNOT_RUN) {
                fail();
            }
        } catch (InterruptedException e) {
            running.destroy();
            Thread.currentThread().interrupt();
        } finally {
            ctrlC.leaveTo(false);
            // One that was killed leaves the keyboard as it needed it.
            terminal.setAttributes(before);
        }
    }
}
