package cjsh.ijava;

import cjsh.graphql.JsonTree;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A kernel on jupyter-jvm-basekernel with the members of IJava's own. */
public final class IJavaKernel extends BaseKernel implements TestKernel {
    // As in IJava, where nothing else leads to JShell.
    @SuppressWarnings("FieldCanBeLocal")
    private final CellShell evaluator = new CellShell();

    @Override
    public Host host() {
        return new IJavaHost(this, IJavaKernel::json);
    }

    static @Nullable Object json(String text) {
        try {
            return JsonTree.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has this name and is public in IJava. */
    public @Nullable Object evalRaw(String cell) {
        return evaluator.eval(cell);
    }

    @Override
    public @Nullable DisplayData eval(String cell) {
        Object value = evalRaw(cell);
        return value == null ? null : getRenderer().render(value);
    }

    @Override
    public Map<String, Object> run(String cell) {
        DisplayData data = eval(cell);
        return data == null ? Map.of() : data(data);
    }

    @Override
    public Map<String, Object> shown(@Nullable Object value) {
        return data(getRenderer().render(value));
    }

    /** There is no other way to see all of it. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> data(Object displayData) {
        try {
            Field field = displayData.getClass().getDeclaredField("data");
            field.setAccessible(true);
            return (Map<String, Object>) Objects.requireNonNull(field.get(displayData));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the kernel keeps it elsewhere", e);
        }
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("Java").build();
    }

    @Override
    public void close() {
        evaluator.close();
    }
}
