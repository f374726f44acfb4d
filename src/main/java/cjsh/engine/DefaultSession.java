package cjsh.engine;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** The session over one JShell, which is not made for several threads: all but {@link #interrupt()} goes through one lock. */
final class DefaultSession implements Session {
    private static final long BETWEEN_LOOKS_MILLIS = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable Overlay overlay;
    private final JShell jshell;
    private final SessionControl control;
    private final Magics magics;
    private final Runnable onReset;
    private final SourceCodeAnalysis analysis;
    private final Splitter splitter;
    private final Completer completer;
    private final Inspector inspector;
    private final Frames frames;
    private final Verdicts verdicts;
    private final Interpreter interpreter;
    private final Judge judge;
    private final List<Source> inputs = new CopyOnWriteArrayList<>();
    private final List<Source> succeeded = new CopyOnWriteArrayList<>();
    private final List<Source> startup = new ArrayList<>();
    private final Results results = new Results();
    private volatile int beforeReset;
    private final Holdings holdings;
    private final Undo undo;
    private final List<StartupFault> startupFaults = new ArrayList<>();

    private DefaultSession(
            JShell jshell,
            SessionControl control,
            @Nullable Overlay overlay,
            Languages languages,
            Magics magics,
            Runnable onReset,
            Temporaries temporaries) {
        this.overlay = overlay;
        this.magics = magics;
        this.onReset = onReset;
        this.jshell = jshell;
        this.control = control;
        this.analysis = jshell.sourceCodeAnalysis();
        this.splitter = new Splitter(analysis, magics);
        this.completer =
                new Completer(jshell, splitter, languages, new LiveValues(jshell, this::variable, results::get));
        jshell.onSnippetEvent(event -> completer.forget());
        this.inspector = new Inspector(jshell, completer, this::variable);
        this.frames = new Frames(analysis, control::frames);
        this.verdicts = new Verdicts(jshell, new Spelling(analysis, this::hasResult), frames);
        this.holdings = new Holdings(jshell, control);
        this.undo = new Undo(jshell, control, holdings);
        this.interpreter =
                new Interpreter(jshell, control, splitter, verdicts, magics, this, temporaries, holdings, undo);
        this.judge = new Judge(splitter, magics, interpreter::isKnown);
    }

    static DefaultSession start(
            @Nullable String classPath,
            @Nullable Overlay overlay,
            Languages languages,
            Magics magics,
            Runnable onReset) {
        SessionControl control = new SessionControl();
        Temporaries temporaries = new Temporaries();
        JShell.Builder builder = JShell.builder()
                .executionEngine(new LocalProvider(control), Map.of())
                .tempVariableNameGenerator(temporaries::nextName)
                // So that the JVM names the user's variables when one of them is null.
                .compilerOptions("-g");
        if (classPath != null) {
            control.addToClassPath(classPath);
        }
        String whole = classPath == null ? System.getProperty("java.class.path", "") : classPath;
        if (overlay != null) {
            whole = overlay.folder() + File.pathSeparator + whole;
            control.addToClassPath(overlay.folder().toString());
            control.relink(overlay.links());
        }
        builder.fileManager(new ClassPathFirst(whole));
        return new DefaultSession(builder.build(), control, overlay, languages, magics, onReset, temporaries);
    }

    void load(Source source) {
        startup.add(source);
        loadAgain(source);
    }

    private void loadAgain(Source source) {
        interpreter.load(source, fault -> startupFaults.add(new StartupFault(source.name(), fault)));
    }

    @Override
    public Outcome execute(String text, Consumer<? super Outcome> each) {
        return locked(() -> {
            Source input = new Source("In[" + (inputs.size() + 1) + "]", text);
            inputs.add(input);
            int number = inputs.size();
            Outcome last = interpreter.run(input, number, outcome -> {
                if (outcome instanceof Outcome.Value value) {
                    results.put(number, value);
                }
                each.accept(outcome);
            });
            if (!(last instanceof Outcome.Fault)) {
                succeeded.add(input);
            }
            return last;
        });
    }

    @Override
    public Outcome run(Source script, Consumer<? super Outcome> each) {
        return locked(() -> interpreter.run(script, 0, each));
    }

    @Override
    public Outcome call(Callable<?> work) {
        return locked(() -> verdicts.ofCall(control.call(work)));
    }

    @Override
    public Completeness completeness(String text) {
        return locked(() -> {
            try {
                // What is too much is told of when it is run.
                return TooLarge.isTooLong(text) ? new Completeness.Complete() : judge.of(Splitter.normal(text));
            } catch (StackOverflowError | InternalError e) {
                return new Completeness.Complete();
            }
        });
    }

    @Override
    public Completion complete(String text, int cursor) {
        return locked(() -> magics.complete(text, cursor, Optional.of(this))
                .orElseGet(() -> completer.at(magics.withoutNames(text), cursor)));
    }

    @Override
    public Optional<String> describe(String text, int cursor) {
        return locked(() -> completer.describe(magics.withoutNames(text), cursor));
    }

    @Override
    public Optional<Inspection> inspect(String text, int cursor, boolean whole) {
        return locked(() -> inspector.at(text, cursor, whole));
    }

    @Override
    public List<String> signatures(String text, int cursor) {
        return locked(() -> completer.signatures(magics.withoutNames(text), cursor));
    }

    @Override
    public void relink(Map<String, String> links) {
        if (overlay == null) {
            throw new IllegalStateException("this session has no overlay");
        }
        String folder = overlay.folder().toString();
        locked(() -> {
            control.relink(links);
            // Known already; but the compilers forget what they read of it.
            jshell.addToClasspath(folder);
            completer.forget();
            return links;
        });
    }

    @Override
    public void interrupt() {
        control.stop();
    }

    @Override
    public List<Job> jobs() {
        return control.jobs();
    }

    @Override
    public List<Variable> variables() {
        return looking(() -> jshell.variables()
                .filter(variable -> !AnnotatedType.isTemporary(variable))
                .map(this::variable)
                .toList());
    }

    private Variable variable(VarSnippet variable) {
        return new Variable(variable.name(), variable.typeName(), holdings.value(variable));
    }

    @Override
    public List<String> imports() {
        return locked(() -> jshell.imports()
                .flatMap(line -> JoinedImports.names(line.source()).stream())
                .toList());
    }

    @Override
    public List<Source> inputs() {
        return locked(() -> List.copyOf(inputs));
    }

    /** Without the lock: a snippet may ask while it runs. */
    @Override
    public Optional<Result> result(int input) {
        int last = inputs.size();
        if (input < 1 || input > last) {
            throw new NoResultException(
                    "there is no In[" + input + "]" + (last == 0 ? "" : "; the last is In[" + last + "]"));
        }
        if (input <= beforeReset) {
            throw new NoResultException("In[" + input + "] was before the reset; run it again: "
                    + inputs.get(input - 1).text().strip());
        }
        if (results.wasLetGo(input)) {
            throw new NoResultException("the value of In[" + input + "] was let go to free memory; run it again: "
                    + inputs.get(input - 1).text().strip());
        }
        return results.get(input);
    }

    private boolean hasResult(int input) {
        return input > beforeReset
                && input <= inputs.size()
                && !results.wasLetGo(input)
                && results.get(input).isPresent();
    }

    @Override
    public boolean drop(String name) {
        return locked(() -> {
            List<PersistentSnippet> named = declarations()
                    .filter(snippet -> !(snippet instanceof ImportSnippet)
                            && snippet.name().equals(name))
                    .toList();
            named.forEach(jshell::drop);
            holdings.settle();
            return !named.isEmpty();
        });
    }

    private Stream<PersistentSnippet> declarations() {
        return jshell.snippets()
                .filter(PersistentSnippet.class::isInstance)
                .map(PersistentSnippet.class::cast)
                .filter(snippet -> jshell.status(snippet).isActive());
    }

    @Override
    public Optional<String> undo() {
        return locked(undo::back);
    }

    @Override
    public void reset() {
        locked(() -> {
            // The newest first: nothing that is left depends on it.
            List<PersistentSnippet> all = new ArrayList<>(declarations().toList());
            Collections.reverse(all);
            all.forEach(jshell::drop);
            holdings.settle();
            results.clear();
            onReset.run();
            beforeReset = inputs.size();
            startupFaults.clear();
            startup.forEach(this::loadAgain);
            undo.clear();
            return startup;
        });
    }

    @Override
    public List<Source> succeeded() {
        return looking(() -> List.copyOf(succeeded));
    }

    @Override
    public void declare(String name, List<String> values) {
        locked(() -> jshell.eval(JavaText.listDeclaration(name, values)));
        control.takeEndings();
    }

    @Override
    public Optional<Outcome.Thrown> lastThrown() {
        return verdicts.lastThrown();
    }

    @Override
    public void uncaught(BiConsumer<String, Outcome.Thrown> told) {
        Uncaught.tell(frames, (thread, thrown) -> told.accept(thread, verdicts.thrown(thrown)));
    }

    @Override
    public List<StartupFault> startupFaults() {
        return List.copyOf(startupFaults);
    }

    @Override
    public void close() {
        Uncaught.forget(frames);
        jshell.close();
    }

    /**
     * A snippet may look around while the session waits for it, also on a thread of a pool, of which nobody knows whose it is;
     * everyone else has to wait for the session.
     */
    private <T> T looking(Supplier<T> work) {
        return mustNotWait() ? work.get() : holding(work);
    }

    /** Takes the lock, unless a snippet runs meanwhile: then JShell stands still, and the snippet may be waiting for this thread. */
    private boolean mustNotWait() {
        try {
            while (!lock.tryLock()) {
                if (control.isEvaluating()) {
                    return true;
                }
                if (lock.tryLock(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("stopped while the session was busy");
            stopped.initCause(e);
            throw stopped;
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        return holding(work);
    }

    private <T> T holding(Supplier<T> work) {
        Optional<Session> before = SessionWords.enter(this);
        try {
            return work.get();
        } finally {
            SessionWords.leave(before);
            lock.unlock();
        }
    }
}
