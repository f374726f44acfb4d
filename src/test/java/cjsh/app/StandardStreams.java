package cjsh.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Takes what snippets print, which share this JVM's streams with the tests. */
final class StandardStreams {
    private StandardStreams() {}

    static <T> T during(Consumer<String> toOut, Consumer<String> toErr, Callable<T> work) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(new PrintedText(toOut), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new PrintedText(toErr), true, StandardCharsets.UTF_8));
        try {
            return work.call();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
