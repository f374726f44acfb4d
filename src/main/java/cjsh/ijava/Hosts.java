package cjsh.ijava;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the kernel that this process is. */
public final class Hosts {
    private static final String IJAVA = "io.github.spencerpark.ijava.IJava";
    private static final String JJAVA = "org.dflib.jjava.jupyter.kernel.BaseKernel";

    private Hosts() {}

    /**
     * The kernel that runs here; empty in any other program.
     *
     * @param json reads the payload of a {@code +json} form
     */
    public static Optional<Host> here(Function<String, @Nullable Object> json) {
        return instance(IJAVA, "getKernelInstance")
                .<Host>map(kernel -> new IJavaHost((io.github.spencerpark.jupyter.kernel.BaseKernel) kernel, json))
                .or(() -> instance(JJAVA, "notebookKernel")
                        .map(kernel -> new JJavaHost((org.dflib.jjava.jupyter.kernel.BaseKernel) kernel, json)));
    }

    private static Optional<Object> instance(String type, String method) {
        return Members.type(type).flatMap(found -> Members.call(found, null, method));
    }
}
