package cjsh.app;

import cjsh.ijava.JJavaHost;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jspecify.annotations.Nullable;

/** What JJava looks for in each jar that {@code %classpath} names: so that line alone starts cjsh there. */
public final class InsideJJava implements Extension {
    private @Nullable InsideKernel guest;

    /** For JJava, which finds this class by the name in {@code META-INF/services}. */
    public InsideJJava() {}

    @Override
    public synchronized void install(BaseKernel kernel) {
        guest = InsideKernel.start(new JJavaHost(kernel, InsideKernel::json));
    }

    @Override
    public synchronized void uninstall(BaseKernel kernel) {
        if (guest != null) {
            guest.close();
            guest = null;
        }
    }
}
