package cjsh.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on what was printed each time that a print is over. */
final class PrintedText extends ByteArrayOutputStream {
    private final Consumer<String> to;

    PrintedText(Consumer<String> to) {
        this.to = to;
    }

    @Override
    public synchronized void flush() {
        if (size() > 0) {
            to.accept(toString(StandardCharsets.UTF_8));
            reset();
        }
    }
}
