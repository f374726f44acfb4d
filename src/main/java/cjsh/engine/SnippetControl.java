package cjsh.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs compiled snippets in this process. Loading, and on JDK 20 and later the weaving of stop checks, is inherited; invoking
 * is not, so that values and throwables stay the objects they are instead of becoming text.
 */
final class SnippetControl extends LocalExecutionControl {
    private static final String NO_TEXT = "";

    private final AtomicInteger count = new AtomicInteger();
    private final List<Evaluation.Ending> endings = new ArrayList<>();
    private @Nullable Evaluation current;
    private boolean stopping;
    private Relinker relinker = new Relinker(Map.of());

    /** Forgets an earlier wish to stop: a new text begins. */
    synchronized void begin() {
        stopping = false;
    }

    synchronized boolean isStopping() {
        return stopping;
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
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        super.load(Arrays.stream(classes)
                .map(one -> new ClassBytecodes(one.name(), relinker.relinked(one.bytecodes())))
                .toArray(ClassBytecodes[]::new));
    }

    @Override
    public String invoke(String className, String methodName) throws RunException, InternalException {
        Evaluation.Ending ending = evaluate(method(className, methodName));
        endings.add(ending);
        if (ending instanceof Evaluation.Ending.Threw threw) {
            throw asRunException(threw.thrown());
        }
        if (ending instanceof Evaluation.Ending.Stopped) {
            throw new StoppedException();
        }
        return NO_TEXT;
    }

    private Evaluation.Ending evaluate(Method method) {
        Evaluation evaluation = new Evaluation(() -> method.invoke(null), nextName());
        evaluation.contextClassLoader(method.getDeclaringClass().getClassLoader());
        return enter(evaluation, false) ? await(evaluation) : new Evaluation.Ending.Stopped(false);
    }

    /** Runs work of ours as if it were a snippet's; even after a stop, since what heeded it may have a value to show. */
    Evaluation.Ending call(Callable<?> work) {
        Evaluation evaluation = new Evaluation(work, nextName());
        enter(evaluation, true);
        return await(evaluation);
    }

    private String nextName() {
        return "cjsh-" + count.incrementAndGet();
    }

    private Evaluation.Ending await(Evaluation evaluation) {
        try {
            return evaluation.await();
        } finally {
            leave();
        }
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

    /** A variable's value: the field that JShell made for it. */
    @Nullable
    Object value(String className, String fieldName) {
        try {
            Field field = findClass(className).getDeclaredField(fieldName);
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JShell keeps `" + fieldName + "` elsewhere", e);
        }
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
