package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private static final DocumentReader READER = new DocumentReader(new Schemas());

    static List<FaultBlock> blocks() {
        return FaultBlock.readAll();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void eachBadDocumentIsExplainedAtItsPlace(FaultBlock block) {
        assertThat(block.found()).isEqualTo(block.expected());
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(blocks()).allSatisfy(block -> assertThat(block.found()).isEqualTo(block.expected()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hugeTextsGetOneLine() {
        assertThat(faults("{".repeat(5_000_000)))
                .containsExactly("the query has 5000000 characters, but may have at most 1048576");
        assertThat(faults("{ publisher { contracts(publisherId: " + "[".repeat(200_000)))
                .containsExactly("the query is nested too deep to read: this is the first thing too many");
        assertThat(faults("{ publisher { " + "totalCount ".repeat(20_000) + "} }"))
                .containsExactly("the query is too long to read: it may have at most 15000 names, values and signs");
    }

    @Test
    void deepNestingGetsOneLine() {
        assertThat(faults("{a".repeat(7000) + "}".repeat(7000)))
                .containsExactly("the query is nested too deep to read: this is the first thing too many");
        assertThat(faults("{publisher" + "{...".repeat(1200) + "{__typename}" + "}".repeat(1201)))
                .containsExactly("the query is nested too deep to read: this is the first thing too many");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 150, 190, 300, 1300, 1800})
    void chainsOfFragmentsAreReadOrRefusedInOneLine(int length) {
        String text = "query Q { publisher { ...F0 } } "
                + IntStream.range(0, length)
                        .mapToObj(i -> "fragment F" + i + " on PublisherQueries { ...F" + (i + 1) + " } ")
                        .collect(Collectors.joining())
                + "fragment F" + length + " on PublisherQueries { contracts(publisherId: 1) { totalCount } }";
        try {
            assertThat(READER.read(text).text()).contains("totalCount");
        } catch (InvalidQueryException e) {
            assertThat(e.problems()).hasSize(1);
            assertThat(e).hasMessageContaining("too deep");
        }
    }

    @Test
    void fragmentsThatGrowWithoutBoundAreRefused() {
        String text = "query Q { publisher { ...F0 } } "
                + IntStream.range(0, 30)
                        .mapToObj(i ->
                                "fragment F" + i + " on PublisherQueries { ...F" + (i + 1) + " ...F" + (i + 1) + " } ")
                        .collect(Collectors.joining())
                + "fragment F30 on PublisherQueries { contracts(publisherId: 1) { totalCount } }";
        assertThat(faults(text))
                .containsExactly("with its fragments in their places, the query has more than 15,000 fields, the most"
                        + " there may be");
    }

    @Test
    void aNameWithoutEndIsCutInTheMessage() {
        assertThat(faults("{ publisher { " + "a".repeat(900_000) + " } }"))
                .singleElement()
                .asString()
                .hasSize(1000)
                .startsWith("`PublisherQueries` has no field `aaa")
                .endsWith("…");
    }

    @Test
    void thousandsOfFaultsAreAllFound() {
        assertThat(faults("{ publisher { contracts(publisherId: 1) { " + "tc ".repeat(5000) + "} } }"))
                .hasSize(5000)
                .allMatch("`ContractList` has no field `tc`: it has count, resultList, totalCount"::equals);
    }

    @Test
    void theNamedOperationIsTaken() {
        String two = """
                query A { publisher { contracts(publisherId: 1) { totalCount } } }
                query B { promotionalProperties(publisherId: 1) { ...P } }
                fragment P on PromotionalProperties { totalCount }
                """;
        assertThat(READER.read(two, "A").text()).contains("contracts").doesNotContain("promotional");
        assertThat(READER.read(two, "B").api()).isEqualTo(Api.PROPERTIES);
        assertThat(READER.operationNames(two)).containsExactly("A", "B");
    }

    static Stream<List<String>> wrongNames() {
        return Stream.of(
                List.of("query Bcd { publisher { __typename } } query A { publisher { __typename } }", "Bce", "Bcd"),
                List.of("{ publisher { __typename } }", "", "no operation ``"),
                List.of("subscription S { publisher { __typename } }", "S", "no subscriptions"),
                List.of("query A { publisher { __typename } } query A { __typename }", "A", "second operation `A`"));
    }

    @ParameterizedTest
    @MethodSource("wrongNames")
    void operationsThatCanNotBeTakenAreExplained(List<String> example) {
        InvalidQueryException e =
                catchThrowableOfType(InvalidQueryException.class, () -> READER.read(example.get(0), example.get(1)));
        assertThat(e.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains(example.get(2));
    }

    @Test
    void anOperationWithoutNameGetsOne() {
        assertThat(READER.read("{ publisher { __typename } }").name()).isEqualTo("CjPublisher");
        assertThat(READER.read("query Mine { publisher { __typename } }").name())
                .isEqualTo("Mine");
    }

    @Test
    void theMessageOfAllFaultsIsTheFirstAndTheirNumber() {
        InvalidQueryException e =
                catchThrowableOfType(InvalidQueryException.class, () -> READER.read("{ publisher { one two } }"));
        assertThat(e).hasMessage("programs: `PublisherQueries` has no field `one`: it has contracts (and 1 more)");
        assertThat(e.kind()).isEqualTo(CjException.Kind.INVALID);
    }

    private static List<String> faults(String text) {
        InvalidQueryException e = catchThrowableOfType(InvalidQueryException.class, () -> READER.read(text));
        return e.problems().stream().map(Problem::message).toList();
    }
}
