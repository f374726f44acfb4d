package cjsh.app;

import cjsh.api.Cj;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import cjsh.graphql.Schemas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The whole program in this JVM, with a world of its own. */
final class Program {
    /** How a run ended, with what it wrote. */
    record Run(int exit, String out, String err) {
        String all() {
            return out + err;
        }
    }

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String input = "";
    private TerminalFacts terminal = TerminalFacts.parse("", "");

    private Program(Path folder) {
        this.folder = folder;
    }

    /** A user without settings, in an empty folder. */
    static Program in(Path folder) {
        return new Program(folder);
    }

    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** All streams are a terminal of this size; input is read from elsewhere. */
    Program seen(int columns, int rows) {
        terminal = new TerminalFacts(true, true, true, columns, rows);
        return this;
    }

    Program reading(String text) {
        input = text;
        return this;
    }

    Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandLineProgram(world(stream(out), stream(err))).run(args);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Output and messages in one, in the order in which they were written. */
    String transcript(String... args) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        PrintStream stream = stream(both);
        new CommandLineProgram(world(stream, stream)).run(args);
        return both.toString(StandardCharsets.UTF_8);
    }

    /** The same, handed on as it is written. */
    int to(Consumer<String> both, String... args) {
        PrintStream stream = new PrintStream(new PrintedText(both), true, StandardCharsets.UTF_8);
        int exit = new CommandLineProgram(world(stream, stream)).run(args);
        stream.flush();
        return exit;
    }

    /** A session as the program opens them, for parts of it. */
    Session session() {
        return session(Magics.NONE);
    }

    /** The same with these. */
    Session session(Magics magics) {
        World world = world(stream(new ByteArrayOutputStream()), stream(new ByteArrayOutputStream()));
        Cj.connect(new Site(Settings.read(world), new Schemas(), world, line -> {}).connection());
        return Session.builder()
                .startup(Startup.of(world, new StartOptions()).sources())
                .magics(magics)
                .open();
    }

    private World world(PrintStream out, PrintStream err) {
        return new World(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                environment,
                Path.of("").toAbsolutePath(),
                folder,
                folder.resolve("home"),
                terminal,
                Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
