package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagedDocumentTest {
    private static final DocumentReader READER = new DocumentReader(new Schemas());

    @Test
    void offsetPagesGetVariablesAndTheirCount() {
        PagedDocument paged = paged("{ publisher { contracts(publisherId: \"9\") { resultList { status } } } }");
        assertThat(paged.document().text()).isEqualToIgnoringWhitespace("""
                        query CjContracts($publisherId: ID!, $limit: Int, $offset: Int) { publisher {
                          contracts(publisherId: $publisherId, limit: $limit, offset: $offset) {
                            resultList { status } _cjshTotal: totalCount } } }
                        """);
        assertThat(paged.shape()).isEqualTo(PageShape.OFFSET);
        assertThat(paged.path()).containsExactly("publisher", "contracts");
        assertThat(paged.recordsKey()).isEqualTo("resultList");
        assertThat(paged.endKey()).isEqualTo("_cjshTotal");
        assertThat(paged.size()).isEqualTo(100);
        assertThat(paged.start()).isNull();
        assertThat(paged.pageVariables(100, 200L)).isEqualTo(Map.of("limit", 100, "offset", 200L));
    }

    @Test
    void tokenPagesGetVariablesAndTheirNextPage() {
        PagedDocument paged = paged("{ itemList(itemListId: \"x\") { items(pageSize: 500) { records { sku } } } }");
        assertThat(paged.document().text()).isEqualToIgnoringWhitespace("""
                        query CjItems($itemListId: ID!, $pageSize: PositiveInt!, $page: PageToken) { itemList(itemListId: $itemListId) {
                          items(pageSize: $pageSize, page: $page) { records { sku } _cjshNext: nextPage } } }
                        """);
        assertThat(paged.shape()).isEqualTo(PageShape.TOKEN);
        assertThat(paged.size()).isEqualTo(500);
        assertThat(paged.pageVariables(500, null)).isEqualTo(Map.of("pageSize", 500));
    }

    @Test
    void theUsersVariablesStayTheirs() {
        PagedDocument paged = paged("""
                query Q($id: ID!, $n: Int = 50, $from: Int!) { publisher {
                  contracts(publisherId: $id, limit: $n, offset: $from) { totalCount resultList { status } } } }
                """, Map.of("id", "9", "from", 20));
        assertThat(paged.sizeVariable()).isEqualTo("n");
        assertThat(paged.positionVariable()).isEqualTo("from");
        assertThat(paged.size()).isEqualTo(50);
        assertThat(paged.start()).isEqualTo(20);
        assertThat(paged.endKey()).isEqualTo("totalCount");
        assertThat(paged.document().operation().getVariableDefinitions()).hasSize(3);
    }

    @Test
    void literalsBecomeStartAndSize() {
        PagedDocument paged =
                paged("{ promotionalProperties(limit: 7, publisherId: 1, offset: 30) { resultList { id } } }");
        assertThat(paged.size()).isEqualTo(7);
        assertThat(paged.start()).isEqualTo(BigInteger.valueOf(30));
        assertThat(paged("{ itemList(itemListId: 1) { items(pageSize: 5, page: \"tok\") { records { sku } } } }")
                        .start())
                .isEqualTo("tok");
        assertThat(paged("{ promotionalProperties(limit: null, publisherId: 1) { resultList { id } } }")
                        .size())
                .isEqualTo(100);
    }

    @Test
    void aliasesAreFollowedEverywhere() {
        PagedDocument paged = paged(
                "{ me: publisher { mine: contracts(publisherId: 1) { all: totalCount rows: resultList { s: status } } } }");
        assertThat(paged.path()).containsExactly("me", "mine");
        assertThat(paged.recordsKey()).isEqualTo("rows");
        assertThat(paged.endKey()).isEqualTo("all");
        assertThat(paged.document().text()).doesNotContain("_cjsh");
    }

    @Test
    void thePagersOwnAliasIsTakenByNobodyElse() {
        PagedDocument paged =
                paged("{ publisher { contracts(publisherId: 1) { _cjshTotal: count resultList { status } } } }");
        assertThat(paged.endKey()).isEqualTo("__cjshTotal");
        assertThat(paged.document().text()).contains("_cjshTotal: count").contains("__cjshTotal: totalCount");
        assertThat(paged(paged.document().text(), Map.of("publisherId", 1))
                        .document()
                        .text())
                .isEqualTo(paged.document().text());
    }

    /** Rows take their columns from the selection, so no type name is fetched that nobody asked for. */
    @Test
    void noTypeNameIsFetchedUnasked() {
        String details = PathSelection.toGraphQl(new Schemas().of(Api.PROPERTIES), "PromotionalProperty", "**");
        PagedDocument paged = paged("{ promotionalProperties(publisherId: 1) { resultList " + details + " } }");
        assertThat(paged.document().text())
                .contains("... on PromotionalPropertyWebsiteDetails")
                .doesNotContain("__typename");
    }

    @Test
    void pagesInsideOfFragmentsAreFound() {
        PagedDocument paged = paged("""
                query Q { ...Root }
                fragment Root on Query { publisher { ...Pages } }
                fragment Pages on PublisherQueries { ... on PublisherQueries { contracts(publisherId: 1) { ...Rows } } }
                fragment Rows on ContractList { totalCount resultList { status } }
                """);
        assertThat(paged.path()).containsExactly("publisher", "contracts");
        assertThat(paged.recordsKey()).isEqualTo("resultList");
        assertThat(paged.document().text()).contains("limit: $limit, offset: $offset");
    }

    @Test
    void namesThatAreTakenAreLeftAlone() {
        PagedDocument paged = paged(
                "query Q($limit: ID!) { publisher { contracts(publisherId: $limit) { resultList { status } } } }",
                Map.of("limit", "9"));
        assertThat(paged.sizeVariable()).isEqualTo("_cjsh_limit");
        assertThat(paged.positionVariable()).isEqualTo("offset");
        assertThat(paged.document().text()).contains("publisherId: $limit, limit: $_cjsh_limit, offset: $offset");
    }

    @Test
    void oneVariableForSizeAndPositionIsTakenApart() {
        PagedDocument paged = paged(
                "query Q($n: Int) { publisher { contracts(publisherId: 1, limit: $n, offset: $n) { resultList { status } } } }",
                Map.of("n", 10));
        assertThat(paged.sizeVariable()).isEqualTo("n");
        assertThat(paged.positionVariable()).isEqualTo("offset");
        assertThat(paged.start()).isEqualTo(10);
        assertThat(paged.pageVariables(10, 10)).hasSize(2);
    }

    @Test
    void theSameFieldInTwoPartsIsOnePage() {
        PagedDocument paged = paged("""
                { publisher { contracts(publisherId: 1) { totalCount } }
                  publisher @include(if: true) { contracts(publisherId: 1) { resultList { status } }
                              ... @skip(if: false) { contracts(publisherId: 1) { resultList { advertiserId } } } } }
                """);
        READER.read(paged.document().text());
        assertThat(paged.document().text().split("limit: \\$limit")).hasSize(4);
    }

    @Test
    void aCountUnderACondititionIsNotReliedOn() {
        PagedDocument paged = paged(
                "query Q($c: Boolean!) { publisher { contracts(publisherId: 1) { totalCount @include(if: $c) resultList { status } } } }",
                Map.of("c", false));
        assertThat(paged.endKey()).isEqualTo("_cjshTotal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ publisher { contracts(publisherId: 1) { totalCount } } }",
                "{ distinctPropertyValues(publisherId: 1) { propertyTypes } }",
                "{ promotionalPropertiesByIds(ids: [1]) { id } }",
                "{ itemList(itemListId: 1) { id items(pageSize: 5) { nextPage } } }"
            })
    void withoutRecordsThereAreNoPages(String text) {
        assertThat(PagedDocument.of(READER.read(text), Map.of())).isEmpty();
    }

    static Stream<List<String>> refused() {
        String two = "{ publisher { a: contracts(publisherId: 1) { resultList { status } }"
                + " b: contracts(publisherId: 2) { resultList { status } } } }";
        String limit =
                "query Q($n: Int = 101) { publisher { contracts(publisherId: 1, limit: $n) { resultList { status } } } }";
        String zero = "{ publisher { contracts(publisherId: 1, limit: 0) { resultList { status } } } }";
        return Stream.of(
                List.of(two, "this is the second field with pages in one query"),
                List.of(limit, "`limit` is the size of a page, from 1 to 100, but this is 101"),
                List.of(zero, "`limit` is the size of a page, from 1 to 100, but this is 0"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCanNotBePagedIsRefused(List<String> example) {
        ValidDocument document = READER.read(example.get(0));
        assertThatThrownBy(() -> PagedDocument.of(document, Map.of()))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining(example.get(1));
    }

    @Test
    void pagesInsideOfAListAreRefused() {
        String sdl = """
                type Query { lists: [ItemList!]! }
                type ItemList { items(pageSize: Int!, page: String): ItemPage }
                type ItemPage { nextPage: String records: [Item!]! }
                type Item { sku: String! }
                """;
        String text = "query Q { lists { items(pageSize: 5) { records { sku } } } }";
        var operation = (graphql.language.OperationDefinition)
                new graphql.parser.Parser().parseDocument(text).getDefinitions().get(0);
        ValidDocument document = new ValidDocument(Api.ITEM_LISTS, Schemas.build(sdl), operation, Map.of(), text);
        assertThatThrownBy(() -> PagedDocument.of(document, Map.of()))
                .hasMessageContaining("has pages of its own inside of a list");
    }

    @Test
    void mutationsHaveNoPages() {
        ValidDocument document = READER.read(
                "mutation { upsertAndEnrollPublisher(input: {}) { company { promotionalProperties { id } } } }");
        assertThat(PagedDocument.of(document, Map.of())).isEmpty();
    }

    static Stream<String> documents() {
        return Stream.of(
                "{ publisher { contracts(publisherId: \"a\\\"b\\\\c\\n\\u0000😀\") { resultList { status } } } }",
                "{ publisher { contracts(publisherId: \"\"\"block \"q\"\n  text\"\"\") { resultList { status } } } }",
                "query Q($a: Int = 3, $b: ID = \"x\") { publisher { contracts(publisherId: 1, limit: $a, filters: {advertiserId: $b}) { resultList { status } } } }",
                "query Q($c: Boolean!) { publisher { contracts(publisherId: 1) @include(if: $c) { resultList { status @skip(if: $c) } } } }",
                "{ publisher { ...A ...B } } fragment A on PublisherQueries { contracts(publisherId: 1) { resultList { status } } } fragment B on PublisherQueries { contracts(publisherId: 1) { totalCount } }",
                "query Q($limit: ID!, $_cjsh_limit: Int, $offset: ID) { publisher { contracts(publisherId: $limit, filters: {advertiserId: $offset}, offset: $_cjsh_limit) { resultList { status } } } }",
                "{ promotionalProperties(publisherId: 1, status: ACTIVE, search: null) { resultList { propertyTypeDetails { __typename ... on PromotionalPropertyWebsiteDetails { websiteUrl } } } } }",
                "{ itemList(itemListId: 1) { a: id items(pageSize: 1, page: null) { n: nextPage m: nextPage records { sku name } } } }",
                "{ x: __typename publisher { __typename contracts(publisherId: 1) { __typename resultList { __typename } } } }",
                "{ publisher { contracts(publisherId: 1, filters: {}) { count resultList { programTerms { actionTerms { commissions { promotionalProperties { id } } } } } } } }",
                "mutation M { createPromotionalProperty(input: {name: \"n\", publisherId: 1, tags: [], status: ACTIVE, isPrimary: true, propertyTypeDetails: {type: OTHER}, promotionalModels: [{type: OTHER, isPrimary: true}]}) { id } }");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTextThatIsSentIsValidAgain(String text) {
        ValidDocument document = READER.read(text);
        assertThat(READER.read(document.text()).text()).isEqualTo(document.text());
        PagedDocument.of(document, Map.of()).ifPresent(paged -> {
            String sent = paged.document().text();
            assertThat(READER.read(sent).text()).isEqualTo(sent);
            assertThat(READER.read(sent).api()).isEqualTo(document.api());
        });
    }

    private static PagedDocument paged(String text) {
        return paged(text, Map.of());
    }

    private static PagedDocument paged(String text, Map<String, Object> given) {
        ValidDocument document = READER.read(text);
        return PagedDocument.of(document, Variables.check(document, new LinkedHashMap<>(given)))
                .orElseThrow();
    }
}
