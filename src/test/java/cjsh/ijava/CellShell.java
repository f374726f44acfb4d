package cjsh.ijava;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/** A real JShell as these kernels have it: in this process, with the values themselves and not their texts. */
public final class CellShell implements AutoCloseable {
    private final Values values = new Values();
    private final JShell shell = JShell.builder()
            .executionEngine(
                    new ExecutionControlProvider() {
                        @Override
                        public String name() {
                            return "values";
                        }

                        @Override
                        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
                            return values;
                        }
                    },
                    null)
            .build();

    /** By this name IJava's kernel finds its JShell, and so do we. */
    public JShell getShell() {
        return shell;
    }

    /** What the last expression of a cell gives. */
    @Nullable
    Object eval(String cell) {
        Object last = null;
        CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(cell);
        while (info.completeness().isComplete()) {
            last = one(info.source());
            info = shell.sourceCodeAnalysis().analyzeCompletion(info.remaining());
        }
        return last;
    }

    private @Nullable Object one(String source) {
        Object last = null;
        for (SnippetEvent event : shell.eval(source)) {
            if (event.causeSnippet() != null) {
                continue;
            }
            if (event.exception() instanceof EvalException e) {
                throw new IllegalStateException(e.getExceptionClassName() + ", " + e.getMessage(), e);
            }
            if (!event.status().isDefined()) {
                throw new IllegalStateException("does not compile: " + source);
            }
            last = event.value() == null ? null : values.made.remove(event.value());
        }
        return last;
    }

    @Override
    public void close() {
        shell.close();
    }

    private static final class Values extends DirectExecutionControl {
        private final Map<String, @Nullable Object> made = new LinkedHashMap<>();
        private final AtomicInteger count = new AtomicInteger();

        @Override
        protected String invoke(Method method) throws Exception {
            Object value;
            try {
                value = method.invoke(null);
            } catch (InvocationTargetException e) {
                Throwable thrown = Objects.requireNonNull(e.getCause());
                throw new UserException(
                        String.valueOf(thrown.getMessage()), thrown.getClass().getName(), thrown.getStackTrace());
            }
            String key = "value " + count.incrementAndGet();
            made.put(key, value);
            return key;
        }
    }
}
