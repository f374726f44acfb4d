package cjsh.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes what snippets print, which share this JVM's streams with the tests. */
final class StandardStreams implements AutoCloseable {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    StandardStreams(Consumer<String> toOut, Consumer<String> toErr) {
        System.setOut(new PrintStream(new PrintedText(toOut), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new PrintedText(toErr), true, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
