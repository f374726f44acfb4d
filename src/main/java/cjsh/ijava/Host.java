package cjsh.ijava;

import cjsh.display.MimeBundle;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A kernel of somebody else's in which cjsh is a guest. */
public abstract sealed class Host permits IJavaHost, JJavaHost {
    final Payloads payloads;
    private final Object kernel;
    private final Cells cells;
    private final String statics;

    /** @param statics the class whose {@code display} cells find */
    Host(Object kernel, Cells cells, String statics, Payloads payloads) {
        this.kernel = kernel;
        this.cells = cells;
        this.statics = statics;
        this.payloads = payloads;
    }

    /** What is its own for as long as it runs: two hosts with the same one are the same. */
    public final Object kernel() {
        return kernel;
    }

    /**
     * Runs a source as a cell would.
     *
     * @throws GuestException with the kernel's own words
     */
    public final void run(String source) {
        cells.value(source);
    }

    /**
     * Lets the kernel show values wherever it shows any.
     *
     * @param forms those of a value; empty for what the kernel shall show as before
     * @param types what to ask for: these, and what extends them
     */
    public abstract void shows(Function<Object, Optional<MimeBundle>> forms, Class<?>... types);

    /** Shows this in the cell that runs now. */
    public abstract void display(MimeBundle bundle);

    /**
     * Takes away what the cell has shown.
     *
     * @param wait until something new is there to take its place
     */
    public abstract void clear(boolean wait);

    /** The class whose {@code display} cells find; empty when they have none of their own. */
    public final Optional<String> ownDisplay() {
        return Members.type(statics).map(Class::getName);
    }

    /**
     * What the variables of the cells hold now.
     *
     * @throws GuestException when this kernel does not tell
     */
    public final Map<String, @Nullable Object> variables() {
        return cells.variables();
    }

    /**
     * Tells of each exception that a cell throws, before the kernel shows it.
     *
     * @return ends that
     */
    public final Runnable faults(FaultListener listener) {
        return cells.faults(listener);
    }

    /** Hears what a cell threw. */
    @FunctionalInterface
    public interface FaultListener {
        /**
         * A cell ended with an exception.
         *
         * @param type the name of its class
         */
        void thrown(String type, String message);
    }
}
