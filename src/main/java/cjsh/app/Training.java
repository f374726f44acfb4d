package cjsh.app;

import cjsh.api.RecordType;
import cjsh.app.tab.CjOffers;
import cjsh.app.tab.KnownIds;
import cjsh.app.tab.TabLiterals;
import cjsh.engine.Session;
import cjsh.graphql.Schemas;
import cjsh.kernel.ConnectionFile;
import cjsh.kernel.KernelFault;
import cjsh.kernel.Rehearsal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A session as people have it, of which the launcher makes the start cache. In the sandbox; prints nothing. */
public final class Training {
    private static final int LONGEST_MILLIS = 600_000;
    private static final int LONGEST_END_MILLIS = 5_000;

    private static final String SCRIPT = """
            1+1
            commissions().table().rowCount()
            commissions().table()
            for (String part : List.of("a", "b")) System.out.println(part.length() + "x".repeat(2));
            record Pair(String a, int b) {}
            var pairs = Stream.of(new Pair("a", 1)).map(Pair::b).toList();
            pids().status(ACTIVE).table().summarize("id", count).by("type")
            gql(\"""
                { publisher { contracts(publisherId: "999", limit: 50) { resultList { status advertiserId } } } }\""").table().rowCount()
            programs.contracts("999").select(c -> c.status().programTerms(t -> t.name())).table().rowCount()
            """;

    private static final List<String> COMPLETED = List.of(
            "comm",
            "commissions().ta",
            "contracts().fields(\"status progr",
            "gql(\"{ publisher { con",
            "pids().status(",
            "programs.contracts(\"999\").select(c -> c.",
            "new ArrayLi",
            "\"abc\".sub");

    /** Cells of a notebook: what they show are tables, charts, queries and faults as a page has them. */
    private static final List<String> CELLS = List.of(
            "1+1",
            "System.out.println(\"a\"); System.err.println(\"b\")",
            "commissions().table()",
            "contracts()",
            "chart(commissions()).bar(\"status\")",
            "chart(commissions()).line(\"startTime\", \"rateValue\").by(\"rateType\")",
            "display(List.of(1, 2)); Map.of(\"a\", 1)",
            "contracts().fields(\"status programTerms.nam\")",
            "int x = nonsense();",
            "throw new IllegalStateException(\"meant to be\")",
            "%who");

    private Training() {}

    public static void main(String[] args) {
        stopInTime();
        // Where the launcher enters otherwise.
        Objects.requireNonNull(Main.class);
        Path home = Path.of(System.getProperty("cjsh.home", "."));
        Path folder = Path.of(Objects.requireNonNullElse(System.getenv("HOME"), "."));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        run(new TerminalFacts(false, false, false, 0, 0), home, folder, nowhere, "-c", SCRIPT);
        run(new TerminalFacts(false, false, false, 0, 0), home, folder, nowhere, "check");
        // What is typed comes from the launcher: a terminal that is none reads the process's own input.
        run(new TerminalFacts(true, true, true, 100, 30), home, folder, nowhere);
        complete(world(new TerminalFacts(false, false, false, 0, 0), home, folder, nowhere));
        rehearse(world(new TerminalFacts(false, false, false, 0, 0), home, folder, nowhere));
        System.exit(ExitCode.FINE);
    }

    private static void run(TerminalFacts terminal, Path home, Path folder, PrintStream out, String... args) {
        new CommandLineProgram(world(terminal, home, folder, out)).run(args);
    }

    private static World world(TerminalFacts terminal, Path home, Path folder, PrintStream out) {
        Map<String, String> environment = Map.of("TERM", "xterm-256color");
        return new World(System.in, out, out, environment, home, folder, folder, terminal, Clock.systemUTC());
    }

    /** What Tab does; where there is no terminal it is a letter. */
    private static void complete(World world) {
        Schemas schemas = new Schemas();
        ClassLoader loader = RecordType.class.getClassLoader();
        KnownIds ids = new KnownIds(kind -> List.of(), List.of());
        TabLiterals literals = new TabLiterals(schemas, loader, ids, world.workingFolder(), world.userHome());
        try (Session session = Session.builder()
                .startup(Startup.of(world, new StartOptions()).sources())
                .literals(literals)
                .offers(new CjOffers(schemas, loader))
                .open()) {
            for (String text : COMPLETED) {
                session.complete(text, text.length());
                session.describe(text, text.length());
            }
        }
    }

    /**
     * A notebook's kernel; one that does not answer takes nothing from the rest.
     *
     * @return whether it did answer
     */
    static boolean rehearse(World world) {
        Path file = world.userHome().resolve("kernel.json");
        try {
            Files.writeString(file, connectionFile());
            Thread kernel = new Thread(
                    () -> new CommandLineProgram(world).run("kernel", "run", file.toString()), "cjsh-training-kernel");
            kernel.setDaemon(true);
            kernel.start();
            boolean answered = new Rehearsal(ConnectionFile.read(file, "of the training")).run(CELLS, COMPLETED);
            kernel.join(LONGEST_END_MILLIS);
            return answered && !kernel.isAlive();
        } catch (IOException | KernelFault e) {
            return false; // Kernels start as they did without it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String connectionFile() throws IOException {
        List<String> names = List.of("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port");
        StringBuilder json = new StringBuilder("{\"key\": \"rehearsal\"");
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (String name : names) {
                // All at once, or the same port might be given twice.
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                json.append(", \"").append(name).append("\": ").append(socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
        return json.append('}').toString();
    }

    private static void stopInTime() {
        Thread watch = new Thread(
                () -> {
                    try {
                        Thread.sleep(LONGEST_MILLIS);
                        Runtime.getRuntime().halt(ExitCode.THREW);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "cjsh-training-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
