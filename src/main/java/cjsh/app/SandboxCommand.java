package cjsh.app;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.sandbox.Drift;
import cjsh.sandbox.Fault;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cjsh sandbox}: the embedded look-alike as a server, for scripts and other tools. */
@Command(
        name = "sandbox",
        description = "Serve the embedded CJ look-alike on this machine until it is stopped.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SandboxCommand implements Callable<Integer> {
    private final World world;

    @Option(names = "--port", paramLabel = "N", description = "Listen here; any free port unless given.")
    private int port;

    @Option(names = "--token", paramLabel = "T", description = "The only token that passes; any does unless given.")
    private @Nullable String token;

    @Option(names = "--latency", paramLabel = "MS", description = "Wait so long before each answer.")
    private int latency;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description = {
                "What goes wrong, at every request or with @N at the Nth of each API; may stand several times:",
                "http-500, http-503-retry-after, http-429-retry-after, http-403, http-404, html-page, empty-body,",
                "cut-json, redirect-elsewhere, partial-data, internal-error, drop-connection."
            })
    private final List<String> faults = new ArrayList<>();

    @Option(
            names = "--drift",
            paramLabel = "DRIFT",
            description = "How rows move between pages: none, insert, delete, insert@3 (every third request).")
    private String drift = "none";

    SandboxCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Sandbox sandbox = Sandbox.start(options())) {
            for (Api api : Api.values()) {
                world.out().println("export " + api.urlVariable() + "=" + sandbox.endpoint(api));
            }
            world.out().println("export CJ_PUBLISHER_ID=999");
            if (token == null) {
                world.out().println("export CJ_TOKEN=any");
            }
            world.out().flush();
            new Console(world).note("serving invented data on port " + sandbox.port() + "; Ctrl-C stops it");
            new CountDownLatch(1).await();
            return ExitCode.FINE;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new CjException(CjException.Kind.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private SandboxOptions options() {
        return SandboxOptions.defaults()
                .withPort(port)
                .withToken(token)
                .withLatency(Duration.ofMillis(latency))
                .withFaults(faults.stream().map(Fault::parse).toList())
                .withDrift(Drift.parse(drift))
                .withClock(world.clock());
    }
}
