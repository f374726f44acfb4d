package cjsh.shell;

import cjsh.display.Painter;
import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.engine.Colouring;
import cjsh.engine.LiteralColours;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import cjsh.engine.magic.Workplace;
import cjsh.script.FaultGuide;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives a shell its world. Only {@link #session} and the streams have no default. */
public final class ShellBuilder {
    private @Nullable Supplier<Session> session;
    private InputStream in = InputStream.nullInputStream();
    private PrintStream out = new PrintStream(OutputStream.nullOutputStream(), true);
    private PrintStream err = out;
    private boolean terminal;
    private Map<String, String> environment = Map.of();
    private Renderers renderers = new Renderers(List.of());
    private Supplier<String> banner = () -> "";
    private String prompt = "cjsh> ";
    private Magics magics = Magics.NONE;
    private LiteralCompleter literals = LiteralCompleter.NONE;
    private @Nullable Path history;
    private Predicate<String> secret = line -> false;
    private FaultGuide guide = FaultGuide.NONE;
    private Function<String, Optional<String>> hints = rejected -> Optional.empty();
    private Question question = new Question();
    private Preferences preferences = new Preferences();
    private Painter painter = Painter.NONE;
    private LiteralColours languages = (place, text, cursor) -> List.of();
    private Optional<Supplier<Optional<Session>>> opening = Optional.empty();
    private @Nullable Workplace workplace;
    private LiveLine line = new LiveLine();
    private boolean unicode = true;

    /** Longer than that, and a person at Tab thinks that the terminal hangs. */
    private Duration patience = Duration.ofMillis(400);

    ShellBuilder() {}

    /** Opens the session; called once, on a thread of its own, while the prompt is already there. */
    public ShellBuilder session(Supplier<Session> opener) {
        this.session = opener;
        return this;
    }

    /** The process's streams: data goes to {@code output}, messages go to {@code errors}. */
    public ShellBuilder streams(InputStream input, PrintStream output, PrintStream errors) {
        this.in = input;
        this.out = output;
        this.err = errors;
        return this;
    }

    /** Whether a person sits at the process's terminal; otherwise the input is read without prompt, colour or cutting. */
    public ShellBuilder terminal(boolean present) {
        this.terminal = present;
        return this;
    }

    /** Of the environment, {@code TERM}, {@code NO_COLOR} and {@code COLUMNS} matter here. */
    public ShellBuilder environment(Map<String, String> variables) {
        this.environment = Map.copyOf(variables);
        return this;
    }

    public ShellBuilder renderers(Renderers forValues) {
        this.renderers = forValues;
        return this;
    }

    /** Printed once before the first prompt. */
    public ShellBuilder banner(Supplier<String> text) {
        this.banner = text;
        return this;
    }

    /** What the session can do beside Java; known here too, since Tab and the help do not wait for the session. */
    public ShellBuilder magics(Magics ofSession) {
        this.magics = ofSession;
        return this;
    }

    /** Who knows the languages of text literals; asked here while the session is not there yet. */
    public ShellBuilder literals(LiteralCompleter ofSession) {
        this.literals = ofSession;
        return this;
    }

    /** The prompt, with the blank at its end. */
    public ShellBuilder prompt(String text) {
        this.prompt = text;
        return this;
    }

    /** Where typed lines are kept, readable by their owner alone; without it they are forgotten. */
    public ShellBuilder history(Path file) {
        this.history = file;
        return this;
    }

    /** Says which lines must not be kept, for instance because they contain the token. */
    public ShellBuilder secret(Predicate<String> test) {
        this.secret = test;
        return this;
    }

    /** Words for exceptions that are the user's business; the others are shown with their type and place. */
    public ShellBuilder guide(FaultGuide forThrown) {
        this.guide = forThrown;
        return this;
    }

    /** Asked with every input that is no Java, for one more line after the message: what it may have been meant for. */
    public ShellBuilder hint(Function<String, Optional<String>> forRejected) {
        this.hints = forRejected;
        return this;
    }

    /** What snippets ask the person through; connected to the terminal, if there is one. */
    public ShellBuilder question(Question ofSnippets) {
        this.question = ofSnippets;
        return this;
    }

    /** What the user has chosen; asked each time, since it may change. */
    public ShellBuilder preferences(Preferences ofUser) {
        this.preferences = ofUser;
        return this;
    }

    /** Draws values as pictures, for terminals that show such. */
    public ShellBuilder painter(Painter ofPictures) {
        this.painter = ofPictures;
        return this;
    }

    /** The looks of what is no Java in what is typed. */
    public ShellBuilder colours(LiteralColours ofLanguages) {
        this.languages = ofLanguages;
        return this;
    }

    /**
     * Has the first prompt wait for the session, since it opens with sources of the user's own, which may speak and fail.
     *
     * @param early the session while it is being opened, which Ctrl-C may stop
     */
    public ShellBuilder waiting(Supplier<Optional<Session>> early) {
        this.opening = Optional.of(early);
        return this;
    }

    /** Where programs run: a pager with the environment that {@code %env} has changed. Without it there is none. */
    public ShellBuilder workplace(Workplace ofSession) {
        this.workplace = ofSession;
        return this;
    }

    /**
     * The line that is drawn while an input runs; the shell gives it a place then.
     *
     * @param beyondAscii whether the terminal shows more than ASCII
     */
    public ShellBuilder line(LiveLine drawn, boolean beyondAscii) {
        this.line = drawn;
        this.unicode = beyondAscii;
        return this;
    }

    /** For tests: how long Tab waits, so that a busy machine changes nothing. */
    ShellBuilder patience(Duration ofTab) {
        this.patience = ofTab;
        return this;
    }

    public Shell build() {
        Warming warming = new Warming(opener());
        return terminal
                ? new InteractiveShell(new SystemTerminal(environment)::open, setting(), warming)
                : new PipedShell(in, setting(), warming);
    }

    /** For tests: a shell at a terminal that is not the system's. */
    InteractiveShell at(InteractiveShell.TerminalSource source) {
        return new InteractiveShell(source, setting(), new Warming(opener()));
    }

    private Supplier<Session> opener() {
        if (session == null) {
            throw new IllegalStateException("a shell needs a session");
        }
        return session;
    }

    /** What was told so far. */
    Setting setting() {
        return new Setting(
                out,
                err,
                environment,
                renderers,
                banner,
                magics,
                literals,
                prompt,
                Optional.ofNullable(history),
                secret,
                guide,
                hints,
                question,
                preferences,
                painter,
                new Colouring(magics, languages),
                opening,
                Optional.ofNullable(workplace),
                line,
                unicode,
                patience);
    }
}
