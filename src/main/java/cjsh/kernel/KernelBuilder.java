package cjsh.kernel;

import cjsh.display.Renderers;
import cjsh.display.Screen;
import cjsh.engine.Session;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what a kernel is made of. */
public final class KernelBuilder {
    private @Nullable Supplier<Session> session;
    private @Nullable Voice voice;
    private Supplier<Optional<Session>> opening = Optional::empty;
    private Consumer<Session> idle = session -> {};
    private Consumer<String> heard = code -> {};
    private Supplier<Renderers> renderers = () -> new Renderers(java.util.List.of());
    private Supplier<Screen> screen = Screen::unlimited;
    private PrintStream log = new PrintStream(PrintStream.nullOutputStream());
    private Clock clock = Clock.systemUTC();
    private String version = "";
    private String banner = "cjsh";

    KernelBuilder() {}

    /** Opens the session, on a thread of its own, while the kernel answers already. */
    public KernelBuilder session(Supplier<Session> opened) {
        this.session = opened;
        return this;
    }

    /** Gives the session that is being opened, so that its start-up sources can be interrupted. */
    public KernelBuilder opening(Supplier<Optional<Session>> early) {
        this.opening = early;
        return this;
    }

    /** What to do once the session is open and nothing is asked of it for a moment: what would else be waited for. */
    public KernelBuilder idle(Consumer<Session> work) {
        this.idle = work;
        return this;
    }

    /** Told of each code that is run, completed or looked at, before that is done; not to take long. */
    public KernelBuilder heard(Consumer<String> listener) {
        this.heard = listener;
        return this;
    }

    /** What is said of faults. */
    public KernelBuilder voice(Voice speaker) {
        this.voice = speaker;
        return this;
    }

    /** How values are shown; asked when the first one is. */
    public KernelBuilder renderers(Supplier<Renderers> all) {
        this.renderers = all;
        return this;
    }

    /** How wide texts of values are. */
    public KernelBuilder screen(Supplier<Screen> page) {
        this.screen = page;
        return this;
    }

    /** Where goes what belongs to no cell: the process's own stream. */
    public KernelBuilder log(PrintStream stream) {
        this.log = stream;
        return this;
    }

    public KernelBuilder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /** What the program says of itself. */
    public KernelBuilder about(String programVersion, String greeting) {
        this.version = programVersion;
        this.banner = greeting;
        return this;
    }

    /** The kernel for this connection; nobody is answered before {@link Kernel#run}. */
    public Kernel build(ConnectionFile file) {
        if (session == null || voice == null) {
            throw new IllegalStateException("a kernel needs a session and a voice");
        }
        return new Kernel(
                file,
                new Kernel.Parts(session, opening, idle, heard, voice, renderers, screen, log, clock, version, banner));
    }
}
