package cjsh.ijava;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jspecify.annotations.Nullable;

/** A kernel on jjava-jupyter with the members of JJava's own. */
public final class JJavaKernel extends BaseKernel implements TestKernel {
    private final CellShell cells = new CellShell();

    /** @param extensions whether it looks for those on its class path when it starts */
    public JJavaKernel(boolean extensions) {
        super(
                "test",
                "1",
                new LanguageInfo.Builder("Java").build(),
                List.of(),
                null,
                new JupyterIO(StandardCharsets.UTF_8),
                new CommManager(),
                new Renderer(),
                new MagicParser("(?<=(?:^|=))\\s*%", "%%", new MagicTranspiler()),
                new MagicsRegistry(),
                extensions,
                new StringStyler.Builder().build());
    }

    /** Has this name and is public in JJava. */
    public JShell getJShell() {
        return cells.getShell();
    }

    @Override
    public Host host() {
        return new JJavaHost(this, IJavaKernel::json);
    }

    @Override
    public @Nullable Object evalRaw(String cell) {
        return cells.eval(cell);
    }

    @Override
    public Map<String, Object> run(String cell) {
        Object value = evalRaw(cell);
        return value == null ? Map.of() : shown(value);
    }

    @Override
    public Map<String, Object> shown(@Nullable Object value) {
        return IJavaKernel.data(getRenderer().render(value));
    }

    @Override
    public @Nullable DisplayData inspect(String code, int at, boolean more) {
        return null;
    }

    @Override
    public @Nullable ReplacementOptions complete(String code, int at) {
        return null;
    }

    @Override
    public String isComplete(String code) {
        return IS_COMPLETE_MAYBE;
    }

    @Override
    public void close() {
        cells.close();
    }
}
