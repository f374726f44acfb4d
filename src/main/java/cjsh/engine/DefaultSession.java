package cjsh.engine;

import cjsh.engine.Splitter.Part;
import cjsh.engine.Splitter.State;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** The session over one JShell, which is not made for several threads: all but {@link #interrupt()} goes through one lock. */
final class DefaultSession implements Session {
    private static final int INDENT = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable Overlay overlay;
    private final JShell jshell;
    private final SnippetControl control;
    private final SourceCodeAnalysis analysis;
    private final Splitter splitter;
    private final Completer completer;
    private final Frames frames;
    private final Verdicts verdicts;
    private final Interpreter interpreter;
    private final List<Source> inputs = new ArrayList<>();
    private final List<StartupFault> startupFaults = new ArrayList<>();

    private DefaultSession(
            JShell jshell, SnippetControl control, @Nullable Overlay overlay, LiteralCompleter languages) {
        this.overlay = overlay;
        this.jshell = jshell;
        this.control = control;
        this.analysis = jshell.sourceCodeAnalysis();
        this.splitter = new Splitter(analysis);
        this.completer = new Completer(analysis, splitter, languages);
        this.frames = new Frames(analysis);
        this.verdicts = new Verdicts(jshell, new Spelling(analysis), frames);
        this.interpreter = new Interpreter(jshell, control, splitter, verdicts);
    }

    static DefaultSession start(@Nullable String classPath, @Nullable Overlay overlay, LiteralCompleter languages) {
        SnippetControl control = new SnippetControl();
        JShell.Builder builder = JShell.builder()
                .executionEngine(new LocalProvider(control), Map.of())
                // So that the JVM names the user's variables when one of them is null.
                .compilerOptions("-g");
        if (classPath != null) {
            control.addToClassPath(classPath);
        }
        String whole = classPath;
        if (overlay != null) {
            String behind = classPath == null ? System.getProperty("java.class.path", "") : classPath;
            whole = overlay.folder() + File.pathSeparator + behind;
            control.addToClassPath(overlay.folder().toString());
            control.relink(overlay.links());
        }
        if (whole != null) {
            builder.fileManager(new ClassPathFirst(whole));
        }
        return new DefaultSession(builder.build(), control, overlay, languages);
    }

    void load(Source source) {
        interpreter.load(source, fault -> startupFaults.add(new StartupFault(source.name(), fault)));
    }

    @Override
    public Outcome execute(String text, Consumer<? super Outcome> each) {
        return locked(() -> {
            Source input = new Source("In[" + (inputs.size() + 1) + "]", text);
            inputs.add(input);
            return interpreter.run(input, each);
        });
    }

    @Override
    public Outcome run(Source script, Consumer<? super Outcome> each) {
        return locked(() -> interpreter.run(script, each));
    }

    @Override
    public Outcome call(Callable<?> work) {
        return locked(() -> verdicts.ofCall(control.call(work)));
    }

    @Override
    public Completeness completeness(String text) {
        return locked(() -> judge(Splitter.normal(text)));
    }

    private Completeness judge(String text) {
        Optional<Part> part = splitter.next(text, 0);
        while (part.isPresent()) {
            State state = part.get().state();
            if (state == State.OPEN) {
                return new Completeness.Incomplete(indent(text));
            }
            if (state == State.BROKEN) {
                return new Completeness.Invalid();
            }
            part = splitter.next(text, part.get().end());
        }
        return new Completeness.Complete();
    }

    private static String indent(String text) {
        Nesting nesting = Nesting.of(text);
        return nesting.isInsideText() ? "" : " ".repeat(INDENT * nesting.depth());
    }

    @Override
    public Completion complete(String text, int cursor) {
        return locked(() -> completer.at(text, cursor));
    }

    @Override
    public Optional<String> describe(String text, int cursor) {
        return locked(() -> completer.describe(text, cursor));
    }

    @Override
    public List<String> signatures(String text, int cursor) {
        return locked(() -> completer.signatures(text, cursor));
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
            return links;
        });
    }

    @Override
    public void interrupt() {
        control.stop();
    }

    @Override
    public List<Variable> variables() {
        return locked(() -> jshell.variables()
                .filter(variable -> !AnnotatedType.isTemporary(variable))
                .map(this::variable)
                .toList());
    }

    private Variable variable(VarSnippet variable) {
        String owner = analysis.wrapper(variable).fullClassName();
        return new Variable(variable.name(), variable.typeName(), control.value(owner, variable.name()));
    }

    @Override
    public List<String> imports() {
        return locked(() -> jshell.imports()
                .map(line -> (line.isStatic() ? "static " : "") + line.fullname())
                .toList());
    }

    @Override
    public List<Source> inputs() {
        return locked(() -> List.copyOf(inputs));
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

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
