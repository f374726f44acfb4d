package cjsh.sandbox;

import cjsh.graphql.Api;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * CJ's four GraphQL APIs on this machine: what a session talks to when it has no token, and what tests talk to. It
 * answers on the loopback interface only, invents its data from a fixed seed, and keeps changes until it is closed.
 */
public final class Sandbox implements AutoCloseable {
    private static final Map<Api, String> PATHS = Map.of(
            Api.PROGRAMS, "/programs/query",
            Api.PROPERTIES, "/accounts/graphql",
            Api.ITEM_LISTS, "/publishers",
            Api.TECH_PARTNERS, "/techpartners");

    /** Enough for a client that loads several pages at once; each thread is made when first needed. */
    private static final int THREADS = 16;

    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Endpoint> endpoints;

    private Sandbox(SandboxOptions options) throws IOException {
        endpoints = Arrays.stream(Api.values())
                .collect(Collectors.toUnmodifiableMap(PATHS::get, api -> Endpoint.of(api, options)));
        sendAtOnce();
        // An address rather than the name localhost, which may be the other loopback address or anything else.
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), options.port()), 0);
        threads = Executors.newFixedThreadPool(THREADS, work -> daemon(work, "cjsh-sandbox"));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /**
     * Starts to listen. Schemas and data are made when an API is first asked, so this takes a few milliseconds.
     *
     * @throws UncheckedIOException when the port is taken
     */
    public static Sandbox start(SandboxOptions options) {
        try {
            Sandbox sandbox = new Sandbox(options);
            sandbox.startAsDaemon();
            return sandbox;
        } catch (IOException e) {
            throw new UncheckedIOException("no sandbox on port " + options.port() + ": " + e.getMessage(), e);
        }
    }

    /** The ids of the companies that it has data of. */
    public static List<String> companies() {
        return Arrays.stream(Company.values()).map(Company::id).toList();
    }

    /** Where to send requests for this API. */
    public URI endpoint(Api api) {
        return URI.create("http://127.0.0.1:" + port() + PATHS.get(api));
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** How many requests have come in for this API, good and bad. */
    public int requests(Api api) {
        return endpointOf(api).requests();
    }

    /** Stops at once; requests that are under way lose their connection. */
    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    private Endpoint endpointOf(Api api) {
        Endpoint endpoint = endpoints.get(PATHS.get(api));
        if (endpoint == null) {
            throw new IllegalStateException("no endpoint for " + api);
        }
        return endpoint;
    }

    /**
     * The JDK's server writes head and body of an answer apart. Without this, which it only takes from a system
     * property, the body waits 40 ms for the client to acknowledge the head.
     */
    private static void sendAtOnce() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    /** The server's own thread inherits from the one that starts it whether it keeps the JVM alive. */
    private void startAsDaemon() {
        Thread starter = daemon(server::start, "cjsh-sandbox-start");
        starter.start();
        boolean interrupted = false;
        while (starter.isAlive()) {
            try {
                starter.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Inquiry inquiry = Inquiry.read(exchange);
        Endpoint endpoint = endpoints.get(inquiry.path());
        Reply reply = endpoint == null ? elsewhere(inquiry) : endpoint.answer(inquiry);
        Outbox.send(exchange, inquiry, reply);
    }

    private Reply elsewhere(Inquiry inquiry) {
        if (!inquiry.path().equals("/")) {
            return Reply.text(404, "Nothing here. GET / lists the addresses.\n");
        }
        return inquiry.method().equals("GET")
                ? Reply.text(200, index())
                : Reply.text(405, "Only GET here.\n").with("Allow", "GET");
    }

    private String index() {
        Function<Api, String> line = api -> "  " + api.title() + ": " + endpoint(api);
        return "The cjsh sandbox, an embedded look-alike of CJ's GraphQL APIs. All data are invented.\n"
                + "POST GraphQL as JSON with any bearer token:\n"
                + Arrays.stream(Api.values()).map(line).collect(Collectors.joining("\n"))
                + "\n";
    }
}
