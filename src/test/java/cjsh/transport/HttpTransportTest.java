package cjsh.transport;

import static cjsh.transport.LocalServer.answering;
import static cjsh.transport.LocalServer.gzip;
import static cjsh.transport.LocalServer.reply;
import static cjsh.transport.Sender.TOKEN;
import static cjsh.transport.Sender.fault;
import static cjsh.transport.Sender.send;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.CjException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTransportTest {
    private static final String JSON = "application/json";
    private static final String DATA = "{\"data\":{\"publisher\":{\"id\":\"1\"}}}";

    @Test
    void aRequestIsOnePostWithOnlyWhatGraphQlNeeds() {
        try (LocalServer server = answering(200, JSON, DATA)) {
            send(server.uri("/query"));
            LocalServer.Seen seen = server.seen().get(0);
            assertThat(seen.method()).isEqualTo("POST");
            assertThat(seen.header("Authorization")).isEqualTo("Bearer " + TOKEN);
            assertThat(seen.header("Content-Type")).isEqualTo("application/json");
            assertThat(seen.header("Accept")).isEqualTo("application/graphql-response+json, application/json;q=0.9");
            assertThat(seen.body())
                    .isEqualTo(
                            "{\"query\":\"query Q { publisher { id } }\",\"operationName\":\"Q\",\"variables\":{\"id\":\"9\",\"none\":null}}");
        }
    }

    @Test
    void withoutTokenThereIsNoAuthorization() {
        try (LocalServer server = answering(200, JSON, DATA)) {
            send(server.uri("/query"), Api.PROGRAMS, Optional.empty(), Duration.ofSeconds(30));
            assertThat(server.seen().get(0).header("Authorization")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, application/json",
        "200, application/graphql-response+json",
        "200, text/plain",
        "200, application/json; charset=ISO-8859-1",
        "203, application/json",
        "294, application/graphql-response+json",
        "400, application/graphql-response+json"
    })
    void dataIsTakenWhateverStandsAroundIt(int status, String type) {
        String body = "{\"errors\":[{\"message\":\"half\",\"path\":[\"publisher\",0]}],\"data\":{\"a\":\"äé\"}}";
        try (LocalServer server = answering(status, type, body)) {
            GraphQlResponse response = send(server.uri("/query"));
            assertThat(new String(response.body(), UTF_8)).isEqualTo(body);
            assertThat(response.errors()).containsExactly(new GraphQlError("half", "", List.of("publisher", "0")));
        }
    }

    @Test
    void gzipIsUnpackedAndCountedPacked() {
        byte[] plain = ("{\"data\":{\"x\":\"" + "y".repeat(50_000) + "\"}}").getBytes(UTF_8);
        try (LocalServer server = new LocalServer(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            reply(exchange, 200, JSON, gzip(plain));
        })) {
            GraphQlResponse response = send(server.uri("/query"));
            assertThat(response.body()).isEqualTo(plain);
            assertThat(response.wireBytes()).isLessThan(1000);
            assertThat(server.seen().get(0).header("Accept-Encoding")).isEqualTo("gzip");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 |              | UNAUTHORIZED | answered 401: the token was not accepted | check CJ_TOKEN",
                "403 | <html>no     | UNAUTHORIZED | answered 403: the token was not accepted | check CJ_TOKEN",
                "404 | not here     | UNREACHABLE  | answered 404: there is no API at this address | CJ_PROGRAMS_URL",
                "405 |              | UNREACHABLE  | answered 405: there is no API at this address | CJ_PROGRAMS_URL",
                "429 | slow down    | REFUSED      | answered 429: too many requests | wait 7 seconds and run it again",
                "500 | <html>oops   | REFUSED      | answered 500: the server failed | wait 7 seconds and run it again",
                "503 |              | REFUSED      | answered 503: the server failed | wait 7 seconds and run it again",
                "200 | <!doctype h> | BAD_REPLY    | answered 200 with a web page instead of JSON | CJ_PROGRAMS_URL",
                "200 |              | BAD_REPLY    | answered 200 with an empty body | run it again",
                "200 | {}           | BAD_REPLY    | answered 200 with something that is not GraphQL | run it again",
                "200 | [1]          | BAD_REPLY    | answered 200 with something that is not GraphQL | run it again",
                "200 | 17           | BAD_REPLY    | answered 200 with something that is not GraphQL | run it again",
                "200 | {\"data\":{\"publ | BAD_REPLY | or is cut short | run it again",
                "200 | {\"data\":{},\"errors\":[{ | BAD_REPLY | or is cut short | run it again",
                "200 | {\"data\":null} | REFUSED   | no reason given | mend what was sent",
                "200 | {\"data\":[]}  | REFUSED   | no reason given | mend what was sent",
                "401 | {\"error\":\"x\"} | UNAUTHORIZED | answered 401: the token was not accepted | check CJ_TOKEN",
                "429 | {\"errors\":[{\"message\":\"slow\"}]} | REFUSED | slow | wait 7 seconds and run it again",
                "500 | {\"errors\":[{\"message\":\"oops\"}]} | REFUSED | oops | wait 7 seconds and run it again",
                "403 | {\"errors\":[{\"message\":\"not yours\"}]} | UNAUTHORIZED | not yours | check CJ_TOKEN"
            })
    void answersWithoutDataSayWhatToDo(int status, String body, Kind kind, String fact, String next) {
        try (LocalServer server = new LocalServer(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            reply(exchange, status, JSON, body == null ? new byte[0] : body.getBytes(UTF_8));
        })) {
            CjException e = fault(server.uri("/query"));
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e)
                    .hasMessageStartingWith("programs (" + server.uri("/query") + ")")
                    .hasMessageContaining(fact);
            assertThat(e.next()).hasValueSatisfying(advice -> assertThat(advice).contains(next));
            assertThat(e.getMessage()).doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPERTIES | 400 | {\"errors\":[{\"message\":\"Cannot query field \\\"x\\\" on type \\\"Y\\\".\",\"locations\":[{\"line\":1,\"column\":3}],\"extensions\":{\"code\":\"GRAPHQL_VALIDATION_FAILED\"}}]} | REFUSED | Cannot query field \"x\" on type \"Y\". (GRAPHQL_VALIDATION_FAILED) | mend what was sent",
                "PROPERTIES | 200 | {\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}],\"data\":null} | UNAUTHORIZED | no (UNAUTHENTICATED) | check CJ_TOKEN",
                "ITEM_LISTS | 200 | {\"errors\":[{\"message\":\"gone\",\"path\":[\"itemList\"],\"extensions\":{\"code\":\"NotFound\",\"classification\":\"DataFetchingException\"}}],\"data\":null,\"extensions\":{\"requestId\":\"r-1\"}} | REFUSED | itemList: gone (NotFound) [request r-1] | check the id",
                "ITEM_LISTS | 200 | {\"extensions\":{\"requestId\":\"r-2\"},\"errors\":[{\"message\":\"e\",\"extensions\":{\"classification\":{\"a\":[1]},\"code\":\"InternalError\"}},{\"message\":\"f\"}]} | REFUSED | e (InternalError) (and 1 more) [request r-2] | this may pass",
                "TECH_PARTNERS | 200 | {\"errors\":[{\"message\":\"e\",\"extensions\":{\"code\":\"Unauthorized\"}}],\"data\":null} | UNAUTHORIZED | e (Unauthorized) | check CJ_TOKEN",
                "PROGRAMS | 400 | {\"data\":null,\"errors\":[{\"message\":\"Query does not pass validation. Violations:\\n\\nCannot query field 'x'. (line 1, column 3):\\n{ x }\\n  ^\"}]} | REFUSED | Query does not pass validation. Violations: Cannot query field 'x'. (line 1, column 3): { x } ^ | mend what was sent",
                "PROGRAMS | 200 | {\"errors\":[{\"message\":\"Missing or invalid authorization token\"}]} | UNAUTHORIZED | Missing or invalid authorization token | check CJ_TOKEN",
                "PROGRAMS | 200 | {\"errors\":[{\"message\":null}]} | REFUSED | the API gave no message | mend what was sent",
                "PROGRAMS | 200 | {\"errors\":[null,[1],\"text\"]} | REFUSED | null (and 2 more) | mend what was sent"
            })
    void eachDialectOfErrorsIsOneLine(Api api, int status, String body, Kind kind, String fact, String next) {
        try (LocalServer server = answering(status, JSON, body)) {
            CjException e = fault(server.uri("/q"), api);
            assertThat(e).hasMessage(api.shortName() + " (" + server.uri("/q") + "): " + fact);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.next()).hasValueSatisfying(advice -> assertThat(advice).contains(next));
        }
    }

    @Test
    void aMessageWithoutEndIsCut() {
        try (LocalServer server = answering(400, JSON, "{\"errors\":[{\"message\":\"" + "x".repeat(90_000) + "\"}]}")) {
            assertThat(fault(server.uri("/q")).getMessage())
                    .hasSizeLessThan(600)
                    .endsWith("…");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aRedirectWithinTheOriginIsFollowedAsItIs(int status) {
        try (LocalServer server = new LocalServer(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/old")) {
                exchange.getResponseHeaders().set("Location", "/new?x=1");
                reply(exchange, status, JSON, new byte[0]);
            } else {
                reply(exchange, 200, JSON, DATA.getBytes(UTF_8));
            }
        })) {
            assertThat(new String(send(server.uri("/old")).body(), UTF_8)).isEqualTo(DATA);
            LocalServer.Seen first = server.seen().get(0);
            LocalServer.Seen second = server.seen().get(1);
            assertThat(second.path()).isEqualTo("/new?x=1");
            assertThat(second.method()).isEqualTo("POST");
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.header("Authorization")).isEqualTo("Bearer " + TOKEN);
        }
    }

    @Test
    void aRedirectToAnotherOriginIsNotFollowed() {
        try (LocalServer other = answering(200, JSON, DATA);
                LocalServer server = redirecting(307, other.uri("/steal").toString())) {
            CjException e = fault(server.uri("/q"));
            assertThat(e.kind()).isEqualTo(Kind.BAD_REPLY);
            assertThat(e).hasMessageContaining("redirects to " + other.uri("")).hasMessageContaining("the token stays");
            assertThat(e.next()).contains("if CJ has moved, set CJ_PROGRAMS_URL to the new address");
            assertThat(other.seen()).isEmpty();
            assertThat(server.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "301, /new, 1",
        "302, /new, 1",
        "303, /new, 1",
        "307, /q, 4",
        "307, '', 1",
        "308, mailto:x, 1",
        "307, '::%', 1",
        "300, '', 1"
    })
    void otherRedirectsAreRefusedInWords(int status, String location, int requests) {
        try (LocalServer server = redirecting(status, location)) {
            CjException e = fault(server.uri("/q"));
            assertThat(e.kind()).isEqualTo(Kind.BAD_REPLY);
            assertThat(e).hasMessageContaining("answered " + status);
            assertThat(e.getMessage()).doesNotContain("null");
            assertThat(server.seen()).hasSize(requests);
        }
    }

    private static LocalServer redirecting(int status, String location) {
        return new LocalServer(exchange -> {
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", location);
            }
            reply(exchange, status, JSON, new byte[0]);
        });
    }

    @Test
    void anAnswerThatIsTooLargeIsGivenUp() {
        byte[] large = new byte[Sender.MAX_BYTES + 1];
        Arrays.fill(large, (byte) ' ');
        try (LocalServer plain = new LocalServer(exchange -> reply(exchange, 200, JSON, large));
                LocalServer bomb = new LocalServer(exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    reply(exchange, 200, JSON, gzip(new byte[50_000_000]));
                })) {
            for (LocalServer server : List.of(plain, bomb)) {
                CjException e = fault(server.uri("/q"));
                assertThat(e.kind()).isEqualTo(Kind.BAD_REPLY);
                assertThat(e).hasMessageContaining("sent more than");
                assertThat(e.next()).contains("ask for fewer fields, or for smaller pages");
            }
        }
    }

    @Test
    void anAnswerOfExactlyTheCapIsTaken() {
        String body = "{\"data\":{}}" + " ".repeat(Sender.MAX_BYTES - 11);
        try (LocalServer server = answering(200, JSON, body);
                LocalServer packed = new LocalServer(exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    reply(exchange, 200, JSON, gzip(body.getBytes(UTF_8)));
                })) {
            assertThat(send(server.uri("/q")).body()).hasSize(Sender.MAX_BYTES);
            assertThat(send(packed.uri("/q")).body()).hasSize(Sender.MAX_BYTES);
        }
    }

    @Test
    void damagedGzipIsToldAndAnEmptyOneIsEmpty() {
        byte[] good = DATA.repeat(100).getBytes(UTF_8);
        try (LocalServer cut = new LocalServer(exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    byte[] packed = gzip(good);
                    reply(exchange, 200, JSON, Arrays.copyOf(packed, packed.length / 2));
                });
                LocalServer empty = new LocalServer(exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    reply(exchange, 401, JSON, new byte[0]);
                })) {
            CjException e = fault(cut.uri("/q"));
            assertThat(e.kind()).isEqualTo(Kind.BAD_REPLY);
            assertThat(e).hasMessageContaining("sent an answer that is damaged or cut short");
            assertThat(fault(empty.uri("/q")).kind()).isEqualTo(Kind.UNAUTHORIZED);
        }
    }

    @Test
    void latin1BytesAreNotTakenForGraphQl() {
        byte[] latin = "{\"data\":{\"a\":\"äöü\"}}".getBytes(ISO_8859_1);
        try (LocalServer server =
                new LocalServer(exchange -> reply(exchange, 200, "application/json; charset=ISO-8859-1", latin))) {
            assertThat(fault(server.uri("/q")).kind()).isEqualTo(Kind.BAD_REPLY);
        }
    }

    @Test
    void hostileNestingInsideOfAnAnswerIsNoOverflow() {
        String body = "{\"data\":" + "[".repeat(90_000);
        try (LocalServer server = answering(200, JSON, body)) {
            assertThat(fault(server.uri("/q")).kind()).isEqualTo(Kind.BAD_REPLY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"data\":{}}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat",
                "HTTP/1.1 200 OK\r\nContent-Length: minus\r\n\r\n{}",
                "SSH-2.0-OpenSSH_9.2\r\n"
            })
    void aConnectionThatBreaksIsTold(String raw) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerRaw(listening, raw));
            server.start();
            CjException e = fault(URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/q"));
            assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(e).hasMessageEndingWith("could not be reached: the connection broke");
        }
    }

    private static void answerRaw(ServerSocket listening, String raw) {
        // java.net.http tries once more when a connection ends before an answer began.
        boolean open = true;
        while (open) {
            try (Socket socket = listening.accept();
                    OutputStream out = socket.getOutputStream()) {
                if (socket.getInputStream().read(new byte[10_000]) > 0) {
                    out.write(raw.getBytes(UTF_8));
                }
            } catch (IOException e) {
                open = !listening.isClosed();
            }
        }
    }

    @Test
    void nobodyThereIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CjException refused = fault(URI.create("http://127.0.0.1:" + port + "/q"));
        assertThat(refused)
                .hasMessage(
                        "programs (http://127.0.0.1:" + port + "/q) could not be reached: the connection was refused");
        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refused.next()).contains("check the network, and the address in CJ_PROGRAMS_URL");
        CjException unknown = fault(URI.create("https://programs.invalid/q"));
        assertThat(unknown.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(unknown).hasMessageStartingWith("programs (https://programs.invalid/q) could not be reached");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        CountDownLatch done = new CountDownLatch(1);
        try (LocalServer server = new LocalServer(exchange -> await(done))) {
            CjException e = catchThrowableOfType(
                    CjException.class,
                    () -> send(server.uri("/q"), Api.PROGRAMS, Optional.empty(), Duration.ofMillis(200)));
            assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(e).hasMessageContaining("did not answer within 0.2 seconds");
            done.countDown();
        }
    }

    @Test
    void anInterruptEndsTheWait() throws InterruptedException, ExecutionException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (LocalServer server = new LocalServer(exchange -> {
            arrived.countDown();
            await(done);
        })) {
            FutureTask<CjException> sending = new FutureTask<>(() -> {
                CjException e = fault(server.uri("/q"));
                assertThat(Thread.interrupted()).isTrue();
                return e;
            });
            Thread thread = new Thread(sending);
            thread.start();
            arrived.await();
            thread.interrupt();
            CjException e = sending.get();
            assertThat(e.kind()).isEqualTo(Kind.INTERRUPTED);
            done.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
