package cjsh.ijava;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kernel that cjsh may be a guest of. */
public interface TestKernel extends AutoCloseable {
    /** As the adapter sees it. */
    Host host();

    /** What a front end gets of a cell; empty when its value is null. */
    Map<String, Object> run(String cell);

    /** What a front end gets of a value. */
    Map<String, Object> shown(@Nullable Object value);

    @Override
    void close();
}
