package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiteralHoistTest {
    private static final DocumentReader READER = new DocumentReader(new Schemas());

    /** A case of {@code hoisted.txt}: what the user wrote, what is sent, and the values that go with it. */
    record Case(String name, String written, String sent, String values) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(LiteralHoistTest.class.getResourceAsStream("hoisted.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^### ")).skip(1).map(block -> {
                String[] parts = block.split("(?m)^---\\R");
                String[] head = parts[0].split("\\R", 2);
                return new Case(head[0], head[1], parts[1], parts[2].strip());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void literalsBecomeVariables(Case example) {
        ValidDocument document = READER.read(example.written());
        assertThat(document.text()).isEqualToIgnoringWhitespace(example.sent());
        assertThat(document.values().toString()).isEqualTo(example.values());
        assertThat(document.source()).isEqualTo(example.written());
        assertThat(Variables.check(document, Map.of())).isEqualTo(document.values());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsSentIsTheSameWhenReadAgain(Case example) {
        ValidDocument document = READER.read(example.written());
        ValidDocument again = READER.read(document.text());
        assertThat(again.text()).isEqualTo(document.text());
        assertThat(again.values()).isEmpty();
        assertThat(again.variables())
                .extracting(VariableNeed::name)
                .containsAll(document.values().keySet());
        assertThat(Variables.check(again, document.values())).isEqualTo(document.values());
    }

    @Test
    void onlyTheUsersOwnVariablesWantAValue() {
        ValidDocument document =
                READER.read("query Q($id: ID!) { publisher { contracts(publisherId: $id, limit: 5) { totalCount } } }");
        assertThat(document.variables()).extracting(VariableNeed::name).containsExactly("id");
        assertThat(Variables.check(document, Map.of("id", "9")).keySet()).containsExactly("limit", "id");
    }

    @Test
    @DisplayName("a literal stays what the text says: no value from outside replaces it")
    void noValueReplacesALiteral() {
        ValidDocument document =
                READER.read("query Q($id: ID!) { publisher { contracts(publisherId: $id, limit: 5) { totalCount } } }");
        InvalidQueryException given = catchThrowableOfType(
                InvalidQueryException.class, () -> Variables.check(document, Map.of("id", "9", "limit", 7)));
        assertThat(given).hasMessage("programs: the query has no variable `$limit`: it has $id");
        assertThatThrownBy(() -> Variables.parse(document, Map.of("limit", "7")))
                .hasMessage("programs: the query has no variable `$limit`: it has $id");
    }

    @Test
    void theValuesCanNotBeChangedFromOutside() {
        ValidDocument document = READER.read("{ publisher { contracts(publisherId: 1) { totalCount } } }");
        assertThatThrownBy(() -> document.values().put("publisherId", "2"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void pageSizeAndStartMayBeLiterals() {
        String text = "{ promotionalProperties(limit: 7, publisherId: 1, offset: 30) { resultList { id } } }";
        PagedDocument paged = PagedDocument.of(READER.read(text), Map.of()).orElseThrow();
        assertThat(paged.size()).isEqualTo(7);
        assertThat(paged.document().text()).isEqualToIgnoringWhitespace("""
                query CjPromotionalProperties($limit: Int, $publisherId: ID!, $offset: Int) {
                  promotionalProperties(publisherId: $publisherId, limit: $limit, offset: $offset) {
                    resultList { id } _cjshTotal: totalCount } }
                """);
    }

    @Test
    @DisplayName("a page size that another field has, too, stays there as it was written")
    void theOtherFieldKeepsItsSize() {
        String text = "{ publisher { contracts(publisherId: 1, limit: 5) { resultList { status } }"
                + " few: contracts(publisherId: 1, limit: 5) { count } } }";
        PagedDocument paged = PagedDocument.of(READER.read(text), Map.of()).orElseThrow();
        assertThat(paged.sizeVariable()).isEqualTo("_cjsh_limit");
        assertThat(paged.size()).isEqualTo(5);
        assertThat(paged.document().text()).contains("few: contracts(publisherId: $publisherId, limit: $limit)");
    }

    @Test
    void aWrongPageSizeIsShownWhereItIsWritten() {
        String text = "{ publisher { contracts(publisherId: 1, limit: 0) { resultList { status } } } }";
        InvalidQueryException e =
                catchThrowableOfType(InvalidQueryException.class, () -> PagedDocument.of(READER.read(text), Map.of()));
        assertThat(e.problems()).singleElement().extracting(Problem::column).isEqualTo(text.indexOf("0)") + 1);
    }

    /** What differs in white space, order of fragments and repetition only. */
    static Stream<List<String>> equals() {
        String plain =
                "{ publisher { contracts(publisherId: \"1\") { resultList { status programTerms { id name } } } } }";
        String typed = "promotionalProperties(publisherId: 1) { resultList { propertyTypeDetails";
        return Stream.of(
                List.of(plain, """
                        # all of it
                        query { publisher { ...P } }
                        fragment P on PublisherQueries { contracts(publisherId: "1") { ...L } }
                        fragment L on ContractList { resultList { ... { status, programTerms { id } } ...T } }
                        fragment T on Contract { status programTerms { ... on ProgramTerms { id name } } }
                        """),
                List.of(
                        "{" + typed
                                + " { type ... on PromotionalPropertyWebsiteDetails { websiteUrl tags: type } } } } }",
                        "{" + typed
                                + " { type ...W ...W ... on PromotionalPropertyWebsiteDetails { tags: type } } } } }"
                                + " fragment W on PromotionalPropertyWebsiteDetails { websiteUrl }"));
    }

    @ParameterizedTest
    @MethodSource("equals")
    void equalSelectionsPrintEqual(List<String> texts) {
        assertThat(READER.read(texts.get(1)).text())
                .isEqualTo(READER.read(texts.get(0)).text());
        assertThat(READER.read(texts.get(1)).values())
                .isEqualTo(READER.read(texts.get(0)).values());
    }

    /** Columns come in the order of the answer, which must not change. */
    @Test
    void nothingMovesAcrossWhatMayBeSkipped() {
        String text = "query Q($c: Boolean!) { promotionalProperties(publisherId: 1) { resultList {"
                + " propertyTypeDetails { type } propertyTypeDetails @skip(if: $c) { id } propertyTypeDetails { tail: type }"
                + " ... @include(if: $c) { name } status name } } }";
        assertThat(READER.read(text.replace("{ id }", "{ head: type }")).text()).isEqualToIgnoringWhitespace("""
                query Q($c: Boolean!, $publisherId: ID!) { promotionalProperties(publisherId: $publisherId) { resultList {
                  propertyTypeDetails { type } propertyTypeDetails @skip(if: $c) { head: type } propertyTypeDetails { tail: type }
                  ... @include(if: $c) { name } status name } } }
                """);
    }

    @Test
    void namesAreTheUsersOrThatOfTheFieldWithPages() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("{ publisher { contracts(publisherId: 1) { totalCount } } }", "CjContracts");
        names.put("{ publisher { __typename } }", "CjPublisher");
        names.put("{ itemList(itemListId: 1) { name } }", "CjItemList");
        names.put("{ itemList(itemListId: 1) { name items(pageSize: 1) { nextPage } } }", "CjItems");
        names.put("{ ... { ... on Query { publisher { __typename } } } }", "CjPublisher");
        names.put("{ promotionalProperties(publisherId: 1) { totalCount } }", "CjPromotionalProperties");
        names.put("mutation { upsertAndEnrollPublisher(input: {}) { company { id } } }", "CjUpsertAndEnrollPublisher");
        names.put("query mine { publisher { contracts(publisherId: 1) { totalCount } } }", "mine");
        names.forEach((text, name) -> assertThat(READER.read(text).name()).isEqualTo(name));
    }
}
