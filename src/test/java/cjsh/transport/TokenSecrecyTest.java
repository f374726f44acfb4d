package cjsh.transport;

import static cjsh.transport.LocalServer.answering;
import static cjsh.transport.LocalServer.gzip;
import static cjsh.transport.LocalServer.reply;
import static cjsh.transport.Sender.TOKEN;
import static cjsh.transport.Sender.fault;
import static cjsh.transport.Sender.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.CjException.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token: where it goes, where it never shows. */
class TokenSecrecyTest {
    private static final String JSON = "application/json";
    private static final String DATA = "{\"data\":{\"publisher\":{\"id\":\"1\"}}}";

    @Test
    void theTokenIsBlottedWhereverTheServerEchoesIt() {
        String echo = "{\"errors\":[{\"message\":\"bad token " + TOKEN + "\"}],\"data\":%s}";
        try (LocalServer server = answering(401, JSON, echo.formatted("null"))) {
            CjException e = fault(server.uri("/q"));
            assertThat(e.getMessage()).contains("bad token ****").doesNotContain(TOKEN);
            assertThat(String.valueOf(e)).doesNotContain(TOKEN);
        }
        try (LocalServer server = new LocalServer(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            String twice = echo.formatted("{\"a\":\"" + TOKEN + TOKEN + "\"}");
            reply(exchange, 200, JSON, gzip(twice.getBytes(UTF_8)));
        })) {
            GraphQlResponse response = send(server.uri("/q"));
            assertThat(new String(response.body(), UTF_8)).doesNotContain(TOKEN);
            assertThat(response.errors().toString()).doesNotContain(TOKEN);
        }
    }

    @Test
    void aShortTokenIsBlottedOutOfComplaintsButNotOutOfData() {
        try (LocalServer server = answering(200, JSON, "{\"data\":{\"a\":\"a test of tests\"}}")) {
            GraphQlResponse response =
                    send(server.uri("/q"), Api.PROGRAMS, Optional.of("test"), Duration.ofSeconds(30));
            assertThat(new String(response.body(), UTF_8)).contains("a test of tests");
        }
        try (LocalServer server = answering(401, JSON, "{\"errors\":[{\"message\":\"bad token test: tested\"}]}")) {
            CjException e = catchThrowableOfType(
                    CjException.class,
                    () -> send(server.uri("/q"), Api.PROGRAMS, Optional.of("test"), Duration.ofSeconds(30)));
            assertThat(e.getMessage()).endsWith("bad token ****: tested");
        }
    }

    @Test
    void aTokenWithSlashesIsBlottedAsJsonMayWriteIt() {
        try (LocalServer server =
                answering(400, JSON, "{\"errors\":[{\"message\":\"no ab\\\\/cd+ef=\"}]}".replace("\\\\", "\\"))) {
            CjException e = catchThrowableOfType(
                    CjException.class,
                    () -> send(server.uri("/q"), Api.PROGRAMS, Optional.of("ab/cd+ef="), Duration.ofSeconds(30)));
            assertThat(e.getMessage()).endsWith("no **********");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "line\n", "tok\u00e9n", "\u202etoken"})
    void aTokenThatNoHeaderTakesIsRefusedWithoutShowingIt(String token) {
        try (LocalServer server = answering(200, JSON, DATA)) {
            CjException e = catchThrowableOfType(
                    CjException.class,
                    () -> send(server.uri("/q"), Api.PROGRAMS, Optional.of(token), Duration.ofSeconds(30)));
            assertThat(e.kind()).isEqualTo(Kind.USAGE);
            assertThat(e).hasMessage("the token is empty or has blanks or signs in it that no token has");
            assertThat(server.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://programs.invalid/query", "HTTP://user:pw@programs.invalid/query?key=s3cret"})
    void theTokenIsNotSentInTheClear(String address) {
        CjException e = fault(URI.create(address));
        assertThat(e.kind()).isEqualTo(Kind.USAGE);
        assertThat(e)
                .hasMessageContaining("the token is sent over https only")
                .hasMessageContaining("programs.invalid/query");
        assertThat(e.getMessage()).doesNotContain("pw").doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programs.api.cj.com/query",
                "ftp://programs.api.cj.com/query",
                "https:query",
                "file:///etc",
                "https:///x",
                ""
            })
    void anAddressThatIsNoneIsRefused(String address) {
        CjException e = fault(URI.create(address));
        assertThat(e.kind()).isEqualTo(Kind.USAGE);
        assertThat(e).hasMessage("programs: the address in CJ_PROGRAMS_URL is no web address");
    }

    @Test
    void settingsNeverShowTheToken() {
        TransportSettings settings =
                new TransportSettings(Map.of(), Optional.of(TOKEN), TransportSettings.DEFAULT_TIMEOUT, 1, line -> {});
        assertThat(settings.toString()).doesNotContain(TOKEN).contains("***");
    }

    @Test
    void theLogHasOneLineWithoutSecrets() {
        List<String> lines = new ArrayList<>();
        try (LocalServer server = answering(200, JSON, DATA)) {
            URI uri = URI.create(server.uri("/q").toString().replace("http://", "http://user:pw@") + "?key=s3cret");
            new HttpTransport(new TransportSettings(
                            Map.of(Api.PROGRAMS, uri), Optional.of(TOKEN), Duration.ofSeconds(30), 1000, lines::add))
                    .send(new GraphQlRequest(Api.PROGRAMS, "{a}", "Q", Map.of("v", "private"), false));
            assertThat(lines)
                    .singleElement()
                    .asString()
                    .matches("POST http://127.0.0.1:\\d+/q 63 bytes: 200, \\d+ bytes in \\d+ ms");
        }
    }
}
