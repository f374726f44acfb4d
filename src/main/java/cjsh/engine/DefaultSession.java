package cjsh.engine;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
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

/**
 * The session over one JShell. Two locks: what runs code or changes what is declared waits for its turn, from the first snippet to
 * the last; what asks JShell goes through the {@link Gate}, which is open while the user's code runs.
 */
final class DefaultSession implements Session {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Gate gate;
    private final Patience patience;
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
    private int seenRuns;
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
        this.gate = control.gate();
        this.patience = new Patience(gate, control::isEvaluating);
        this.analysis = jshell.sourceCodeAnalysis();
        this.splitter = new Splitter(analysis, magics);
        LiveValues values = new LiveValues(gate, jshell, this::variable, results::get);
        this.completer = new Completer(gate, patience, jshell, splitter, languages, values);
        jshell.onSnippetEvent(event -> completer.forget());
        this.inspector = new Inspector(gate, patience, jshell, completer, this::variable);
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
        SessionControl control = new SessionControl(new Gate());
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
        return inTurn(() -> {
            Source input = new Source("In[" + (inputs.size() + 1) + "]", text);
            inputs.add(input);
            int number = inputs.size();
            Outcome last = interpreter.run(input, number, outcome -> {
                if (outcome instanceof Outcome.Value value) {
                    results.put(number, value);
                }
                tell(each, outcome);
            });
            if (!(last instanceof Outcome.Fault)) {
                succeeded.add(input);
            }
            return last;
        });
    }

    @Override
    public Outcome run(Source script, Consumer<? super Outcome> each) {
        return inTurn(() -> interpreter.run(script, 0, outcome -> tell(each, outcome)));
    }

    @Override
    public Outcome call(Callable<?> work) {
        return control.isMine()
                ? verdicts.ofCall(SessionControl.onItsThread(work))
                : inTurn(() -> verdicts.ofCall(control.call(work)));
    }

    /** Those who see outcomes may take their time with them. */
    private void tell(Consumer<? super Outcome> each, Outcome outcome) {
        gate.outside(() -> {
            each.accept(outcome);
            return outcome;
        });
    }

    @Override
    public Completeness completeness(String text) {
        return asking(() -> {
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
        return looking(() -> patience.ask(() -> magics.complete(text, cursor, Optional.of(this)))
                .orElseGet(() -> completer.at(magics.withoutNames(text), cursor)));
    }

    @Override
    public Optional<String> describe(String text, int cursor) {
        return looking(() -> magics.isAt(text, cursor)
                ? patience.ask(() -> magics.describe(text, cursor, Optional.of(this)))
                : completer.describe(magics.withoutNames(text), cursor));
    }

    @Override
    public Optional<Inspection> inspect(String text, int cursor, boolean whole) {
        return looking(() -> magics.isAt(text, cursor)
                ? patience.ask(() -> magics.describe(text, cursor, Optional.of(this)))
                        .map(words -> Inspection.ofLiteral(Paragraphs.lines(words)))
                : inspector.at(magics.withoutNames(text), cursor, whole));
    }

    @Override
    public List<String> signatures(String text, int cursor) {
        return asking(() -> completer.signatures(magics.withoutNames(text), cursor));
    }

    @Override
    public void relink(Map<String, String> links) {
        if (overlay == null) {
            throw new IllegalStateException("this session has no overlay");
        }
        String folder = overlay.folder().toString();
        inTurn(() -> {
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
        return asking(() -> jshell.variables()
                .filter(variable -> !AnnotatedType.isTemporary(variable))
                .map(this::variable)
                .toList());
    }

    private Variable variable(VarSnippet variable) {
        return new Variable(variable.name(), variable.typeName(), holdings.value(variable));
    }

    @Override
    public List<String> imports() {
        return asking(() -> jshell.imports()
                .flatMap(line -> JoinedImports.names(line.source()).stream())
                .toList());
    }

    @Override
    public List<Source> inputs() {
        return List.copyOf(inputs);
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
        return inTurn(() -> {
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
        return inTurn(undo::back);
    }

    @Override
    public void reset() {
        inTurn(() -> {
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
        return List.copyOf(succeeded);
    }

    @Override
    public OptionalInt notRun() {
        return interpreter.notRun();
    }

    @Override
    public void declare(String name, List<String> values) {
        inTurn(() -> {
            jshell.eval(JavaText.listDeclaration(name, values));
            return control.takeEndings();
        });
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

    /** Runs what nothing else may run beside, and waits for what does. */
    private <T> T inTurn(Supplier<T> work) {
        if (control.isMine()) {
            throw new IllegalStateException("a snippet cannot change the session that runs it");
        }
        turn.lock();
        try {
            return forMe(() -> gate.inside(work));
        } finally {
            turn.unlock();
        }
    }

    /** Asks JShell something, while nothing runs or while the user's code does. */
    private <T> T asking(Supplier<T> question) {
        return forMe(() -> gate.inside(question));
    }

    /** The same of something that goes through the gate itself, as far as it has to. */
    private <T> T looking(Supplier<T> question) {
        return forMe(() -> {
            gate.inside(this::forgetOld);
            return question.get();
        });
    }

    /** JShell tells what became of a snippet when that has run; but the snippet's names are there while it runs. */
    private boolean forgetOld() {
        int runs = control.runs();
        boolean old = runs != seenRuns;
        if (old) {
            completer.forget();
            seenRuns = runs;
        }
        return old;
    }

    private <T> T forMe(Supplier<T> work) {
        Optional<Session> before = SessionWords.enter(this);
        try {
            return work.get();
        } finally {
            SessionWords.leave(before);
        }
    }
}
