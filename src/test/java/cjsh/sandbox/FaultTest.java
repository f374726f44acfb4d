package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cjsh.graphql.Api;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    private static final String QUERY =
            "{ publisher { contracts(publisherId: 999, limit: 3) { count resultList { status endTime startTime } } } }";

    private Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Probe with(Api api, Fault... faults) {
        sandbox.close();
        sandbox = Sandbox.start(SandboxOptions.defaults().withFaults(faults));
        return new Probe(sandbox, api);
    }

    @ParameterizedTest
    @CsvSource({
        "http-500, 500, ''",
        "http-503-retry-after, 503, 1",
        "http-429-retry-after, 429, 1",
        "http-403, 403, ''",
        "http-404, 404, ''"
    })
    void aStatusComesWithoutJson(String fault, int status, String retryAfter) throws Exception {
        Probe.Answer answer = with(Api.PROGRAMS, Fault.parse(fault)).query(QUERY);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Retry-After")).isEqualTo(retryAfter);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void aWebPageComesInPlaceOfJson() throws Exception {
        Probe.Answer answer =
                with(Api.PROGRAMS, Fault.every(Fault.Kind.HTML_PAGE)).query(QUERY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void aBodyIsEmpty() throws Exception {
        Probe.Answer answer =
                with(Api.PROGRAMS, Fault.every(Fault.Kind.EMPTY_BODY)).query(QUERY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void anAnswerEndsHalfway() throws Exception {
        Probe.Answer answer =
                with(Api.PROGRAMS, Fault.at(1, Fault.Kind.CUT_JSON)).query(QUERY);
        String whole = new Probe(sandbox, Api.PROGRAMS).query(QUERY).text();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(whole)
                .startsWith(answer.text())
                .hasSizeBetween(2 * answer.text().length(), 2 * answer.text().length() + 1);
    }

    @Test
    void aRedirectLeadsToAnotherOrigin() throws Exception {
        Probe.Answer answer =
                with(Api.PROGRAMS, Fault.every(Fault.Kind.REDIRECT_ELSEWHERE)).query(QUERY);
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo(Breakage.ELSEWHERE);
    }

    @Test
    void dataComeWithAnErrorAtTheFieldThatIsNull() throws Exception {
        Probe.Answer answer =
                with(Api.PROGRAMS, Fault.every(Fault.Kind.PARTIAL_DATA)).query(QUERY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.list("data.publisher.contracts.resultList")).hasSize(3);
        assertThat(answer.list("errors")).hasSize(1);
        assertThat(answer.at("errors.0.path")).isEqualTo(List.of("publisher", "contracts", "resultList", 0, "endTime"));
        assertThat(answer.at("errors.0.message")).isEqualTo("Internal Server Error");
    }

    @Test
    void dataInWhichNothingMayBeNullComeWholeWithAnError() throws Exception {
        Probe.Answer answer = with(Api.PROGRAMS, Fault.every(Fault.Kind.PARTIAL_DATA))
                .query("{ publisher { contracts(publisherId: 999) { totalCount } } }");
        assertThat(answer.at("data.publisher.contracts.totalCount")).isEqualTo(240);
        assertThat(answer.list("errors")).hasSize(1);
    }

    @Test
    void anInternalErrorHasTheDialectOfItsEndpoint() throws Exception {
        Fault fault = Fault.every(Fault.Kind.INTERNAL_ERROR);
        assertThat(with(Api.PROGRAMS, fault).query(QUERY).text())
                .isEqualTo("{\"data\":null,\"errors\":[{\"message\":\"Internal server error\",\"path\":[\"publisher\"],"
                        + "\"locations\":[{\"line\":1,\"column\":3}]}]}");
        assertThat(with(Api.PROPERTIES, fault)
                        .query("{ promotionalProperty(id: 1) { id } }")
                        .at("errors.0.extensions"))
                .isEqualTo(Map.of("code", "INTERNAL_SERVER_ERROR"));
        assertThat(with(Api.TECH_PARTNERS, fault).query("{ placeholder }").at("errors.0.extensions.code"))
                .isEqualTo("InternalError");
    }

    @Test
    void aDroppedConnectionHasAppliedTheMutation() throws Exception {
        Probe probe = with(Api.PROPERTIES, Fault.at(1, Fault.Kind.DROP_CONNECTION));
        assertThatThrownBy(() -> probe.query(Probe.sample("create.graphql"))).isInstanceOf(IOException.class);
        assertThat(probe.query("{ promotionalProperty(id: 103) { name } }").at("data.promotionalProperty.name"))
                .isEqualTo("test website");
    }

    @Test
    void aFaultCanHitOneRequestOfEachApi() throws Exception {
        Probe probe = with(Api.PROGRAMS, Fault.at(2, Fault.Kind.HTTP_500), Fault.at(3, Fault.Kind.HTTP_403));
        assertThat(probe.query(QUERY).status()).isEqualTo(200);
        assertThat(probe.query(QUERY).status()).isEqualTo(500);
        assertThat(probe.query(QUERY).status()).isEqualTo(403);
        assertThat(probe.query(QUERY).status()).isEqualTo(200);
        assertThat(new Probe(sandbox, Api.TECH_PARTNERS)
                        .query("{ placeholder }")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFirstOfSeveralFaultsCounts() throws Exception {
        Probe probe = with(Api.PROGRAMS, Fault.at(1, Fault.Kind.HTTP_404), Fault.every(Fault.Kind.HTTP_403));
        assertThat(probe.query(QUERY).status()).isEqualTo(404);
        assertThat(probe.query(QUERY).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void aTextFormReadsBack(Fault.Kind kind) {
        for (Fault fault : List.of(Fault.every(kind), Fault.at(7, kind))) {
            assertThat(Fault.parse(fault.toString())).isEqualTo(fault);
        }
    }

    @Test
    void anUnknownFaultIsNamedWithAllThatThereAre() {
        assertThatThrownBy(() -> Fault.parse("http-501"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no fault `http-501`; there are http-500, http-503-retry-after,")
                .hasMessageEndingWith("drop-connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http-500@", "http-500@0", "http-500@x", "http-500@-1", "http-500@99999999999"})
    void aFaultNeedsANumberAfterItsSign(String text) {
        assertThatThrownBy(() -> Fault.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`" + text + "` needs a whole number of at least 1 after `@`");
    }
}
