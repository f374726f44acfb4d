package cjsh.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.fetch.FetchReport;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.InvalidQueryException;
import cjsh.graphql.Schemas;
import cjsh.table.Column;
import cjsh.transport.GraphQlRequest;
import cjsh.transport.GraphQlResponse;
import cjsh.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueriesTest {
    private static final Schemas SCHEMAS = new Schemas();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T14:00:00Z"), ZoneOffset.UTC);
    private static final Transport NEVER = request -> {
        throw new AssertionError("something was sent: " + request.document());
    };
    private static final Connection OFFLINE = connection(NEVER, Optional.of("999"));
    private static final Connection NAMELESS =
            new Connection(SCHEMAS, NEVER, CLOCK, Map.of(), Set.of(), Set.of(), Optional.empty(), value -> {});

    private static Connection connection(Transport transport, Optional<String> publisher) {
        return new Connection(
                SCHEMAS, transport, CLOCK, Map.of(), Set.of(Api.PROGRAMS), Set.of(), publisher, value -> {});
    }

    @Test
    void contractsAsksForContracts() {
        ContractsQuery query = ContractsQuery.contracts(OFFLINE)
                .advertiser("5678")
                .activeAfter("2026-01-01")
                .activeBefore(LocalDate.of(2026, 2, 1));
        assertThat(query.toString()).isEqualToIgnoringWhitespace("""
                        query CjContracts($publisherId: ID!, $filters: ContractFilters) {
                          publisher {
                            contracts(publisherId: $publisherId, filters: $filters) {
                              resultList { advertiserId status startTime endTime
                                programTerms { termsId: id termsName: name isDefault: isDefault specialTerms { specialTerms: name } } } } } }
                        """);
        assertThat(query.variables())
                .isEqualTo(Map.of(
                        "publisherId",
                        "999",
                        "filters",
                        Map.of(
                                "advertiserId", "5678",
                                "activeAfter", "2026-01-01T00:00:00Z",
                                "activeBefore", "2026-02-01T00:00:00Z"),
                        "limit",
                        100));
    }

    @Test
    void commissionsAsksForCommissions() {
        assertThat(ContractsQuery.commissions(OFFLINE).toString()).isEqualToIgnoringWhitespace("""
                        query CjContracts($publisherId: ID!) {
                          publisher { contracts(publisherId: $publisherId) { resultList {
                            advertiserId
                            programTerms { termsName: name actionTerms {
                                commissions {
                                  rate { rateType: type rateValue: value rateCurrency: currency }
                                  rank: rank
                                  situation { situationName: name situationId: id }
                                  itemList { itemListName: name itemListId: id }
                                  promotionalProperties { pids: id }
                                  isViewThrough: isViewThrough }
                                actionTracker { actionTrackerName: name actionTrackerType: type actionTrackerId: id } }
                              termsId: id }
                            startTime endTime status } } } }
                        """);
    }

    @Test
    void incentivesAsksForIncentives() {
        assertThat(ContractsQuery.incentives(OFFLINE).toString()).isEqualToIgnoringWhitespace("""
                        query CjContracts($publisherId: ID!) {
                          publisher { contracts(publisherId: $publisherId) { resultList {
                            advertiserId
                            programTerms { termsName: name actionTerms {
                                performanceIncentives {
                                  threshold { thresholdType: type thresholdValue: value }
                                  reward { rewardType: type rewardValue: value rewardCommissionType: commissionType }
                                  currency: currency }
                                actionTracker { actionTrackerName: name actionTrackerId: id } }
                              termsId: id }
                            status } } } }
                        """);
    }

    @Test
    void pidsAsksForPropertiesOfEveryType() {
        PropertiesQuery query =
                PropertiesQuery.pids(OFFLINE).status(Status.ACTIVE).search("blog");
        assertThat(query.toString())
                .contains("promotionalProperties(publisherId: $publisherId, status: $status, search: $search)")
                .contains("... on PromotionalPropertyWebsiteDetails {\n          websiteUrl: websiteUrl")
                .contains("... on PromotionalPropertyOtherDetails {");
        assertThat(query.variables())
                .isEqualTo(Map.of("publisherId", "999", "status", "ACTIVE", "search", "blog", "limit", 100));
    }

    @Test
    void itemsAsksForItems() {
        ItemsQuery query = ItemsQuery.items(OFFLINE, "qwe-123").pageSize(50);
        assertThat(query.toString()).isEqualToIgnoringWhitespace("""
                        query CjItems($itemListId: ID!, $pageSize: PositiveInt!) { itemList(itemListId: $itemListId) {
                          itemListId: id itemListName: name items(pageSize: $pageSize) { records { sku name } } } }
                        """);
        assertThat(query.variables()).isEqualTo(Map.of("itemListId", "qwe-123", "pageSize", 50));
        assertThat(query.document()).contains("page: $page");
    }

    static Stream<FetchedQuery> verbs() {
        return Stream.of(
                ContractsQuery.contracts(OFFLINE).status(Status.ACTIVE).advertiserId("1"),
                ContractsQuery.contracts(OFFLINE).fields("**"),
                ContractsQuery.commissions(OFFLINE).activeAfter(Instant.EPOCH),
                ContractsQuery.incentives(OFFLINE).rowsAt("programTerms.actionTerms"),
                PropertiesQuery.pids(OFFLINE).fields("** status"),
                PropertiesQuery.pids(OFFLINE).publisher("1"),
                ItemsQuery.items(OFFLINE, "").fields("sku").maxRows(3));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void whatAVerbShowsAndSendsIsValid(FetchedQuery query) {
        DocumentReader reader = new DocumentReader(SCHEMAS);
        assertThat(reader.read(query.toString()).text().stripTrailing()).isEqualTo(query.toString());
        assertThat(reader.read(query.document()).text()).isEqualTo(query.document());
        assertThat(query.curl()).contains("$CJ_TOKEN");
    }

    @Test
    void aStepGivesANewQueryAndLeavesTheOldOneAsItWas() {
        ContractsQuery first = ContractsQuery.contracts(OFFLINE);
        String before = first.toString();
        assertThat(first.advertiser("1")
                        .fields("status")
                        .status(Status.ACTIVE)
                        .maxRows(1)
                        .pageSize(2)
                        .toString())
                .isNotEqualTo(before);
        assertThat(first).hasToString(before);
        TextQuery text =
                gql(OFFLINE, "query Q($a: ID!) { publisher { contracts(publisherId: $a) { resultList { status } } } }");
        assertThat(text.var("a", "1").variables()).containsEntry("a", "1");
        assertThat(text.toString())
                .isEqualTo(text.var("a", "1").maxRows(3).rowsAt("x").toString());
        assertThatThrownBy(text::variables).hasMessageContaining("`$a` is required");
    }

    @Test
    void withoutACompanyTheVerbsSayHowToNameOne() {
        for (FetchedQuery query : List.of(
                ContractsQuery.contracts(NAMELESS),
                ContractsQuery.commissions(NAMELESS),
                PropertiesQuery.pids(NAMELESS))) {
            CjException e = catchThrowableOfType(CjException.class, query::table);
            assertThat(e.kind()).isEqualTo(CjException.Kind.USAGE);
            assertThat(e).hasMessage("no company is named whose data is meant");
            assertThat(e.next().orElseThrow()).contains(".publisher(").contains("CJ_PUBLISHER_ID");
        }
        assertThat(ContractsQuery.contracts(NAMELESS).publisher("5").variables())
                .containsEntry("publisherId", "5");
        assertThat(ItemsQuery.items(NAMELESS, "x").variables()).containsEntry("itemListId", "x");
    }

    @Test
    void wrongPathsAreExplainedAtTheirPlaceInWhatWasTyped() {
        ContractsQuery query = ContractsQuery.contracts(OFFLINE).status(Status.ACTIVE);
        InvalidQueryException e =
                catchThrowableOfType(InvalidQueryException.class, () -> query.fields("advertiserId statuss"));
        assertThat(e.source()).isEqualTo("advertiserId statuss");
        assertThat(e.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(14));
        assertThatThrownBy(() -> ContractsQuery.contracts(OFFLINE)
                        .fields("programTerms.actionTerms.id")
                        .rowsAt("actionTerms"))
                .hasMessageContaining("no list `actionTerms` is selected");
    }

    @Test
    void argumentsThatCanNotBeAreRefused() {
        assertThatThrownBy(() -> ContractsQuery.contracts(OFFLINE).status(Status.ARCHIVED))
                .hasMessage("no contract is ARCHIVED: that is a state of promotional properties");
        assertThatThrownBy(() -> PropertiesQuery.pids(OFFLINE).status(Status.EXPIRED))
                .hasMessage("no promotional property is EXPIRED: that is a state of contracts");
        assertThatThrownBy(() -> ContractsQuery.contracts(OFFLINE).activeAfter("soon"))
                .hasMessageContaining("\"soon\" is no date");
        assertThatThrownBy(() -> ContractsQuery.contracts(OFFLINE).pageSize(101).table())
                .isInstanceOf(CjException.class)
                .hasMessageContaining("`pageSize` is how many records one request brings, from 1 to 100");
        assertThatThrownBy(() -> ItemsQuery.items(OFFLINE, "x").pageSize(0).table())
                .isInstanceOf(CjException.class)
                .hasMessageContaining("from 1 to 10000");
        for (int most : new int[] {0, -1}) {
            assertThatThrownBy(() -> ContractsQuery.contracts(OFFLINE)
                            .status(Status.ACTIVE)
                            .maxRows(most)
                            .table())
                    .isInstanceOf(CjException.class)
                    .hasMessageContaining("must be at least 1");
        }
    }

    @Test
    void curlLeavesTheTokenToTheShellAndQuotesSafely() {
        String curl = PropertiesQuery.pids(OFFLINE)
                .fields("id")
                .search("it's $HOME `x` \"q\" \\")
                .curl();
        assertThat(curl)
                .startsWith("""
                        curl 'https://accounts.api.cj.com/graphql' \\
                          -H "Authorization: Bearer $CJ_TOKEN" \\
                          -H 'Content-Type: application/json' \\
                          -d '{"query":\"""")
                .contains("\"search\":\"it'\\''s $HOME `x` \\\"q\\\" \\\\\"")
                .endsWith("}'");
    }

    @Test
    void theStatusFilterIsAppliedHereAndReported() {
        Recorder api = new Recorder("""
                {"data":{"publisher":{"contracts":{"_cjshTotal":3,"resultList":[
                  {"_cjshStatus":"ACTIVE","advertiserId":"1"},{"_cjshStatus":"EXPIRED","advertiserId":"2"},
                  {"_cjshStatus":"ACTIVE","advertiserId":"3"}]}}}}
                """);
        Connection connection = connection(api, Optional.of("999"));
        ContractsQuery query =
                ContractsQuery.contracts(connection).status(Status.ACTIVE).fields("advertiserId");
        assertThat(query.frame().columns()).extracting(Column::name).containsExactly("advertiserId");
        assertThat(query.frame().columns().get(0).values()).containsExactly("1", "3");
        FetchReport report = query.report();
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.notes())
                .containsExactly("the API has no status filter, so ACTIVE was picked here: 2 of 3 rows");
        assertThat(connection.lastReport()).contains(report);
        assertThat(api.requests).hasSize(2);
        assertThat(query.maxRows(1).frame().columns().get(0).values()).containsExactly("1");
        assertThat(query.maxRows(1).report().notes()).contains("cut to 1 of 2 rows, as asked");
        assertThat(query.table().toString()).contains("programs · sandbox · 1 page");
    }

    @Test
    void namesThatDifferInCaseOnlyStillMakeATable() {
        Recorder api = new Recorder("""
                {"data":{"publisher":{"contracts":{"_cjshTotal":1,"resultList":[
                  {"advertiserId":"1","Status":"x","status":"ACTIVE"}]}}}}
                """);
        ContractsQuery query = ContractsQuery.contracts(connection(api, Optional.of("999")))
                .fields("advertiserId status Status: advertiserId");
        assertThat(query.table().columnNames()).hasSize(3);
    }

    @Test
    void commissionsHaveNoRowForContractsWithoutOne() {
        Recorder api = new Recorder("""
                {"data":{"publisher":{"contracts":{"_cjshTotal":2,"resultList":[
                  {"advertiserId":"1","programTerms":{"actionTerms":[]}},
                  {"advertiserId":"2","programTerms":{"actionTerms":[{"commissions":[
                     {"rank":0,"rate":{"rateType":"PERCENT","rateValue":5},"promotionalProperties":[{"pids":"7"},{"pids":"8"}]},
                     {"rank":1,"rate":{"rateType":"FIXED","rateValue":1.50},"promotionalProperties":[]}]}]}}]}}}}
                """);
        ContractsQuery query = ContractsQuery.commissions(connection(api, Optional.of("999")));
        assertThat(query.frame().column("advertiserId").orElseThrow().values()).containsExactly("2", "2");
        assertThat(query.frame().column("pids").orElseThrow().values()).containsExactly("[\"7\",\"8\"]", "[]");
        assertThat(query.report().notes()).contains("1 parent without commissions: no row");
        assertThat(query.maxRows(1).frame().column("advertiserId").orElseThrow().values())
                .containsExactly("2");
    }

    @Test
    void theTextDoorKnowsTheCompanyAndItsVariables() {
        Recorder api = new Recorder("{\"data\":{\"publisher\":{\"contracts\":{\"resultList\":[],\"_cjshTotal\":0}}}}");
        TextQuery query = gql(
                connection(api, Optional.of("999")),
                "query Mine($publisherId: ID!, $n: Int) { publisher { contracts(publisherId: $publisherId, limit: $n) { resultList { status } } } }");
        assertThat(query.var("n", 5).table().name()).isEqualTo("Mine");
        assertThat(api.requests.get(0).variables()).isEqualTo(Map.of("publisherId", "999", "n", 5, "offset", 0L));
        assertThat(api.requests.get(0).operationName()).isEqualTo("Mine");
        assertThatThrownBy(() -> query.var("m", 5).table()).hasMessageContaining("no variable `$m`");
        assertThatThrownBy(() -> gql(OFFLINE, "{ publisher { nope } }")).isInstanceOf(InvalidQueryException.class);
        TextQuery mutation = gql(OFFLINE, "mutation M { upsertAndEnrollPublisher { emailAddress } }");
        assertThat(mutation.toString()).startsWith("mutation M");
        assertThatThrownBy(mutation::table).hasMessageContaining("is a mutation");
    }

    @Test
    void theLastReportIsThatOfTheSession() {
        Cj.connect(OFFLINE);
        assertThatThrownBy(Cj::report).isInstanceOf(CjException.class).hasMessage("nothing has been fetched yet");
        assertThat(Cj.programs.contracts("5").advertiserId("6").variables()).containsEntry("publisherId", "5");
        assertThat(Cj.properties.promotionalProperties("5").variables()).containsEntry("publisherId", "5");
        assertThat(Cj.itemLists.items("x").variables()).containsEntry("itemListId", "x");
        assertThat(Cj.gql("{ publisher { __typename } }").toString()).startsWith("query CjPublisher");
    }

    private static TextQuery gql(Connection connection, String text) {
        return TextQuery.of(connection, connection.reader().read(text));
    }

    private static final class Recorder implements Transport {
        private final List<GraphQlRequest> requests = new ArrayList<>();
        private final String answer;

        Recorder(String answer) {
            this.answer = answer;
        }

        @Override
        public GraphQlResponse send(GraphQlRequest request) {
            requests.add(request);
            return new GraphQlResponse(answer.getBytes(StandardCharsets.UTF_8), List.of(), 1);
        }
    }
}
