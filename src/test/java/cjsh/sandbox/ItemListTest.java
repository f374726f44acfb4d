package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemListTest {
    private static final String QUERY = """
            query Page($id: ID!, $size: PositiveInt!, $page: PageToken) {
              itemList(itemListId: $id) { name items(pageSize: $size, page: $page) { nextPage records { name sku } } }
            }""";

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
    private final Probe probe = new Probe(sandbox, Api.ITEM_LISTS);

    @AfterAll
    void close() {
        sandbox.close();
    }

    private Probe.Answer page(String list, int size, Object token) throws Exception {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("id", list);
        variables.put("size", size);
        variables.put("page", "null".equals(token) ? null : token);
        return probe.query(QUERY, variables);
    }

    /** The records of each page. */
    private List<List<?>> walk(String list, int size) throws Exception {
        List<List<?>> pages = new ArrayList<>();
        Object token = "null";
        do {
            Probe.Answer answer = page(list, size, token);
            pages.add(answer.list("data.itemList.items.records"));
            token = answer.at("data.itemList.items.nextPage");
        } while (!"null".equals(token));
        return pages;
    }

    private static List<Object> skus(List<List<?>> pages) {
        return pages.stream()
                .flatMap(List::stream)
                .map(item -> Probe.at(item, "sku"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "qwe-123, 3, 4",
        "qwe-123, 10000, 4",
        "54, 100, 2500",
        "54, 1, 2500",
        "54, 10000, 2500",
        "60, 37, 37",
        "61, 5, 12",
        "62, 10, 0",
        "63, 2, 5",
        "64, 10000, 150"
    })
    void aWalkMeetsEachItemOnce(String list, int pageSize, int items) throws Exception {
        assertThat(skus(walk(list, pageSize))).hasSize(items).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 10_000})
    void someListsHaveShortPagesAndAnEmptyOneBeforeTheEnd(int pageSize) throws Exception {
        List<List<?>> pages = walk("54", pageSize);
        List<List<?>> inner = pages.subList(0, pages.size() - 1);
        assertThat(inner).anyMatch(List::isEmpty).anyMatch(page -> !page.isEmpty() && page.size() < pageSize);
    }

    @Test
    void theFirstAndTheLastPageOfAQuarterMillionAreThere() throws Exception {
        Probe.Answer first = page("catalog-250k", 10_000, "null");
        assertThat(first.list("data.itemList.items.records")).hasSize(10_000);
        Probe.Answer last = page("catalog-250k", 10_000, new PageToken("catalog-250k", 10_000, 24, 240_000).encode());
        assertThat(last.list("data.itemList.items.records")).hasSize(10_000);
        assertThat(last.at("data.itemList.items.records.9999.sku")).isEqualTo("SKU-249999");
        Probe.Answer end = page("catalog-250k", 10_000, last.at("data.itemList.items.nextPage"));
        assertThat(end.list("data.itemList.items.records")).isEmpty();
        assertThat(end.at("data.itemList.items.nextPage")).isEqualTo("null");
    }

    @Test
    void skusThatLookLikeNumbersAreTexts() throws Exception {
        assertThat(skus(walk("54", 1_000))).contains("00123", "42e5", "SKU-000002");
    }

    @Test
    void namesMayBeNullOrOdd() throws Exception {
        List<List<?>> pages = walk("54", 1_000);
        List<Object> names = pages.stream()
                .flatMap(List::stream)
                .map(item -> Probe.at(item, "name"))
                .toList();
        assertThat(names).contains("null").containsAll(Words.ODD);
        assertThat(page("63", 1, "null").at("data.itemList.name")).isEqualTo("null");
    }

    @Test
    void anotherPageSizeOnTheWayIsRefused() throws Exception {
        Object token = page("60", 10, "null").at("data.itemList.items.nextPage");
        refused(page("60", 11, token), "InvalidArguments");
        refused(page("61", 10, token), "InvalidArguments");
        refused(page("qwe-123", 3, "dummy-page-token-1234"), "InvalidArguments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "dummy-page-token-9", "NjB8MTB8MXwxMHwwMDAwMDAwMA", "\u0000|\ud83d\ude00"})
    void anUnknownTokenIsRefused(String token) throws Exception {
        refused(page("60", 10, token), "InvalidArguments");
    }

    @Test
    void aGarbledTokenIsRefused() throws Exception {
        String token = (String) page("60", 10, "null").at("data.itemList.items.nextPage");
        refused(page("60", 10, token.substring(0, token.length() - 2)), "InvalidArguments");
        refused(page("60", 10, token + "AA"), "InvalidArguments");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_001})
    void aPageSizeIsFrom1To10000(int size) throws Exception {
        refused(page("60", size, "null"), "InvalidArguments");
    }

    @Test
    void aPageSizeIsRequired() throws Exception {
        refused(probe.query("{ itemList(itemListId: \"60\") { items { nextPage } } }"), "InvalidArguments");
    }

    @Test
    void anUnknownListIsNotFound() throws Exception {
        refused(page("nope", 10, "null"), "NotFound");
    }

    private static void refused(Probe.Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("errors.0.extensions.code")).as(answer.text()).isEqualTo(code);
        assertThat(answer.at("errors.0.extensions")).asString().contains("classification");
        // The items may be null, so a fault there leaves the list itself; any other fault leaves nothing.
        assertThat(answer.text()).containsAnyOf("\"items\":null", "\"data\":null");
        assertThat(answer.at("extensions.requestId")).asString().startsWith("request-id-");
    }
}
