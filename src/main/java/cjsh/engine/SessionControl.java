package cjsh.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs compiled snippets in this process. Loading is inherited, but for the stop checks that are woven in; invoking is not, so
 * that values and throwables stay the objects they are instead of becoming text.
 */
final class SessionControl extends DirectExecutionControl {
    private static final String NO_TEXT = "";

    private final Gate gate;
    private final AtomicInteger count = new AtomicInteger();
    private final List<Evaluation.Ending> endings = new ArrayList<>();
    private @Nullable Evaluation current;
    private boolean stopping;
    private MagicCall.Spent spent = MagicCall.Spent.NOTHING;
    private Source source = new Source("", "");
    private final List<Job> left = new ArrayList<>();
    private int jobs;
    private boolean onlyDeclaring;
    private Map<String, @Nullable Object> replaced = new HashMap<>();
    private final Redefinitions redefinitions = new Redefinitions(new SnippetLoader());
    private final Reserve reserve = new Reserve();
    private Relinker relinker = new Relinker(Map.of());

    /** @param gate which is open while the user's code runs */
    SessionControl(Gate gate) {
        this.gate = gate;
    }

    Gate gate() {
        return gate;
    }

    /** How often code of the user's has run; before each time JShell may have become another. */
    int runs() {
        return count.get();
    }

