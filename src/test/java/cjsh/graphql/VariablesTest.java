package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VariablesTest {
    private static final DocumentReader READER = new DocumentReader(new Schemas());
    private static final ValidDocument CONTRACTS = READER.read("""
            query Q($id: ID!, $after: ISODateTime, $n: Int = 10, $filters: ContractFilters) { publisher {
              a: contracts(publisherId: $id, limit: $n, filters: $filters) { totalCount }
              b: contracts(publisherId: $id, filters: {activeAfter: $after}) { totalCount } } }
            """);
    private static final ValidDocument PROPERTIES = READER.read("""
            query Q($ids: [ID!]!, $status: PromotionalPropertyStatus, $search: String) {
              promotionalPropertiesByIds(ids: $ids) { id }
              promotionalProperties(publisherId: 1, status: $status, search: $search) { totalCount } }
            """);
    private static final ValidDocument CREATE = READER.read("""
            mutation M($in: CreatePromotionalPropertyInput) { createPromotionalProperty(input: $in) { id } }
            """);

    private enum State {
        ACTIVE
    }

    static Stream<Arguments> javaValues() {
        return Stream.of(
                Arguments.of(CONTRACTS, "after", LocalDate.of(2026, 1, 31), "2026-01-31T00:00:00Z"),
                Arguments.of(CONTRACTS, "after", Instant.parse("2026-01-31T12:00:00.5Z"), "2026-01-31T12:00:00.500Z"),
                Arguments.of(
                        CONTRACTS, "after", OffsetDateTime.parse("2026-01-31T01:00:00+02:00"), "2026-01-30T23:00:00Z"),
                Arguments.of(
                        CONTRACTS,
                        "after",
                        ZonedDateTime.parse("2026-01-31T01:00:00+01:00[Europe/Berlin]"),
                        "2026-01-31T00:00:00Z"),
                Arguments.of(CONTRACTS, "id", 99999L, 99999L),
                Arguments.of(CONTRACTS, "id", java.nio.CharBuffer.wrap("00123"), "00123"),
                Arguments.of(CONTRACTS, "n", (short) 5, (short) 5),
                Arguments.of(CONTRACTS, "n", BigInteger.TEN, BigInteger.TEN),
                Arguments.of(CONTRACTS, "n", null, null),
                Arguments.of(
                        CONTRACTS,
                        "filters",
                        Map.of("activeAfter", LocalDate.of(2026, 1, 1)),
                        Map.of("activeAfter", "2026-01-01T00:00:00Z")),
                Arguments.of(PROPERTIES, "status", State.ACTIVE, "ACTIVE"),
                Arguments.of(PROPERTIES, "ids", List.of("1", 2), List.of("1", 2)),
                Arguments.of(PROPERTIES, "ids", Set.of(7), List.of(7)),
                Arguments.of(PROPERTIES, "ids", new String[] {"1", "2"}, List.of("1", "2")),
                Arguments.of(PROPERTIES, "ids", new int[] {1, 2}, List.of(1, 2)),
                Arguments.of(PROPERTIES, "ids", "1", "1"));
    }

    @ParameterizedTest
    @MethodSource("javaValues")
    void javaValuesBecomeWhatGoesOverTheWire(
            ValidDocument document, String name, @Nullable Object value, @Nullable Object wire) {
        assertThat(Variables.check(document, with(document, name, value)).get(name))
                .isEqualTo(wire);
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of(CONTRACTS, "id", null, "`$id` is required, so it can not be null"),
                Arguments.of(CONTRACTS, "id", new BigDecimal("1.5"), "1.5 is not an id: put it in quotes"),
                Arguments.of(CONTRACTS, "n", "ten", "\"ten\" is not a whole number: `$n` is of type `Int`"),
                Arguments.of(CONTRACTS, "n", 3_000_000_000L, "3000000000 is out of range: Int ends at 2147483647"),
                Arguments.of(CONTRACTS, "n", Double.NaN, "\"NaN\" is not a whole number"),
                Arguments.of(CONTRACTS, "n", Float.POSITIVE_INFINITY, "\"Infinity\" is not a whole number"),
                Arguments.of(CONTRACTS, "n", true, "true is not a whole number"),
                Arguments.of(CONTRACTS, "n", List.of(1), "`$n` is one `Int`, not a list or an object"),
                Arguments.of(CONTRACTS, "after", "2026-01-01", "is a date without a time"),
                Arguments.of(CONTRACTS, "filters", Map.of("advertiser", 5), "did you mean `advertiserId`?"),
                Arguments.of(CONTRACTS, "filters", "x", "`$filters` is of type `ContractFilters`: write it as {"),
                Arguments.of(PROPERTIES, "status", "ACTIV", "did you mean `ACTIVE`?"),
                Arguments.of(PROPERTIES, "ids", Arrays.asList("1", null), "`$ids[1]` is required"),
                Arguments.of(CREATE, "in", Map.of("name", "x"), "`$in.publisherId` is required"),
                Arguments.of(
                        CREATE,
                        "in",
                        Map.of("promotionalModels", List.of()),
                        "`$in.promotionalModels` has 0 primary models, but needs exactly one"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void wrongValuesAreExplained(ValidDocument document, String name, @Nullable Object value, String message) {
        assertThat(faults(document, with(document, name, value))).anyMatch(fault -> fault.contains(message));
    }

    @Test
    void everythingMissingAndUnknownIsSaidAtOnce() {
        assertThat(faults(CONTRACTS, Map.of("ids", "9", "x", 1)))
                .containsExactlyInAnyOrder(
                        "the query has no variable `$ids`: did you mean `id`?",
                        "the query has no variable `$x`: did you mean `n`?",
                        "`$id` is required: give it a value");
        ValidDocument none = READER.read("{ publisher { __typename } }");
        assertThat(faults(none, Map.of("publisher", 1)))
                .containsExactly("the query has no variable `$publisher`: it has none");
    }

    @Test
    void aListInsideOfItselfIsRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThat(faults(PROPERTIES, Map.of("ids", list))).containsExactly("`$ids` is nested too deep to send");
    }

    static Stream<Arguments> typedValues() {
        return Stream.of(
                Arguments.of(CONTRACTS, "n", "5", BigInteger.valueOf(5)),
                Arguments.of(CONTRACTS, "n", "null", null),
                Arguments.of(CONTRACTS, "id", "00123", "00123"),
                Arguments.of(CONTRACTS, "id", "null", "null"),
                Arguments.of(CONTRACTS, "id", "\"a b\"", "a b"),
                Arguments.of(CONTRACTS, "id", "say \"hi\"", "say \"hi\""),
                Arguments.of(CONTRACTS, "id", "", ""),
                Arguments.of(CONTRACTS, "after", "2026-01-31", "2026-01-31T00:00:00Z"),
                Arguments.of(CONTRACTS, "after", "2026-01-31T10:00:00Z", "2026-01-31T10:00:00Z"),
                Arguments.of(CONTRACTS, "filters", "{advertiserId: 5}", Map.of("advertiserId", BigInteger.valueOf(5))),
                Arguments.of(PROPERTIES, "status", "ACTIVE", "ACTIVE"),
                Arguments.of(PROPERTIES, "ids", "[\"1\", \"2\"]", List.of("1", "2")),
                Arguments.of(PROPERTIES, "search", "5", "5"));
    }

    @ParameterizedTest
    @MethodSource("typedValues")
    void typedValuesAreReadByTheTypeOfTheirVariable(
            ValidDocument document, String name, String typed, @Nullable Object value) {
        assertThat(Variables.parse(document, Map.of(name, typed)).get(name)).isEqualTo(value);
    }

    static Stream<Arguments> wrongTyped() {
        return Stream.of(
                Arguments.of("n", ""),
                Arguments.of("n", "abc"),
                Arguments.of("n", "5 6"),
                Arguments.of("n", "$x"),
                Arguments.of("n", "1e999999999"),
                Arguments.of("n", "[".repeat(100_000)),
                Arguments.of("filters", "{" + "a:{".repeat(50_000)),
                Arguments.of("filters", "{advertiserId:"),
                Arguments.of("after", "2026-99-99"));
    }

    @ParameterizedTest
    @MethodSource("wrongTyped")
    void typedNonsenseIsRefusedBeforeAnythingIsSent(String name, String typed) {
        InvalidQueryException e = catchThrowableOfType(
                InvalidQueryException.class,
                () -> Variables.check(
                        CONTRACTS, Variables.parse(CONTRACTS, new LinkedHashMap<>(Map.of("id", "1", name, typed)))));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).hasSizeLessThan(1200);
    }

    @Test
    void typedNamesThatDoNotExistAreRefused() {
        InvalidQueryException e =
                catchThrowableOfType(InvalidQueryException.class, () -> Variables.parse(CONTRACTS, Map.of("ID", "1")));
        assertThat(e).hasMessage("programs: the query has no variable `$ID`: did you mean `id`?");
    }

    @Test
    void aDocumentSaysWhatItNeeds() {
        assertThat(CONTRACTS.variables())
                .containsExactly(
                        new VariableNeed("id", "ID!", "", true),
                        new VariableNeed("after", "ISODateTime", "", false),
                        new VariableNeed("n", "Int", "10", false),
                        new VariableNeed("filters", "ContractFilters", "", false));
    }

    private static Map<String, Object> with(ValidDocument document, String name, @Nullable Object value) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        document.variables().stream().filter(VariableNeed::required).forEach(need -> given.put(need.name(), "1"));
        given.put(name, value);
        return Collections.unmodifiableMap(given);
    }

    private static List<String> faults(ValidDocument document, Map<String, ?> given) {
        InvalidQueryException e =
                catchThrowableOfType(InvalidQueryException.class, () -> Variables.check(document, given));
        return e.problems().stream().map(Problem::message).toList();
    }
}
