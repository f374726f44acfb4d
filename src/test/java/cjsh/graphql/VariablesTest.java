package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
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
                Arguments.of(CONTRACTS, "id", 99999L, "99999"),
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
                Arguments.of(PROPERTIES, "ids", List.of("1", 2), List.of("1", "2")),
                Arguments.of(PROPERTIES, "ids", Set.of(7), List.of("7")),
                Arguments.of(PROPERTIES, "ids", new String[] {"1", "2"}, List.of("1", "2")),
                Arguments.of(PROPERTIES, "ids", new int[] {1, 2}, List.of("1", "2")),
                Arguments.of(CONTRACTS, "n", 5.0, BigInteger.valueOf(5)),
                Arguments.of(CONTRACTS, "n", new BigDecimal("1E+1"), BigInteger.TEN),
                Arguments.of(CONTRACTS, "filters", Map.of("advertiserId", 7), Map.of("advertiserId", "7")),
                Arguments.of(PROPERTIES, "ids", 7, "7"),
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
                Arguments.of(
                        CONTRACTS,
                        "id",
                        new BigDecimal("1.5"),
                        "1.5 is not an id: `$id` is of type `ID`, so write \"1.5\""),
                Arguments.of(CONTRACTS, "n", "ten", "\"ten\" is not a whole number: `$n` is of type `Int`"),
                Arguments.of(CONTRACTS, "n", 3_000_000_000L, "3000000000 is out of range: Int ends at 2147483647"),
                Arguments.of(
                        CONTRACTS, "n", Double.NaN, "`$n` is NaN, which can not be sent: give a number that is finite"),
                Arguments.of(CONTRACTS, "n", Float.POSITIVE_INFINITY, "`$n` is Infinity, which can not be sent"),
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

    static Stream<Arguments> limits() {
        String size = "query Q($n: PositiveInt!) { itemList(itemListId: 1) { items(pageSize: $n) { nextPage } } }";
        String create = "{ createPromotionalProperty(input: { name: \"x\", publisherId: 1, tags: [], status: ACTIVE,"
                + " isPrimary: true, propertyTypeDetails: {type: OTHER}, promotionalModels: %s }) { id } }";
        String one = "mutation M($p: Boolean!, $q: Boolean = false) "
                + String.format(create, "[{type: OTHER, isPrimary: $p}, {type: INFLUENCER, isPrimary: $q}]");
        String models = "mutation M($m: [PromotionalModelInput!]!) " + String.format(create, "$m");
        String model = "mutation M($m: PromotionalModelInput!) " + String.format(create, "[$m]");
        String text = "mutation M($d: String) { upsertAndEnrollPublisher(input: {company: {description: $d}}) {"
                + " company { id } } }";
        Object primary = Map.of("type", "OTHER", "isPrimary", true);
        Object other = Map.of("type", "OTHER", "isPrimary", false);
        return Stream.of(
                Arguments.of(
                        size,
                        Map.of("n", 10_001),
                        "`pageSize` is at most 10000, but this is 10001: it comes from `$n`"),
                Arguments.of(size, Map.of("n", 10_000), ""),
                Arguments.of(size, Map.of("n", 0), "0 is not a positive number: `$n` is of type `PositiveInt`"),
                Arguments.of(one, Map.of("p", true), ""),
                Arguments.of(one, Map.of("p", false, "q", true), ""),
                Arguments.of(
                        one,
                        Map.of("p", false),
                        "`input.promotionalModels` has 0 primary models, but needs exactly one"),
                Arguments.of(
                        one,
                        Map.of("p", true, "q", true),
                        "`input.promotionalModels` has 2 primary models, but needs exactly one"),
                Arguments.of(models, Map.of("m", List.of(primary, other)), ""),
                Arguments.of(
                        models,
                        Map.of("m", List.of(other)),
                        "`input.promotionalModels` has 0 primary models, but needs exactly one: it comes from `$m`"),
                Arguments.of(
                        models,
                        Map.of("m", other),
                        "`input.promotionalModels` has 0 primary models, but needs exactly one: it comes from `$m`"),
                Arguments.of(model, Map.of("m", primary), ""),
                Arguments.of(
                        model,
                        Map.of("m", other),
                        "`input.promotionalModels` has 0 primary models, but needs exactly one"),
                Arguments.of(
                        text,
                        Map.of("d", "short"),
                        "`input.company.description` needs at least 250 characters, but this has 5: it comes from `$d`"),
                Arguments.of(text, Map.of("d", "😀".repeat(250)), ""));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void ourLimitsHoldWhereverAVariableEndsUp(String text, Map<String, Object> given, String message) {
        ValidDocument document = READER.read(text);
        if (message.isEmpty()) {
            assertThat(Variables.check(document, given))
                    .containsKeys(given.keySet().toArray(String[]::new));
        } else {
            assertThat(faults(document, given)).containsExactly(message);
        }
    }

    @Test
    void allPathsOfAnInputAreChecked() {
        Map<String, Object> input = Map.of(
                "name",
                "x",
                "publisherId",
                5L,
                "status",
                "ACTIV",
                "isPrimary",
                "true",
                "limit",
                1,
                "propertyTypeDetails",
                Map.of("type", State.ACTIVE, "websiteUrl", java.net.URI.create("https://example.com")),
                "promotionalModels",
                List.of(Map.of("isPrimary", true)),
                "tags",
                List.of(Map.of("name", "a"), Map.of("nam", "b")));
        assertThat(faults(CREATE, Map.of("in", input)))
                .containsExactlyInAnyOrder(
                        "`$in.propertyTypeDetails.websiteUrl` is a `java.net.URI`, which can not be sent: give a text, number, boolean, date with zone, enum, list or map",
                        "`PromotionalPropertyStatus` has no value `ACTIV`: did you mean `ACTIVE`?",
                        "\"true\" is neither true nor false: `$in.isPrimary` is of type `Boolean`, so write true without quotes",
                        "`CreatePromotionalPropertyInput` has no field `limit`: it has name, description, publisherId, propertyTypeDetails, promotionalModels, tags, status, isPrimary",
                        "`PromotionalPropertyType` has no value `ACTIVE`: it is one of WEBSITE, SOCIAL_MEDIA, EMAIL, MOBILE_APP, BROWSER_EXTENSION, SERVICES_AND_TOOLS, PAID_SEARCH_ENGINE, PAID_DISPLAY_ADS, OTHER",
                        "`$in.promotionalModels[0].type` is required: one of CONTENT_BLOG_MEDIA, COUPON_DEAL, LOYALTY_CASH_BACK, LOYALTY_NON_CASH_REWARDS, LOYALTY_CLOSED_USER_GROUP, TRADEMARK_BIDDING, INFLUENCER, PAY_PER_CALL, PRODUCT_COMPARISON_REVIEWS_DISCOVERY, OTHER",
                        "`PromotionalPropertyTagInput` has no field `nam`: did you mean `name`?",
                        "`$in.tags[1].name` is required: it is of type `String`");
    }

    @Test
    void aCircleInAnInputIsOneFault() {
        Map<String, Object> input = new LinkedHashMap<>(Map.of("name", "x"));
        input.put("tags", List.of(input));
        assertThat(faults(CREATE, Map.of("in", input)))
                .containsExactly("`$in.tags[0]` contains itself, so it can not be sent");
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
                Arguments.of(CONTRACTS, "filters", "{\"advertiserId\": \"5\"}", Map.of("advertiserId", "5")),
                Arguments.of(CONTRACTS, "filters", "{}", Map.of()),
                Arguments.of(PROPERTIES, "ids", "a-b", "a-b"),
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
    void whatIsTypedTwiceInOneObjectIsRefusedAtItsPlace() {
        InvalidQueryException e = catchThrowableOfType(
                InvalidQueryException.class,
                () -> Variables.parse(
                        CONTRACTS,
                        Map.of("filters", "{\"advertiserId\": 5, x: [{a: 1, \"a\": 2}], \"advertiserId\": 6}")));
        assertThat(e.subject()).isEqualTo("$filters");
        assertThat(e.problems())
                .containsExactly(
                        new Problem(1, 33, 1, "`a` is given twice"),
                        new Problem(1, 43, 12, "`advertiserId` is given twice"));
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
