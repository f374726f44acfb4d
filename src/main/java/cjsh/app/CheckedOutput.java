package cjsh.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A standard stream that remembers why it could not be written: {@link PrintStream} keeps quiet about a full disk. */
final class CheckedOutput extends PrintStream {
    private final Watched watched;

    private CheckedOutput(Watched watched) {
        super(watched, true, StandardCharsets.UTF_8);
        this.watched = watched;
    }

    static CheckedOutput of(OutputStream out) {
        return new CheckedOutput(new Watched(out));
    }

    /** Does not close: snippets have this stream too, as {@code System.out}, and what comes later must still be said. */
    @Override
    public void close() {
        flush();
    }

    /** The system's reason; a reader that has seen enough, such as {@code head}, is none. */
    Optional<String> failure() {
        return Optional.ofNullable(watched.failure)
                .map(e -> String.valueOf(e.getMessage()))
                .filter(message -> !message.contains("Broken pipe"));
    }

    private static final class Watched extends OutputStream {
        private final OutputStream out;
        private @Nullable IOException failure;

        Watched(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