    /** Forgets an earlier wish to stop: a new text begins. */
    synchronized void begin(Source text) {
        stopping = false;
        source = text;
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Whether a snippet runs, or work as if it were one. */
    synchronized boolean isEvaluating() {
        return current != null;
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        if (current != null) {
            current.stop();
        }
    }

    /** How the runs ended since the last call, in order. */
    List<Evaluation.Ending> takeEndings() {
        List<Evaluation.Ending> taken = List.copyOf(endings);
        endings.clear();
        return taken;
    }

    /** Says what classes of an overlay are from the next snippet on. */
    void relink(Map<String, String> links) {
        relinker = new Relinker(links);
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException, NotImplementedException {
        redefinitions.load(classes);
    }

    @Override
    public void redefine(ClassBytecodes[] classes) throws ClassInstallException, NotImplementedException {
        redefinitions.redefine(classes);
    }

    @Override
    public String invoke(String className, String methodName) throws RunException, InternalException {
        if (onlyDeclaring) {
            return NO_TEXT;
        }
        remember(className);
        long start = System.nanoTime();
        long cpuStart = cpu();
        Evaluation.Ending ending = evaluate(method(newest(className), methodName));
        spent = spent.plus(new MagicCall.Spent(System.nanoTime() - start, cpu() - cpuStart));
        endings.add(ending);
        if (ending instanceof Evaluation.Ending.Threw threw) {
            throw asRunException(threw.thrown());
        }
        if (ending instanceof Evaluation.Ending.Stopped) {
            throw new StoppedException();
        }
        return NO_TEXT;
    }

    /** How long the snippets took since the session began. */
    MagicCall.Spent spent() {
        return spent;
    }

    private String newest(String className) throws InternalException {
        try {
            return redefinitions.newest(className);
        } catch (ClassInstallException | NotImplementedException e) {
            throw new InternalException(e.toString());
        }
    }

    private void install(List<ClassBytecodes> classes) throws ClassInstallException, NotImplementedException {
        if (classes.isEmpty()) {
            return;
        }
        try {
            super.load(classes.stream()
                    .map(one -> new ClassBytecodes(one.name(), Weaver.woven(relinker.relinked(one.bytecodes()))))
                    .toArray(ClassBytecodes[]::new));
            MethodLink.register(findClass(classes.get(0).name()).getClassLoader(), redefinitions);
        } catch (EngineTerminationException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class SnippetLoader implements Redefinitions.Loader {
        @Override
        public void load(List<ClassBytecodes> classes) throws ClassInstallException, NotImplementedException {
            install(classes);
        }

        @Override
        public Class<?> find(String name) throws ClassNotFoundException {
            return findClass(name);
        }
    }

    private Evaluation.Ending evaluate(Method method) {
        Evaluation evaluation = new Evaluation(() -> method.invoke(null), nextName(), reserve);
        evaluation.contextClassLoader(method.getDeclaringClass().getClassLoader());
        return enter(evaluation, false) ? await(evaluation) : new Evaluation.Ending.Stopped(false);
    }

    /** Runs work of ours as if it were a snippet's; even after a stop, since what heeded it may have a value to show. */
    Evaluation.Ending call(Callable<?> work) {
        Evaluation evaluation = new Evaluation(work, nextName(), reserve);
        enter(evaluation, true);
        return await(evaluation);
    }

    /** The same for work that a snippet asks for, on its own thread: what stops the one stops both. */
    static Evaluation.Ending onItsThread(Callable<?> work) {
        try {
            return new Evaluation.Ending.Returned(work.call());
        } catch (StopError | ExitRequest e) {
            throw e;
        } catch (Throwable e) {
            return new Evaluation.Ending.Threw(e);
        }
    }

    /** Whether this thread is the one that runs now. */
    synchronized boolean isMine() {
        return current != null && current.isMine();
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.max(0, system.getProcessCpuTime())
                : 0;
    }

    private String nextName() {
        return "cjsh-" + count.incrementAndGet();
    }

    private Evaluation.Ending await(Evaluation evaluation) {
        try {
            Evaluation.Ending ending = gate.outside(evaluation::await);
            if (!(ending instanceof Evaluation.Ending.Threw threw && threw.thrown() instanceof OutOfMemoryError)) {
                reserve.take();
            }
            if (ending instanceof Evaluation.Ending.Stopped stopped && stopped.stillRunning()) {
                leaveBehind(evaluation);
            }
            return ending;
        } finally {
            leave();
        }
    }

    private synchronized void leaveBehind(Evaluation evaluation) {
        left.add(new Job(++jobs, source, Instant.now(), evaluation));
    }

    /** What was left behind and still runs, or has ended since it was last asked for. */
    synchronized List<Job> jobs() {
        List<Job> all = List.copyOf(left);
        left.removeIf(job -> !job.isRunning());
        return new Jobs(all);
    }

    private synchronized boolean enter(Evaluation evaluation, boolean afterStop) {
        if (stopping && !afterStop) {
            return false;
        }
        current = evaluation;
        evaluation.start();
        return true;
    }

    private synchronized void leave() {
        current = null;
    }

    private Method method(String className, String methodName) throws InternalException {
        try {
            Method method = findClass(className).getDeclaredMethod(methodName);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new InternalException(e.toString());
        }
    }

    /** For JShell, which wants no more than to know that it failed; the throwable is kept aside, and not asked for anything. */
    private static RunException asRunException(Throwable thrown) {
        return thrown instanceof SPIResolutionException unresolved
                ? new ResolutionException(unresolved.id(), unresolved.getStackTrace())
                : new UserException(NO_TEXT, thrown.getClass().getName(), new StackTraceElement[0]);
    }

    /** Frames as JShell knows its classes. */
    StackTraceElement[] frames(StackTraceElement... frames) {
        return redefinitions.frames(frames);
    }

    /** A declaration may run again in the same class: what is there now is about to be overwritten. */
    private void remember(String className) {
        try {
            for (Field field : findClass(className).getDeclaredFields()) {
                if (!field.isSynthetic()) {
                    field.setAccessible(true);
                    replaced.put(className + "." + field.getName(), field.get(null));
                }
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            // Then it is not run either, and JShell is told so.
        }
    }

    /** What variables held whose declarations ran since the last call, by class and name. */
    Map<String, @Nullable Object> takeReplaced() {
        Map<String, @Nullable Object> taken = replaced;
        replaced = new HashMap<>();
        return taken;
    }

    /** Lets JShell compile and load, but neither compute a value nor touch one that is there. */
    <T> T withoutRunning(Supplier<T> work) {
        onlyDeclaring = true;
        try {
            return work.get();
        } finally {
            onlyDeclaring = false;
        }
    }

    /** A variable's value: the field that JShell made for it. */
    @Nullable
    Object value(String className, String fieldName) {
        try {
            return field(className, fieldName).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JShell keeps `" + fieldName + "` elsewhere", e);
        }
    }

    /** The type of a variable as it is loaded. */
    Type type(String className, String fieldName) {
        try {
            return field(className, fieldName).getGenericType();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JShell keeps `" + fieldName + "` elsewhere", e);
        }
    }

    /** The class of a variable, which is named in full and without arguments. */
    String rawType(String className, String fieldName) {
        try {
            return Objects.requireNonNullElse(
                    field(className, fieldName).getType().getCanonicalName(), "Object");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JShell keeps `" + fieldName + "` elsewhere", e);
        }
    }

    /** Puts a value into a variable, unless it is of another type. */
    boolean assign(String className, String fieldName, @Nullable Object value) {
        try {
            Field field = field(className, fieldName);
            field.set(null, value == null ? Array.get(Array.newInstance(field.getType(), 1), 0) : value);
            return true;
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Lets go of what a variable held. */
    void clear(String className, String fieldName) {
        assign(className, fieldName, null);
    }

    private Field field(String className, String fieldName) throws ReflectiveOperationException {
        Field field = findClass(className).getDeclaredField(fieldName);
        field.setAccessible(true);
        return field;
    }

    /** Before the first snippet. */
    void addToClassPath(String path) {
        try {
            addToClasspath(path);
        } catch (EngineTerminationException | InternalException e) {
            throw new IllegalArgumentException("not a class path: `" + path + "`", e);
        }
    }

    @Override
    public String varValue(String className, String varName) {
        return NO_TEXT;
    }
}
