package cjsh.transport;

import static cjsh.transport.LocalServer.reply;
import static cjsh.transport.Sender.change;
import static cjsh.transport.Sender.faultOfChange;
import static cjsh.transport.Sender.transport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.graphql.CjException;
import cjsh.graphql.CjException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change leaves once at most, and what is said of it is true. */
class FateTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final String MADE = "{\"data\":{\"m\":{\"id\":\"1\"}}}";
    private static final String MAYBE = "; the change may have been applied";
    private static final String UNSENT = "; nothing was sent";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "500 | -                       | UNCERTAIN    | answered 500: the server failed; the change may have been applied",
                "503 | <html>                  | UNCERTAIN    | answered 503: the server failed; the change may have been applied",
                "408 | -                       | UNCERTAIN    | with an empty body; the change may have been applied",
                "200 | -                       | UNCERTAIN    | answered 200 with an empty body; the change may have been applied",
                "200 | <html>                  | UNCERTAIN    | with a web page instead of JSON; the change may have been applied",
                "200 | {\"data\":{\"m\":{\"i  | UNCERTAIN    | or is cut short; the change may have been applied",
                "200 | {\"data\":null}         | UNCERTAIN    | no reason given; the change may have been applied",
                "200 | {\"errors\":[{\"message\":\"e\",\"extensions\":{\"code\":\"InternalError\"}}],\"data\":null} | UNCERTAIN | may have been applied",
                "200 | {\"errors\":[{\"message\":\"e\",\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\"}}]} | UNCERTAIN | may have been applied",
                "200 | {\"errors\":[{\"message\":\"e\",\"path\":[\"m\"],\"extensions\":{\"classification\":\"DataFetchingException\"}}],\"data\":null} | UNCERTAIN | may have been applied",
                "200 | {\"errors\":[{\"message\":\"e\",\"path\":[\"m\"],\"extensions\":{\"code\":\"DOWNSTREAM_SERVICE_ERROR\"}}],\"data\":null} | UNCERTAIN | may have been applied",
                "200 | {\"errors\":[{\"message\":\"e\",\"path\":[\"m\"],\"extensions\":{\"classification\":\"X\",\"code\":\"SERVICE_UNAVAILABLE\"}}],\"data\":null} | UNCERTAIN | may have been applied",
                "200 | {\"errors\":[{\"message\":\"e\",\"path\":[\"m\"],\"extensions\":{\"classification\":\"ValidationError\"}}],\"data\":null} | REFUSED | m: e (ValidationError)",
                "500 | {\"errors\":[{\"message\":\"e\"}]} | UNCERTAIN | may have been applied",
                "200 | {\"errors\":[{\"message\":\"e\",\"path\":[\"m\",\"id\"]}],\"data\":null} | UNCERTAIN | only the answer failed, so the change has probably been applied",
                "200 | {\"errors\":[{\"message\":\"bad name\",\"path\":[\"m\"]}],\"data\":null} | UNCERTAIN | m: bad name; the change may have been applied",
                "200 | {\"errors\":[{\"message\":\"bad name\",\"path\":[\"m\"],\"extensions\":{\"code\":\"WEIRD\"}}],\"data\":null} | UNCERTAIN | may have been applied",
                "200 | {\"errors\":[{\"message\":\"bad name\",\"path\":[\"m\"],\"extensions\":{\"code\":\"InvalidArguments\"}}],\"data\":null} | REFUSED | m: bad name (InvalidArguments)",
                "200 | {\"errors\":[{\"message\":\"not now\",\"path\":[\"m\"],\"extensions\":{\"code\":\"InvalidSystemState\"}}],\"data\":null} | REFUSED | m: not now",
                "200 | {\"errors\":[{\"message\":\"bad name\",\"path\":[\"m\"],\"extensions\":{\"code\":\"BAD_USER_INPUT\"}}],\"data\":null} | REFUSED | m: bad name",
                "200 | {\"errors\":[{\"message\":\"bad name\"}]} | REFUSED | bad name",
                "200 | {\"errors\":[{\"message\":\"bad name\"}],\"data\":null} | UNCERTAIN | bad name; the change may have been applied",
                "400 | {\"errors\":[{\"message\":\"bad name\"}],\"data\":null} | REFUSED | bad name",
                "400 | {\"errors\":[{\"message\":\"bad name\",\"path\":[\"m\"]}],\"data\":null} | UNCERTAIN | may have been applied",
                "200 | {\"errors\":[{\"message\":\"Invalid authorization token\",\"path\":[\"m\"]}],\"data\":null} | UNAUTHORIZED | Invalid authorization token",
                "200 | {\"errors\":[{\"message\":\"Cannot query field \\\"x\\\" on type \\\"Y\\\".\"}],\"data\":null} | REFUSED | Cannot query field",
                "200 | {\"errors\":[{\"message\":\"e\",\"extensions\":{\"code\":\"NotFound\"}},{\"message\":\"e\",\"path\":[\"m\"]}],\"data\":null} | UNCERTAIN | (and 1 more)",
                "400 | {\"errors\":[{\"message\":\"no such field\"}]} | REFUSED | no such field",
                "200 | {\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}],\"data\":null} | UNAUTHORIZED | x (UNAUTHENTICATED)",
                "401 | -                       | UNAUTHORIZED | the token was not accepted",
                "404 | -                       | UNREACHABLE  | there is no API at this address",
                "429 | -                       | REFUSED      | too many requests",
                "302 | -                       | UNCERTAIN    | answered 302 with an empty body; the change may have been applied",
                "302 | {\"data\":{\"m\":1}}    | UNCERTAIN    | answered 302",
            })
    void oneRequestLeavesAndItsAnswerSaysWhetherTheChangeWasMade(int status, String body, Kind kind, String fact) {
        try (LocalServer server =
                new LocalServer(exchange -> reply(exchange, status, "application/json", bytes(body)))) {
            CjException e = faultOfChange(transport(server.uri("/q"), PATIENT));
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e).hasMessageContaining(fact);
            assertThat(e.getMessage()).doesNotContain(UNSENT);
            assertThat(e.next()).isPresent();
            assertThat(server.seen()).hasSize(1);
        }
    }

    private static byte[] bytes(String body) {
        return body == null ? new byte[0] : body.getBytes(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aRedirectIsNotFollowedNotEvenWithinTheOrigin(int status) {
        try (LocalServer server = new LocalServer(exchange -> {
            exchange.getResponseHeaders().set("Location", "/new?secret=1");
            reply(exchange, status, "text/plain", new byte[0]);
        })) {
            CjException e = faultOfChange(transport(server.uri("/old"), PATIENT));
            assertThat(e.kind()).isEqualTo(Kind.REFUSED);
            assertThat(e).hasMessageContaining("not followed, and nothing was changed");
            assertThat(e.next()).contains("set CJ_PROPERTIES_URL to the address that it names: /new");
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void anAnswerInTimeIsTaken() {
        try (LocalServer server = LocalServer.answering(200, "application/json", MADE)) {
            assertThat(new String(change(transport(server.uri("/q"), PATIENT)).body(), UTF_8))
                    .isEqualTo(MADE);
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void aRefusedConnectionSentNothing() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        CjException e = faultOfChange(transport(URI.create("http://127.0.0.1:" + port + "/q"), PATIENT));
        assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(e).hasMessageEndingWith("the connection was refused" + UNSENT);
    }

    @Test
    void aNameThatNobodyHasSentNothing() {
        CjException e = faultOfChange(transport(URI.create("https://nobody.invalid/q"), PATIENT));
        assertThat(e).hasMessageEndingWith("there is no such host" + UNSENT);
    }

    @Test
    void aFailedHandshakeIsNeverTakenForAnAnswer() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> speakPlainly(server));
            thread.setDaemon(true);
            thread.start();
            CjException e =
                    faultOfChange(transport(URI.create("https://127.0.0.1:" + server.getLocalPort() + "/q"), PATIENT));
            // The JDK does not always say why a connection broke; then the cautious answer is the right one.
            assertThat(e.kind()).isIn(Kind.UNREACHABLE, Kind.UNCERTAIN);
            if (e.kind() == Kind.UNREACHABLE) {
                assertThat(e).hasMessageContaining("no safe connection").hasMessageEndingWith(UNSENT);
            }
        }
    }

    private static void speakPlainly(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getInputStream().read(); // the handshake has begun
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The client has hung up.
        }
    }

    @Test
    void aTokenThatMayNotTravelSentNothing() {
        CjException e = faultOfChange(transport(URI.create("http://cj.invalid/q"), PATIENT));
        assertThat(e.kind()).isEqualTo(Kind.USAGE);
        assertThat(e).hasMessageEndingWith(UNSENT);
    }

    @Test
    void silenceAfterTheRequestMayHaveBeenTheChange() {
        CountDownLatch end = new CountDownLatch(1);
        try (LocalServer server = new LocalServer(exchange -> awaitQuietly(end))) {
            CjException e = faultOfChange(transport(server.uri("/q"), Duration.ofMillis(300)));
            assertThat(e.kind()).isEqualTo(Kind.UNCERTAIN);
            assertThat(e).hasMessageEndingWith("did not answer within 0.3 seconds" + MAYBE);
            assertThat(e.next()).contains("find out before you send it again");
            assertThat(server.seen()).hasSize(1);
            end.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void stoppedWhileWaitingItMayHaveBeenMade() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (LocalServer server = new LocalServer(exchange -> {
            arrived.countDown();
            awaitQuietly(end);
        })) {
            FutureTask<CjException> sending =
                    new FutureTask<>(() -> faultOfChange(transport(server.uri("/q"), PATIENT)));
            Thread thread = new Thread(sending);
            thread.start();
            arrived.await();
            thread.interrupt();
            assertThat(sending.get().kind()).isEqualTo(Kind.UNCERTAIN);
            assertThat(sending.get()).hasMessageEndingWith("stopped" + MAYBE);
            end.countDown();
        }
    }

    /** The JDK's client sends queries again on a kept connection that was closed meanwhile, if it takes them for GET. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConnectionThatBreaksIsNotTriedAgain(boolean reset) throws Exception {
        try (Cutter server = new Cutter(reset)) {
            HttpTransport transport = transport(server.uri(), PATIENT);
            change(transport);
            CjException e = faultOfChange(transport);
            assertThat(e.kind()).isEqualTo(Kind.UNCERTAIN);
            assertThat(e).hasMessageEndingWith("the connection broke" + MAYBE);
            assertThat(server.requests.get()).isEqualTo(2);
            assertThat(server.connections.get()).isEqualTo(1);
        }
    }

    /** Answers the first request, and hangs up on the second of the same connection after reading it whole. */
    private static final class Cutter implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final AtomicInteger requests = new AtomicInteger();
        private final AtomicInteger connections = new AtomicInteger();
        private final boolean reset;

        Cutter(boolean reset) throws IOException {
            this.reset = reset;
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/q");
        }

        private void serve() {
            try {
                while (true) {
                    try (Socket client = socket.accept()) {
                        connections.incrementAndGet();
                        serve(client);
                    }
                }
            } catch (IOException e) {
                // Closed: the test is over.
            }
        }

        private void serve(Socket client) throws IOException {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            readRequest(in);
            client.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + MADE.length()
                                    + "\r\n\r\n" + MADE)
                            .getBytes(UTF_8));
            readRequest(in);
            client.setSoLinger(reset, 0);
        }

        private void readRequest(BufferedReader in) throws IOException {
            int length = 0;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(
                            line.substring("content-length:".length()).strip());
                }
            }
            requests.incrementAndGet();
            in.read(new char[length]);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void theBodyOfAChangeCanBeTakenOnce() {
        Payload payload = Payload.once("x".getBytes(UTF_8));
        assertThat(taken(payload).join()).isEqualTo("x");
        assertThat(payload.withdraw()).isFalse();
        CompletableFuture<String> again = taken(payload);
        assertThat(catchThrowableOfType(CompletionException.class, again::join))
                .hasMessageContaining("a change is not sent twice");
    }

    /** The client's threads may be about to take it while the user already presses Ctrl-C. */
    @Test
    void aBodyThatWasWithdrawnNeverLeaves() {
        Payload payload = Payload.once("x".getBytes(UTF_8));
        assertThat(payload.withdraw()).isTrue();
        assertThat(catchThrowableOfType(
                        CompletionException.class, () -> taken(payload).join()))
                .isNotNull();
        assertThat(payload.withdraw()).isTrue();
    }

    @Test
    void theBodyOfAQueryCanBeTakenAgain() {
        Payload payload = Payload.of("x".getBytes(UTF_8));
        assertThat(List.of(taken(payload).join(), taken(payload).join())).isEqualTo(List.of("x", "x"));
    }

    private static CompletableFuture<String> taken(Payload payload) {
        CompletableFuture<String> text = new CompletableFuture<>();
        StringBuilder received = new StringBuilder();
        payload.publisher().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer bytes) {
                received.append(UTF_8.decode(bytes));
            }

            @Override
            public void onError(Throwable thrown) {
                text.completeExceptionally(thrown);
            }

            @Override
            public void onComplete() {
                text.complete(received.toString());
            }
        });
        return text;
    }
}
