package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cjsh.graphql.Api;
import graphql.introspection.IntrospectionQuery;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpTest {
    private static final String BODY = "{\"query\":\"{ __typename }\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());

    @AfterAll
    void close() {
        sandbox.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = sandbox.endpoint(Api.PROGRAMS).resolve(path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void theAddressesAreAsAnnounced() throws Exception {
        String base = "http://127.0.0.1:" + sandbox.port();
        assertThat(sandbox.endpoint(Api.PROGRAMS)).hasToString(base + "/programs/query");
        assertThat(sandbox.endpoint(Api.PROPERTIES)).hasToString(base + "/accounts/graphql");
        assertThat(sandbox.endpoint(Api.ITEM_LISTS)).hasToString(base + "/publishers");
        assertThat(sandbox.endpoint(Api.TECH_PARTNERS)).hasToString(base + "/techpartners");
        assertThat(get("/").body())
                .contains(base + "/programs/query", base + "/accounts/graphql", base + "/publishers")
                .contains(base + "/techpartners");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/programs/querys", "/programs", "/publishers/"})
    void otherAddressesAreNotFound(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerIsPackedWhenAskedFor() throws Exception {
        Probe probe = new Probe(sandbox, Api.PROGRAMS);
        Probe.Answer packed = probe.send(
                probe.request().header("Accept-Encoding", "br, gzip;q=0.8").POST(BodyPublishers.ofString(BODY)));
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        byte[] plain =
                new GZIPInputStream(new ByteArrayInputStream(packed.response().body())).readAllBytes();
        assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br"})
    void anAnswerIsPlainWhenPackingIsNotAskedFor(String encoding) throws Exception {
        Probe probe = new Probe(sandbox, Api.PROGRAMS);
        Probe.Answer answer =
                probe.send(probe.request().header("Accept-Encoding", encoding).POST(BodyPublishers.ofString(BODY)));
        assertThat(answer.header("Content-Encoding")).isEmpty();
        assertThat(answer.at("data.__typename")).isEqualTo("Query");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */* | application/json
                    application/json | application/json
                    application/graphql-response+json | application/graphql-response+json; charset=utf-8
                    application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json; charset=utf-8
                    application/json, application/graphql-response+json;q=0.9 | application/json
                    """)
    void theMediaTypeFollowsTheClientsWish(String accept, String type) throws Exception {
        Probe probe = new Probe(sandbox, Api.ITEM_LISTS);
        Probe.Answer answer =
                probe.send(probe.request().header("Accept", accept).POST(BodyPublishers.ofString(BODY)));
        assertThat(answer.header("Content-Type")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{ __typename }\",\"variables\":null}",
                "{\"query\":\"{ __typename }\",\"variables\":{},\"operationName\":null}",
                "{\"operationName\":null,\"extensions\":{\"a\":[1.5,true]},\"query\":\"{ __typename }\"}"
            })
    void absentAndNullMembersAreTheSame(String body) throws Exception {
        assertThat(new Probe(sandbox, Api.PROPERTIES).post(body).at("data.__typename"))
                .isEqualTo("Query");
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void theSchemaCanBeAskedForAndHasNoDirectivesOfOurs(Api api) throws Exception {
        Probe.Answer answer = new Probe(sandbox, api).query(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.list("data.__schema.types")).isNotEmpty();
        assertThat(answer.list("data.__schema.directives").stream().map(each -> Probe.at(each, "name")))
                .contains("include", "skip", "deprecated")
                .doesNotContain("max", "minLength", "onePrimary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer  ", "Basic dDBrZW4=", "t0ken", "Bearer invalid", "Bearer expired"})
    void aTokenIsNeeded(String authorization) throws Exception {
        Probe probe = new Probe(sandbox, Api.PROGRAMS);
        HttpRequest.Builder request = probe.bare().POST(BodyPublishers.ofString(BODY));
        assertThat(probe.send(authorization.isEmpty() ? request : request.header("Authorization", authorization))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void onlyTheGivenTokenPassesAndNoneIsEchoed() throws Exception {
        try (Sandbox strict = Sandbox.start(SandboxOptions.defaults().withToken("s3cret"))) {
            Probe probe = new Probe(strict, Api.PROGRAMS);
            Probe.Answer wrong = probe.query("{ __typename }");
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.text() + wrong.response().headers().map()).doesNotContain("t0ken", "s3cret");
            assertThat(probe.send(probe.bare()
                                    .header("Authorization", "bearer s3cret")
                                    .POST(BodyPublishers.ofString(BODY)))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void requestsAreCountedForEachApi() throws Exception {
        try (Sandbox counted = Sandbox.start(SandboxOptions.defaults())) {
            new Probe(counted, Api.PROGRAMS).query("{ __typename }");
            new Probe(counted, Api.PROGRAMS).post("no JSON");
            assertThat(counted.requests(Api.PROGRAMS)).isEqualTo(2);
            assertThat(counted.requests(Api.PROPERTIES)).isZero();
        }
    }

    @Test
    void manyCanAskAtOnce() {
        String query = "{ publisher { contracts(publisherId: 999, limit: 100) { totalCount resultList { programTerms"
                + " { id name actionTerms { commissions { rank rate { value } } } } } } } }";
        byte[] body = JsonWriter.bytes(Map.of("query", query));
        Probe probe = new Probe(sandbox, Api.PROGRAMS);
        List<CompletableFuture<String>> answers = IntStream.range(0, 40)
                .mapToObj(i -> http.sendAsync(
                                probe.request()
                                        .POST(BodyPublishers.ofByteArray(body))
                                        .build(),
                                BodyHandlers.ofString())
                        .thenApply(HttpResponse::body))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).distinct())
                .singleElement()
                .asString()
                .startsWith("{\"data\"");
    }

    @Test
    void concurrentMutationsAllCount() throws Exception {
        try (Sandbox shared = Sandbox.start(SandboxOptions.defaults())) {
            Probe probe = new Probe(shared, Api.PROPERTIES);
            byte[] body = JsonWriter.bytes(Map.of("query", Probe.sample("create.graphql")));
            List<CompletableFuture<String>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> http.sendAsync(
                                    probe.request()
                                            .POST(BodyPublishers.ofByteArray(body))
                                            .build(),
                                    BodyHandlers.ofString())
                            .thenApply(HttpResponse::body))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join)).doesNotHaveDuplicates();
            assertThat(probe.query("{ promotionalProperties(publisherId: 99999) { totalCount } }")
                            .at("data.promotionalProperties.totalCount"))
                    .isEqualTo(117);
        }
    }

    @Test
    void anAnswerWaitsForTheLatencyAndClosingDoesNot() {
        try (Sandbox slow = Sandbox.start(SandboxOptions.defaults().withLatency(Duration.ofDays(1)))) {
            Probe probe = new Probe(slow, Api.PROGRAMS);
            assertThatThrownBy(() -> probe.send(
                            probe.request().timeout(Duration.ofMillis(200)).POST(BodyPublishers.ofString(BODY))))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void aTakenPortIsNamed() {
        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.defaults().withPort(sandbox.port())))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no sandbox on port " + sandbox.port());
    }

    @Test
    void anOverlongBodyIsRefused() throws Exception {
        Probe.Answer answer = new Probe(sandbox, Api.PROGRAMS).post(" ".repeat(Inquiry.MAX_BODY + 1));
        assertThat(answer.status()).isEqualTo(413);
    }
}
