package cjsh.ijava;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** The cells of a kernel: its JShell, as far as it lends that, and its way to run a source. */
final class Cells {
    private final Object kernel;
    private final Optional<JShell> shell;

    Cells(Object kernel, Optional<Object> shell) {
        this.kernel = kernel;
        this.shell = shell.filter(JShell.class::isInstance).map(JShell.class::cast);
    }

    /** The value of the source's last expression, as it is. */
    @Nullable
    Object value(String source) {
        Optional<Method> raw = Members.withText(kernel, "evalRaw");
        if (raw.isPresent()) {
            return invoke(raw.get(), source);
        }
        // JJava announced in 1.0-a7 that evalRaw will go and that this comes in its place.
        Method builder = Members.withText(kernel, "evalBuilder")
                .orElseThrow(() -> new GuestException("this kernel does not evaluate for its guests"));
        Object built = invoke(builder, source);
        return Optional.ofNullable(built)
                .flatMap(begun -> Members.call(begun, "resolveMagics"))
                .flatMap(resolved -> Members.call(resolved, "eval"))
                .orElse(null);
    }

    private @Nullable Object invoke(Method method, String source) {
        try {
            return method.invoke(kernel, source);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new GuestException(String.valueOf(cause.getMessage()), cause);
        } catch (IllegalAccessException e) {
            throw new GuestException(String.valueOf(e.getMessage()), e);
        }
    }

    /** JShell gives the values of variables as text only, so the kernel evaluates their names: those that the user gave. */
    Map<String, @Nullable Object> variables() {
        JShell lent = shell.orElseThrow(() -> new GuestException("this kernel does not lend its JShell"));
        List<String> names = lent.variables()
                .filter(variable -> lent.status(variable) == Snippet.Status.VALID)
                .map(VarSnippet::name)
                .filter(name -> !name.startsWith("$"))
                .toList();
        if (names.isEmpty()) {
            return Map.of();
        }
        Set<String> before = lent.variables().map(Snippet::id).collect(Collectors.toSet());
        Object found = value("new Object[] {" + String.join(", ", names) + "}");
        // Else it would hold on to all of them, and be among the user's own variables.
        lent.variables().filter(made -> !before.contains(made.id())).toList().forEach(lent::drop);
        if (!(found instanceof Object[] values) || values.length != names.size()) {
            throw new GuestException("this kernel does not tell what its variables hold");
        }
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            variables.put(names.get(i), values[i]);
        }
        Arrays.fill(values, null);
        return variables;
    }

    Runnable faults(Host.FaultListener listener) {
        if (shell.isEmpty()) {
            return () -> {};
        }
        JShell lent = shell.get();
        JShell.Subscription told = lent.onSnippetEvent(event -> {
            if (event.exception() instanceof EvalException thrown) {
                listener.thrown(thrown.getExceptionClassName(), String.valueOf(thrown.getMessage()));
            }
        });
        return () -> lent.unsubscribe(told);
    }
}
