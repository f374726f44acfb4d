package cjsh.engine;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Hands JShell a control that was made before, so that the session keeps hold of it. */
final class LocalProvider implements ExecutionControlProvider {
    private final ExecutionControl control;

    LocalProvider(ExecutionControl control) {
        this.control = control;
    }

    @Override
    public String name() {
        return "cjsh";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return control;
    }
}
