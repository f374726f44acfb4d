package cjsh.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;

/** The world of a kernel that somebody else started: its streams are others in each cell, and its folder is not ours. */
final class InsideWorld {
    private InsideWorld() {}

    static World real() {
        return new World(
                new Now(),
                stream(() -> System.out),
                stream(() -> System.err),
                System.getenv(),
                home(),
                Path.of("").toAbsolutePath(),
                Path.of(Objects.requireNonNullElse(System.getenv("HOME"), System.getProperty("user.home", "."))),
                TerminalFacts.parse("", ""),
                Clock.systemUTC());
    }

    /** The jar is in {@code target}; what lies beside that is ours. */
    private static Path home() {
        String said = System.getProperty("cjsh.home");
        CodeSource source = InsideWorld.class.getProtectionDomain().getCodeSource();
        if (said != null || source == null) {
            return Path.of(Objects.requireNonNullElse(said, "."));
        }
        try {
            Path target = Path.of(source.getLocation().toURI()).toAbsolutePath().getParent();
            Path home = target == null ? null : target.getParent();
            return home == null ? Path.of(".") : home;
        } catch (URISyntaxException e) {
            return Path.of(".");
        }
    }

    private static PrintStream stream(Supplier<PrintStream> now) {
        OutputStream through = new OutputStream() {
            @Override
            public void write(int b) {
                now.get().write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                now.get().write(bytes, from, length);
            }

            @Override
            public void flush() {
                now.get().flush();
            }
        };
        return new PrintStream(through, true, StandardCharsets.UTF_8);
    }

    private static final class Now extends InputStream {
        @Override
        public int read() throws IOException {
            return System.in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return System.in.read(into, from, length);
        }
    }
}
