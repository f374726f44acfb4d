package cjsh.fetch;

import static cjsh.fetch.ScriptedApi.contracts;
import static cjsh.fetch.ScriptedApi.items;
import static cjsh.fetch.ScriptedApi.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.graphql.CjException;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.Schemas;
import cjsh.transport.GraphQlError;
import cjsh.transport.GraphQlRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final DocumentReader READER = new DocumentReader(new Schemas());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T14:00:00Z"), ZoneOffset.UTC);
    private static final String CONTRACTS =
            "{ publisher { contracts(publisherId: 1) { resultList { advertiserId } } } }";
    private static final String ITEMS = "{ itemList(itemListId: 1) { items(pageSize: 1000) { records { sku } } } }";

    /** An honest offset API. */
    private static ScriptedApi honest(int count, int cap) {
        return new ScriptedApi(request -> {
            long from = number(request, "offset");
            long size = Math.min(cap, number(request, "limit"));
            return contracts(from, Math.min(count, from + size), count);
        });
    }

    @ParameterizedTest
    @CsvSource({"437, 100, 5", "437, 40, 11", "400, 100, 5", "1, 100, 1", "99, 100, 1", "100, 100, 2"})
    void everyContractComesExactlyOnce(int count, int cap, int requests) {
        ScriptedApi api = honest(count, cap);
        Fetched fetched = fetch(api, CONTRACTS);
        assertThat(ids(fetched)).isEqualTo(upTo(count));
        assertThat(api.requests()).hasSize(requests);
        assertThat(fetched.report().complete()).isTrue();
        assertThat(fetched.report().pages()).isEqualTo(requests);
        assertThat(fetched.report().records()).isEqualTo(count);
        assertThat(fetched.report().rows()).isEqualTo(count);
        assertThat(fetched.report().totalCount()).hasValue(count);
        assertThat(fetched.report().bytes()).isEqualTo(10L * requests);
        assertThat(api.requests())
                .extracting(GraphQlRequest::document)
                .containsOnly(api.requests().get(0).document());
    }

    @Test
    void nothingThereIsNoRowAndWhole() {
        ScriptedApi api = honest(0, 100);
        Fetched fetched = fetch(api, CONTRACTS);
        assertThat(fetched.frame().rowCount()).isZero();
        assertThat(fetched.frame().columns()).hasSize(1);
        assertThat(fetched.report().complete()).isTrue();
        assertThat(api.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "0", "null", "\"437\"", "\"?\"", "1.5"})
    void aCountThatIsTooLowOrMissingLosesNoRow(String total) {
        ScriptedApi api = new ScriptedApi(request -> {
            long from = number(request, "offset");
            return contracts(from, Math.min(437, from + 100), total);
        });
        Fetched fetched = fetch(api, CONTRACTS);
        assertThat(ids(fetched)).isEqualTo(upTo(437));
        assertThat(fetched.report().complete()).isTrue();
    }

    @Test
    void aCountThatIsTooLowOnAShortFirstPageLosesNoRow() {
        ScriptedApi api = new ScriptedApi(request -> {
            long offset = ScriptedApi.number(request, "offset");
            return ScriptedApi.contracts(offset, Math.min(offset + 50, 437), 40);
        });
        assertThat(fetch(api, CONTRACTS).frame().rowCount()).isEqualTo(437);
    }

    @Test
    void anApiThatDoesNotHeedTheOffsetIsGivenUp() {
        ScriptedApi api = new ScriptedApi(request -> ScriptedApi.contracts(0, 100, 100));
        Fetched fetched = fetch(api, CONTRACTS);
        assertThat(fetched.report().complete()).isFalse();
        assertThat(fetched.report().missing().get(0)).contains("far beyond totalCount 100");
    }

    @Test
    void aCountThatIsTooHighIsReported() {
        ScriptedApi api = new ScriptedApi(request -> {
            long from = number(request, "offset");
            return contracts(from, Math.min(437, from + 100), 500);
        });
        Fetched fetched = fetch(api, CONTRACTS);
        assertThat(ids(fetched)).isEqualTo(upTo(437));
        assertThat(fetched.report().missing())
                .containsExactly("totalCount is 500, but the pages ended after 437 records");
        assertThat(fetched.report().toString()).contains("NOT COMPLETE").contains("missing: totalCount is 500");
    }

    @Test
    void aCountThatChangesIsReported() {
        ScriptedApi api = new ScriptedApi(request -> {
            long from = number(request, "offset");
            return contracts(from, Math.min(437, from + 100), from < 200 ? 438 : 437);
        });
        Fetched fetched = fetch(api, CONTRACTS);
        assertThat(ids(fetched)).isEqualTo(upTo(437));
        assertThat(fetched.report().missing())
                .containsExactly(
                        "totalCount went from 438 to 437 while the pages came, so that records may be missing or there twice");
    }

    @Test
    void anEmptyPageInTheMiddleIsAskedForAgain() {
        int[] calls = {0};
        ScriptedApi api = new ScriptedApi(request -> {
            long from = number(request, "offset");
            return ++calls[0] == 3 ? contracts(0, 0, 437) : contracts(from, Math.min(437, from + 100), 437);
        });
        Fetched fetched = fetch(api, CONTRACTS);
        assertThat(ids(fetched)).isEqualTo(upTo(437));
        assertThat(api.asked("offset")).containsExactly(0L, 100L, 200L, 200L, 300L, 400L);
        assertThat(fetched.report().complete()).isTrue();
    }

    @Test
    void shortPagesInTheMiddleAreNotTheEnd() {
        ScriptedApi api = new ScriptedApi(request -> {
            long from = number(request, "offset");
            return contracts(from, Math.min(437, from + (from == 100 ? 3 : 100)), 437);
        });
        assertThat(ids(fetch(api, CONTRACTS))).isEqualTo(upTo(437));
    }

    @Test
    void anApiThatIgnoresTheSizeIsFollowed() {
        ScriptedApi api = new ScriptedApi(request -> contracts(number(request, "offset"), 437, 437));
        assertThat(ids(fetch(api, CONTRACTS))).isEqualTo(upTo(437));
    }

    @Test
    void itemsComeOnceThroughShortAndEmptyPages() {
        ScriptedApi api = tokens(12_345);
        Fetched fetched = fetch(api, ITEMS);
        assertThat(ids(fetched)).isEqualTo(upTo(12_345));
        assertThat(fetched.report().complete()).isTrue();
        assertThat(api.asked("pageSize")).containsOnly(1000);
        assertThat(api.requests().get(0).variables()).doesNotContainKey("page");
        assertThat(fetched.report().totalCount()).isEmpty();
    }

    /** Page 3 is short, page 5 empty. */
    private static ScriptedApi tokens(int count) {
        int[] call = {0};
        return new ScriptedApi(request -> {
            Object page = request.variables().get("page");
            long from = page == null ? 0 : Long.parseLong(page.toString().split("-")[0]);
            long size = ++call[0] == 3 ? 17 : call[0] == 5 ? 0 : 1000;
            long to = Math.min(count, from + size);
            return items(from, to, to == count ? null : to + "-" + call[0]);
        });
    }

    @ParameterizedTest
    @CsvSource({"a a, 2", "a b a, 3", "a b c b, 4"})
    void tokensThatComeAgainEndTheWalkBeforeARowIsDoubled(String tokens, int pages) {
        String[] handed = tokens.split(" ");
        int[] call = {0};
        ScriptedApi api = new ScriptedApi(request -> items(call[0], call[0] + 1, handed[call[0]++]));
        Fetched fetched = fetch(api, ITEMS);
        assertThat(ids(fetched)).isEqualTo(upTo(pages));
        assertThat(fetched.report().missing()).singleElement().asString().contains("page token for the second time");
    }

    @Test
    void theTokenToStartFromCountsAsSeen() {
        ScriptedApi api = new ScriptedApi(request -> items(0, 2, "s"));
        Fetched fetched =
                fetch(api, "{ itemList(itemListId: 1) { items(pageSize: 5, page: \"s\") { records { sku } } } }");
        assertThat(fetched.frame().rowCount()).isEqualTo(2);
        assertThat(api.asked("page")).containsExactly("s");
        assertThat(fetched.report().complete()).isFalse();
    }

    @Test
    void anEmptyTokenIsNotAskedFor() {
        ScriptedApi api = new ScriptedApi(request -> items(0, 2, ""));
        Fetched fetched = fetch(api, ITEMS);
        assertThat(fetched.frame().rowCount()).isEqualTo(2);
        assertThat(fetched.report().missing()).singleElement().asString().contains("empty page token after 2 records");
    }

    @Test
    void aPageThatIsNullBesideErrorsIsReported() {
        GraphQlError error = new GraphQlError("boom", "InternalError", List.of("publisher", "contracts"));
        ScriptedApi api = new ScriptedApi(request -> number(request, "offset") < 200
                        ? contracts(number(request, "offset"), number(request, "offset") + 100, 437)
                        : "{\"data\":{\"publisher\":{\"contracts\":null}}}")
                .withErrors(error);
        Fetched fetched = fetch(api, CONTRACTS);
        assertThat(ids(fetched)).isEqualTo(upTo(200));
        assertThat(fetched.report().missing().get(0)).isEqualTo("the page from offset 200 on came without its list");
        assertThat(fetched.report().missing().get(1))
                .isEqualTo("the API reported 3 errors beside the data: publisher.contracts: boom (InternalError)");
        Fetched tokens = fetch(new ScriptedApi(request -> "{\"data\":{\"itemList\":{\"items\":null}}}"), ITEMS);
        assertThat(tokens.report().missing()).containsExactly("page 1 came without its list");
    }

    @Test
    void errorsBesideDataKeepTheRows() {
        ScriptedApi api = honest(150, 100).withErrors(new GraphQlError("half", "", List.of()));
        Fetched fetched = fetch(api, CONTRACTS);
        assertThat(ids(fetched)).isEqualTo(upTo(150));
        assertThat(fetched.report().complete()).isFalse();
        assertThat(fetched.report().errors()).hasSize(2);
        assertThat(fetched.report().toString()).contains("\n  error: half");
    }

    @Test
    void aFailureSaysOnWhichPage() {
        ScriptedApi api = new ScriptedApi(request -> {
            if (number(request, "offset") == 400) {
                throw ScriptedApi.refusal();
            }
            return contracts(number(request, "offset"), number(request, "offset") + 100, 437);
        });
        CjException e = catchThrowableOfType(CjException.class, () -> fetch(api, CONTRACTS));
        assertThat(e).hasMessage("programs: no (on page 5)");
        assertThat(e.kind()).isEqualTo(CjException.Kind.REFUSED);
        assertThat(e.next()).contains("wait");
        CjException first = catchThrowableOfType(
                CjException.class,
                () -> fetch(
                        new ScriptedApi(request -> {
                            throw ScriptedApi.refusal();
                        }),
                        CONTRACTS));
        assertThat(first).hasMessage("programs: no");
    }

    @Test
    void anAnswerThatIsNoJsonSaysOnWhichPage() {
        ScriptedApi api = new ScriptedApi(
                request -> number(request, "offset") == 100 ? "{\"data\":{\"publ" : contracts(0, 100, 437));
        assertThatThrownBy(() -> fetch(api, CONTRACTS))
                .isInstanceOf(CjException.class)
                .hasMessage("the answer is cut short or no JSON (on page 2)");
    }

    @ParameterizedTest
    @CsvSource({"30, 30, 1", "100, 100, 1", "101, 101, 2", "250, 250, 3", "437, 437, 5", "5000, 437, 5"})
    void noMoreRowsAndPagesThanAskedFor(int most, int rows, int requests) {
        ScriptedApi api = honest(437, 100);
        Fetched fetched = fetch(api, CONTRACTS, Map.of(), Optional.of(most));
        assertThat(ids(fetched)).isEqualTo(upTo(rows));
        assertThat(api.requests()).hasSize(requests);
        assertThat(fetched.report().rows()).isEqualTo(rows);
        assertThat(fetched.report().complete()).isTrue();
        assertThat(fetched.report().notes()).hasSize(most < 437 ? 1 : 0);
    }

    @Test
    void fewRowsAskForASmallPage() {
        ScriptedApi api = honest(437, 100);
        fetch(api, CONTRACTS, Map.of(), Optional.of(30));
        assertThat(api.asked("limit")).containsExactly(30);
        ScriptedApi tokens = tokens(12_345);
        assertThat(fetch(tokens, ITEMS, Map.of(), Optional.of(1500)).frame().rowCount())
                .isEqualTo(1500);
        assertThat(tokens.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void theMostRowsIsAtLeastOne(int most) {
        assertThatThrownBy(() -> fetch(refusesAll(), CONTRACTS, Map.of(), Optional.of(most)))
                .isInstanceOf(CjException.class)
                .hasMessageContaining("must be at least 1");
    }

    @Test
    void theUsersSizeAndStartCount() {
        ScriptedApi api = new ScriptedApi(request -> {
            long from = number(request, "from");
            return contracts(from, Math.min(437, from + number(request, "n")), 437);
        });
        String text = "query Q($n: Int, $from: Int) { publisher { contracts(publisherId: 1, limit: $n, offset: $from)"
                + " { resultList { advertiserId } } } }";
        Fetched fetched = fetch(api, text, Map.of("n", 20, "from", 400), Optional.empty());
        assertThat(api.asked("n")).containsExactly(20, 20);
        assertThat(api.asked("from")).containsExactly(400L, 420L);
        assertThat(fetched.frame().rowCount()).isEqualTo(37);
        assertThat(fetched.report().complete()).isTrue();
        ScriptedApi tokens = tokens(3000);
        fetch(tokens, "{ itemList(itemListId: 1) { items(pageSize: 7, page: \"2500-1\") { records { sku } } } }");
        assertThat(tokens.asked("page")).containsExactly("2500-1");
        assertThat(tokens.asked("pageSize")).containsExactly(7);
    }

    @Test
    void mutationsAreNotFetched() {
        assertThatThrownBy(() -> fetch(refusesAll(), "mutation M { upsertAndEnrollPublisher { emailAddress } }"))
                .isInstanceOf(CjException.class)
                .hasMessageContaining("this is a mutation");
    }

    @Test
    void wrongVariablesSendNothing() {
        String text = "query Q($id: ID!) { publisher { contracts(publisherId: $id) { resultList { advertiserId } } } }";
        assertThatThrownBy(() -> fetch(refusesAll(), text)).hasMessageContaining("`$id` is required");
        assertThatThrownBy(() -> fetch(refusesAll(), text, Map.of("id", List.of()), Optional.empty()))
                .isInstanceOf(CjException.class);
    }

    @Test
    void aQueryWithoutPagesIsOneRequest() {
        ScriptedApi api = new ScriptedApi(request ->
                "{\"data\":{\"promotionalProperty\":{\"id\":\"1\",\"tags\":[{\"name\":\"a\"},{\"name\":\"b\"}]}}}");
        Fetched fetched = fetch(api, "{ promotionalProperty(id: 1) { id tags { name } } }");
        assertThat(fetched.frame().rowCount()).isEqualTo(2);
        assertThat(api.requests()).hasSize(1);
        assertThat(api.requests().get(0).operationName()).isEqualTo("CjPromotionalProperty");
    }

    @Test
    void anInterruptBetweenPagesStops() {
        ScriptedApi api = new ScriptedApi(request -> {
            Thread.currentThread().interrupt();
            return contracts(number(request, "offset"), number(request, "offset") + 100, 437);
        });
        CjException e = catchThrowableOfType(CjException.class, () -> fetch(api, CONTRACTS));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.kind()).isEqualTo(CjException.Kind.INTERRUPTED);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void listsBesideTheRowsAreNotedAndLinked() {
        ScriptedApi api = new ScriptedApi(request -> """
                {"data":{"promotionalProperties":{"_cjshTotal":1,"resultList":[
                  {"id":"1","tags":[{"name":"a"},{"name":"b"}],"promotionalModels":[{"type":"OTHER"}]}]}}}
                """);
        Fetched fetched = fetch(
                api,
                "{ promotionalProperties(publisherId: 1) { resultList { id tags { name } promotionalModels { type } } } }");
        assertThat(fetched.frame().rowCount()).isEqualTo(1);
        assertThat(fetched.report().notes())
                .containsExactly("one text cell each, unless rows are made of it: tags, promotionalModels");
        assertThat(fetched.linked().at("tags").rowCount()).isEqualTo(2);
        assertThatThrownBy(() -> fetched.linked().at("tag")).hasMessageContaining("did you mean `tags`?");
    }

    private static ScriptedApi refusesAll() {
        Function<GraphQlRequest, String> never = request -> {
            throw new AssertionError("something was sent: " + request.document());
        };
        return new ScriptedApi(never);
    }

    private static Fetched fetch(ScriptedApi api, String text) {
        return fetch(api, text, Map.of(), Optional.empty());
    }

    private static Fetched fetch(ScriptedApi api, String text, Map<String, ?> given, Optional<Integer> most) {
        return new Fetcher(api, CLOCK).fetch(FetchPlan.of(READER.read(text), given, null, most));
    }

    private static List<Object> ids(Fetched fetched) {
        return List.copyOf(fetched.frame().columns().get(0).values().stream()
                .map(String::valueOf)
                .toList());
    }

    private static List<Object> upTo(int count) {
        return IntStream.range(0, count).<Object>mapToObj(String::valueOf).toList();
    }
}
