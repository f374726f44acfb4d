package cjsh.shell;

import cjsh.display.CellWidth;
import cjsh.display.Preference;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.script.Reporter;
import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The read loop at a terminal. */
final class InteractiveShell implements Shell {
    private static final int USUAL_ROWS = 24;

    private final TerminalSource terminals;
    private final Setting setting;
    private final Warming warming;
    private final Chain chain = new Chain();
    private boolean greeted;
    private long keysAtFailure = -1;
    private volatile @Nullable Prompt asking;

    InteractiveShell(TerminalSource terminals, Setting setting, Warming warming) {
        this.terminals = terminals;
        this.setting = setting;
        this.warming = warming;
    }

    /** Where the terminal comes from. */
    @FunctionalInterface
    interface TerminalSource {
        Terminal open() throws IOException;
    }

    @Override
    public int run() {
        warming.start();
        try (Terminal terminal = terminals.open()) {
            CtrlC ctrlC = new CtrlC(this::stoppable, note -> print(terminal, note));
            terminal.handle(Terminal.Signal.INT, signal -> ctrlC.press());
            giveSize(terminal);
            return converse(terminal, ctrlC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            warming.close();
        }
    }

    private Optional<Session> stoppable() {
        return warming.now().or(() -> setting.opening().flatMap(Supplier::get));
    }

    /** A terminal without a width, as in some containers, would show the prompt squeezed to nothing; a dumb one's is a guess. */
    private void giveSize(Terminal terminal) {
        if (terminal.getColumns() <= 0 || PlainLine.isAllOf(terminal)) {
            terminal.setSize(Size.of(setting.fallbackColumns(), USUAL_ROWS));
        }
    }

    private int converse(Terminal terminal, CtrlC ctrlC) {
        setting.question().connect(terminal, setting.line());
        Reporter reporter = reporter(terminal, ctrlC);
        Prompt prompt = new Lines(terminal, setting, warming, reporter).prompt();
        asking = prompt;
        String banner = setting.banner().get();
        if (!banner.isEmpty()) {
            banner.lines()
                    .flatMap(line -> CellWidth.wrap(line, terminal.getColumns()).stream())
                    .forEach(reporter::note);
        }
        if (setting.opening().isPresent()) {
            awaitOpening(reporter, ctrlC);
        }
        OptionalInt status = OptionalInt.empty();
        while (status.isEmpty()) {
            status = turn(prompt, terminal, reporter, ctrlC);
        }
        return status.getAsInt();
    }

    private void awaitOpening(Reporter reporter, CtrlC ctrlC) {
        ctrlC.begin();
        try {
            greeted(reporter);
        } catch (CompletionException e) {
            // The first input tells why there is no session.
        } finally {
            ctrlC.end();
        }
    }

    private OptionalInt turn(Prompt prompt, Terminal terminal, Reporter reporter, CtrlC ctrlC) {
        try {
            String line = asked(prompt, reporter);
            // JLine may leave the flag of an earlier interrupt behind.
            Thread.interrupted();
            if (line.isBlank()) {
                return OptionalInt.empty();
            }
            ctrlC.begin();
            try {
                return answer(line, reporter, terminal);
            } finally {
                ctrlC.end();
            }
        } catch (UserInterruptException e) {
            if (e.getPartialLine().isBlank()) {
                reporter.note("Ctrl-D or /exit to leave");
            }
            return OptionalInt.empty();
        } catch (EndOfFileException e) {
            return OptionalInt.of(0);
        }
    }

    /**
     * The next input; empty when the editor failed on it, which is no reason to lose what the user has made so far.
     *
     * @throws IOError when the terminal is no more
     */
    private String asked(Prompt prompt, Reporter reporter) {
        try {
            return prompt.ask();
        } catch (EndOfFileException | UserInterruptException | IOError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            long keys = prompt.keys();
            if (keys == keysAtFailure) {
                // It would fail again and again, with nobody able to do anything about it.
                throw e;
            }
            keysAtFailure = keys;
            String what = e.getMessage() == null ? "" : ": " + e.getMessage();
            reporter.error(SafeText.line("the line editor failed, and this input was not run; all else is as it was ("
                    + e.getClass().getSimpleName() + what + ")"));
            return "";
        }
    }

    /** Whatever goes wrong, the shell goes on: what the user has made so far is in it. */
    private OptionalInt answer(String line, Reporter reporter, Terminal terminal) {
        try {
            // Also when the session is there: the numbers of inputs must not depend on how fast one types.
            Optional<Outcome> known = setting.magics().withoutSession(line);
            known.ifPresent(reporter::outcome);
            return known.map(InteractiveShell::status).orElseGet(() -> evaluate(line, reporter, terminal));
        } catch (Throwable e) {
            boolean noSession = warming.hasFailed() && e instanceof CompletionException;
            tell(noSession && e.getCause() != null ? e.getCause() : e, reporter);
            return noSession ? OptionalInt.of(1) : OptionalInt.empty();
        }
    }

    /** An exception's own message is the user's code, too. */
    private static void tell(Throwable thrown, Reporter reporter) {
        try {
            reporter.failure(thrown);
        } catch (Throwable e) {
            reporter.error(SafeText.line(thrown.getClass().getSimpleName()));
        }
    }

    private OptionalInt evaluate(String text, Reporter reporter, Terminal terminal) {
        Session session = greeted(reporter);
        setting.guide().begins();
        LiveLine line = setting.line();
        if (!terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            line.open(new TerminalCanvas(terminal, setting));
        }
        String whole = text.strip().startsWith(".") ? chain.onward(text) : text;
        long began = System.nanoTime();
        Outcome outcome;
        try {
            outcome = session.execute(
                    whole,
                    each -> line.quietly(() -> {
                        chain.saw(each);
                        // What the snippet itself printed comes before what is said about it.
                        setting.out().flush();
                        setting.err().flush();
                        reporter.outcome(each);
                    }));
        } finally {
            line.close();
        }
        setting.hint(text, outcome).or(() -> chain.hint(text)).ifPresent(reporter::note);
        notRun(whole, session).ifPresent(reporter::note);
        if (setting.preferences().isOn(Preference.TIMING)) {
            reporter.took(System.nanoTime() - began);
        }
        return status(outcome);
    }

    /** The session, after what there is to say of its beginning. */
    private Session greeted(Reporter reporter) {
        Session session = warming.await();
        if (!greeted) {
            greeted = true;
            session.startupFaults().forEach(reporter::startupFault);
            session.uncaught(reporter::uncaught);
        }
        return session;
    }

    private static Optional<String> notRun(String text, Session session) {
        int last = (int) text.stripTrailing().lines().count();
        return session.notRun().stream()
                .mapToObj(first -> first >= last
                        ? "line " + first + " was not run"
                        : "lines " + first + " to " + last + " were not run")
                .findFirst();
    }

    private static OptionalInt status(Outcome outcome) {
        return outcome instanceof Outcome.Exited exited ? OptionalInt.of(exited.status()) : OptionalInt.empty();
    }

    private Reporter reporter(Terminal terminal, CtrlC ctrlC) {
        return new Reporter(
                new Pager(terminal, setting, () -> screen(terminal), note -> print(terminal, note), ctrlC),
                text -> print(terminal, text),
                setting.renderers().after(new PictureRenderer(terminal, setting, this::typed)),
                () -> screen(terminal),
                () -> screen(terminal),
                setting.guide(),
                work -> warming.await().call(work));
    }

    /** What came while the terminal was asked something: the next line begins with it. */
    private void typed(String text) {
        Prompt prompt = asking;
        if (prompt != null) {
            prompt.begin(text);
        }
    }

    private Screen screen(Terminal terminal) {
        return new Screen(terminal.getColumns(), terminal.getRows(), setting.theme(terminal.getType()));
    }

    /** What a thread of the user's says while a line is being typed comes above that line. */
    private void print(Terminal terminal, String text) {
        Prompt prompt = asking;
        if (prompt == null || !prompt.above(text)) {
            setting.line().quietly(() -> {
                terminal.writer().println(text);
                terminal.flush();
            });
        }
    }
}
