package cjsh.app;

import cjsh.display.MimeBundle;
import cjsh.display.Renderers;
import cjsh.display.Screen;
import cjsh.display.Viewer;
import cjsh.kernel.Kernel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code display(x)} in a cell. */
record NotebookViewer(Supplier<Kernel> kernel, Renderers renderers, Screen page) implements Viewer {
    @Override
    public void show(@Nullable Object value) {
        kernel.get().display(renderers.render(value, page).orElseGet(() -> MimeBundle.ofText("null")));
    }

    @Override
    public void clear(boolean wait) {
        kernel.get().clear(wait);
    }
}
