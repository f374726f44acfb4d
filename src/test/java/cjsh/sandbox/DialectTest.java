package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How each endpoint words its refusals. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialectTest {
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
    private final Probe programs = new Probe(sandbox, Api.PROGRAMS);
    private final Probe accounts = new Probe(sandbox, Api.PROPERTIES);
    private final Probe graph = new Probe(sandbox, Api.ITEM_LISTS);

    @AfterAll
    void close() {
        sandbox.close();
    }

    private static Probe.Answer withToken(Probe probe, String token) throws Exception {
        return probe.send(probe.bare()
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
    }

    @Test
    void accountsNamesTheUnknownFieldAsDocumented() throws Exception {
        Probe.Answer answer = accounts.query(
                "{ promotionalProperties(publisherId: 999) { resultList { propertyTyipe propertyTypeDetails } } }");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.tree())
                .isEqualTo(Map.of(
                        "errors",
                        List.of(
                                Map.of(
                                        "message",
                                        "Cannot query field \"propertyTyipe\" on type \"PromotionalProperty\".",
                                        "locations",
                                        List.of(Map.of("line", 1, "column", 58)),
                                        "extensions",
                                        Map.of("code", "GRAPHQL_VALIDATION_FAILED")),
                                Map.of(
                                        "message",
                                        "Field \"propertyTypeDetails\" of type \"PromotionalPropertyTypeDetails!\""
                                                + " must have a selection of subfields.",
                                        "locations",
                                        List.of(Map.of("line", 1, "column", 72)),
                                        "extensions",
                                        Map.of("code", "GRAPHQL_VALIDATION_FAILED")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    { x: promotionalProperties { totalCount } } | Field "promotionalProperties" argument "publisherId" of type "ID!" is required, but it was not provided.
                    { promotionalProperties(publisherId: 9, a: 1) { totalCount } } | Unknown argument "a" on field "Query.promotionalProperties".
                    { promotionalProperties(publisherId: 9) { totalCount { x } } } | Field "totalCount" must not have a selection since type "Int!" has no subfields.
                    { promotionalProperties(publisherId: 9, status: NOPE) { totalCount } } | Expected value of type "PromotionalPropertyStatus", found NOPE.
                    { promotionalProperties(publisherId: 9, limit: "x") { totalCount } } | Expected value of type "Int", found "x".
                    query Q($a: Int) { __typename } | Variable "$a" is never used.
                    { promotionalProperty(id: $id) { id } } | Variable "$id" is not defined.
                    query Q($a: Nope) { promotionalProperty(id: $a) { id } } | Unknown type "Nope".
                    { promotionalProperty(id: 1) { ...F } } | Unknown fragment "F".
                    query Q($id: Int!) { promotionalProperty(id: $id) { id } } | Variable "$id" of type "Int!" used in position expecting type "ID!".
                    query Q($id: ID!) { promotionalProperty(id: $id) { id } } | Variable "$id" of required type "ID!" was not provided.
                    { promotionalProperty(id: 1) { id | Syntax Error: Unexpected <EOF>.
                    """)
    void accountsUsesTheWordsOfGraphqlJs(String query, String message) throws Exception {
        Probe.Answer answer = accounts.query(query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("errors.0.message")).isEqualTo(message);
    }

    @Test
    void accountsHasACodeForEachKindOfFault() throws Exception {
        assertThat(accounts.query("{").at("errors.0.extensions.code")).isEqualTo("GRAPHQL_PARSE_FAILED");
        assertThat(accounts.query("query Q($id: ID!) { promotionalProperty(id: $id) { id } }")
                        .at("errors.0.extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
        Probe.Answer forbidden = accounts.query("{ promotionalProperties(publisherId: 555) { totalCount } }");
        assertThat(forbidden.status()).isEqualTo(200);
        assertThat(forbidden.at("errors.0.extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(forbidden.at("errors.0.message")).isEqualTo("The access token has no right to act for company 555.");
        assertThat(forbidden.at("errors.0.path")).isEqualTo(List.of("promotionalProperties"));
        assertThat(forbidden.at("data")).isEqualTo("null");
    }

    @Test
    void accountsRefusesATokenAsDocumented() throws Exception {
        Probe.Answer answer = withToken(accounts, "invalid");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text())
                .isEqualTo("{\"errors\":[{\"message\":\"Invalid authorization token\","
                        + "\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}");
    }

    @Test
    void programsDrawsACaretUnderTheFault() throws Exception {
        Probe.Answer answer = programs.query("{\n  publisher { contracs }\n}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.tree())
                .isEqualTo(Map.of(
                        "errors",
                        List.of(Map.of("message", """
                                Cannot query field 'contracs' on type 'PublisherQueries'. (line 2, column 15):
                                  publisher { contracs }
                                              ^""", "locations", List.of(Map.of("line", 2, "column", 15))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    { publisher } | Field 'publisher' of type 'PublisherQueries!' must have a sub selection.
                    { publisher { contracts { count } } } | Field 'contracts' argument 'publisherId' of type 'ID!' is required but not provided.
                    { publisher { contracts(publisherId: 1, status: A) { count } } } | Unknown argument 'status' on field 'contracts' of type 'PublisherQueries'.
                    { publisher { contracts(publisherId: 1, filters: { status: A }) { count } } } | Field 'status' is not defined by type 'ContractFilters'.
                    { publisher { contracts(publisherId: 1, filters: { activeAfter: "soon" }) { count } } } | Expected value of type 'ISODateTime', found "soon".
                    fragment F on Contract { status(x: 2) } { publisher { contracts(publisherId: 1) { resultList { ...F } } } } | Unknown field argument 'x'
                    mutation { x } | Schema is not configured to execute Mutation.
                    """)
    void programsUsesTheWordsOfSangria(String query, String message) throws Exception {
        Probe.Answer answer = programs.query(query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("errors.0.message")).asString().startsWith(message + " (line 1, column ");
    }

    @Test
    void programsRefusesATokenAndACompany() throws Exception {
        Probe.Answer token = withToken(programs, "expired");
        assertThat(token.status()).isEqualTo(401);
        assertThat(token.at("errors.0.message")).asString().startsWith("Not authorized");
        Probe.Answer company = programs.query("{ publisher { contracts(publisherId: \"555\") { count } } }");
        assertThat(company.status()).isEqualTo(200);
        assertThat(company.text())
                .isEqualTo(
                        "{\"data\":null,\"errors\":[{\"message\":\"The access token has no right to act for company 555.\","
                                + "\"path\":[\"publisher\",\"contracts\"],\"locations\":[{\"line\":1,\"column\":15}]}]}");
    }

    @Test
    void graphAnswersFaultsWithStatus200AndCodes() throws Exception {
        Probe.Answer answer = graph.query("{ itemList(itemListId: \"60\") { nope } }");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("data")).isEqualTo("null");
        assertThat(answer.at("errors.0.extensions"))
                .isEqualTo(Map.of("code", "InvalidArguments", "classification", "ValidationError"));
        assertThat(answer.at("errors.0.message"))
                .isEqualTo(
                        "Validation error (FieldUndefined@[itemList/nope]) : Field 'nope' in type 'ItemList' is undefined");
        assertThat(answer.at("extensions.requestId")).asString().matches("request-id-[0-9a-f]{12}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"ITEM_LISTS", "TECH_PARTNERS"})
    void graphRefusesATokenWithStatus200AndACode(Api api) throws Exception {
        Probe.Answer answer = withToken(new Probe(sandbox, api), "invalid");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("data")).isEqualTo("null");
        assertThat(answer.at("errors.0.extensions"))
                .isEqualTo(Map.of("code", "Unauthorized", "classification", "UNAUTHORIZED"));
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void whatIsNoGraphqlRequestIsABadRequestEverywhere(Api api) throws Exception {
        Probe probe = new Probe(sandbox, api);
        for (String body : List.of(
                "",
                "{ publisher }",
                "[]",
                "\"x\"",
                "{}",
                "{\"query\":7}",
                "{\"query\":\"\"}",
                "{\"query\":null}",
                "{\"query\":\"{ a }\",\"variables\":[]}",
                "{\"query\":\"{ a }\"} x")) {
            Probe.Answer answer = probe.post(body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.at("errors.0.message")).asString().isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void onlyPostIsAllowed(Api api) throws Exception {
        Probe probe = new Probe(sandbox, api);
        for (HttpRequest.Builder request : List.of(
                probe.request().GET(),
                probe.request().PUT(BodyPublishers.ofString("{}")),
                probe.request().DELETE())) {
            Probe.Answer answer = probe.send(request);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("POST");
            assertThat(answer.at("errors.0.message")).asString().contains("POST");
        }
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void anOperationMustBeNamedAmongSeveral(Api api) throws Exception {
        String two = "query A { a: __typename } query B { b: __typename }";
        Probe probe = new Probe(sandbox, api);
        assertThat(probe.query(two).at("errors.0.message")).asString().contains("operation name");
        assertThat(probe.post("{\"query\":\"" + two + "\",\"operationName\":\"B\"}")
                        .at("data"))
                .isEqualTo(Map.of("b", "Query"));
        assertThat(probe.post("{\"query\":\"" + two + "\",\"operationName\":\"C\"}")
                        .list("errors"))
                .isNotEmpty();
    }
}
