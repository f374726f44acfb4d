package cjsh.app;

import cjsh.api.Consent;
import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.display.Theme;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.Source;
import cjsh.engine.StartupFault;
import cjsh.engine.Values;
import cjsh.kernel.ConnectionFile;
import cjsh.kernel.Kernel;
import cjsh.kernel.KernelFault;
import cjsh.kernel.Voice;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs the Jupyter kernel: answers at once, and opens the session meanwhile. */
final class KernelRun {
    /** A page of a notebook, in letters. */
    private static final Screen PAGE = new Screen(100, 30, Theme.NONE);

    private static final long CLOSING_MILLIS = 500;

    private final World world;
    private final CommonOptions common;
    private final StartOptions start;
    private final StaleBuild stale;
    private final CompletableFuture<Kernel> kernel = new CompletableFuture<>();
    private final CompletableFuture<Surroundings> around = new CompletableFuture<>();
    private final CompletableFuture<Renderers> renderers = new CompletableFuture<>();
    private final CompletableFuture<WarmUp> warmUp = new CompletableFuture<>();

    KernelRun(World world, CommonOptions common, StartOptions start) {
        this.world = world;
        this.stale = new StaleBuild(world);
        this.common = common;
        this.start = start;
    }

    int run(String file) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        InputStream in = System.in;
        try {
            Kernel bound = Kernel.builder()
                    .session(this::open)
                    .opening(() -> Optional.ofNullable(around.getNow(null)).flatMap(Surroundings::opening))
                    .idle(this::warm)
                    .heard(this::heard)
                    .voice(new LateVoice())
                    .renderers(renderers::join)
                    .screen(() -> PAGE)
                    .log(world.err())
                    .clock(world.clock())
                    .about(Version.number(), "cjsh " + Version.number() + ": Java for CJ Affiliate's GraphQL APIs")
                    .build(ConnectionFile.read(world.workingFolder().resolve(file), SafeText.line(file)));
            kernel.complete(bound);
            endWithParent(bound);
            System.setOut(bound.out());
            System.setErr(bound.err());
            System.setIn(bound.in());
            int exit = bound.run();
            new StartCache(world).makeLater();
            return exit;
        } catch (KernelFault e) {
            new Console(world).error(SafeText.line(String.valueOf(e.getMessage())));
            return ExitCode.USAGE;
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
            close();
        }
    }

    /** In time: a cell that was left behind may hold what is to be closed. */
    private void close() {
        Surroundings opened = around.getNow(null);
        if (opened == null) {
            return;
        }
        Thread closing = new Thread(opened::close, "cjsh-closing");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Jupyter says who started the kernel: without it nobody will ever end it. */
    private void endWithParent(Kernel bound) {
        // On Windows it is no process's number but a handle.
        Optional<Long> pid = JupyterFolders.Platform.here() == JupyterFolders.Platform.WINDOWS
                ? Optional.empty()
                : world.variable("JPY_PARENT_PID")
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Long::valueOf);
        if (pid.isPresent()) {
            Optional<ProcessHandle> parent = ProcessHandle.of(pid.get());
            if (parent.isPresent()) {
                CompletableFuture<Void> unused = parent.get().onExit().thenRun(() -> bound.end(ExitCode.FINE));
            } else {
                bound.end(ExitCode.FINE);
            }
        }
    }

    private Session open() {
        Kernel bound = kernel.join();
        World inCells = new World(
                bound.in(),
                bound.out(),
                bound.err(),
                world.environment(),
                world.home(),
                world.workingFolder(),
                world.userHome(),
                TerminalFacts.parse("", ""),
                world.clock());
        Preferences preferences = Choices.read(inCells).preferences();
        Renderers all = Renderings.inNotebook(preferences);
        renderers.complete(all);
        Consent consent =
                common.yes() ? new ScriptConsent(true, new Console(inCells)) : new NotebookConsent(kernel::join);
        Surroundings made = new Surroundings(
                inCells,
                common,
                preferences,
                new Surroundings.People(
                        consent,
                        new NotebookProgress(kernel::join, preferences).listener(),
                        new NotebookViewer(kernel::join, all, PAGE),
                        all,
                        false));
        around.complete(made);
        warmUp.complete(new WarmUp(made.site(), made.schemas()));
        return made.open(Startup.of(inCells, start).sources());
    }

    /** What CJ's data needs, sandbox and all, takes half of the memory: it is made ready when somebody begins to write of it. */
    private void heard(String code) {
        CompletableFuture<Void> unused = warmUp.thenAccept(ready -> ready.begin(code));
    }

    /** What a first cell and a first Tab would wait for, while nobody waits. */
    private void warm(Session session) {
        session.run(new Source("warm-up", "1 + 1"), outcome -> {});
        session.complete("\"\".", 3);
        session.inspect("String.valueOf(", 15, false);
        // Not by the session, which a cell would wait for.
        around.join().literals().graphQl("{ publisher { ", 14, Values.NONE);
    }

    /** The words are there as soon as the session's surroundings are; before that there is nothing to say but why they are not. */
    private final class LateVoice implements Voice {
        private @Nullable NotebookVoice voice;

        private synchronized NotebookVoice voice() {
            NotebookVoice known = voice;
            if (known == null) {
                Surroundings made = around.getNow(null);
                if (made == null) {
                    return new NotebookVoice(
                            new ErrorText(new SchemaFolder(world)::allStored), text -> Optional.empty());
                }
                known = new NotebookVoice(made.guide(), made.hints());
                voice = known;
            }
            return known;
        }

        @Override
        public void begins() {
            stale.words().ifPresent(kernel.join().err()::println);
            voice().begins();
        }

        @Override
        public Optional<String> remark(Session session, Outcome outcome) {
            return voice().remark(session, outcome);
        }

        @Override
        public Fault fault(Session session, String text, Outcome.Fault fault) {
            return voice().fault(session, text, fault);
        }

        @Override
        public Fault failure(Throwable thrown) {
            return voice().failure(thrown);
        }

        @Override
        public String uncaught(String thread, Outcome.Thrown fault) {
            return voice().uncaught(thread, fault);
        }

        @Override
        public String startup(Session session, StartupFault fault) {
            return voice().startup(session, fault);
        }
    }
}
