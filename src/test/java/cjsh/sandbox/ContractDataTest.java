package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractDataTest {
    private static final Instant NOW = Instant.parse("2027-02-03T04:05:06Z");

    private final Sandbox sandbox =
            Sandbox.start(SandboxOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    private final Probe probe = new Probe(sandbox, Api.PROGRAMS);
    private final Census census = new Census(Api.PROGRAMS);

    @AfterAll
    void close() {
        sandbox.close();
    }

    private List<Map<?, ?>> walk(String company, String filters, int limit) throws Exception {
        List<Map<?, ?>> rows = new ArrayList<>();
        int total = 1;
        for (int offset = 0; offset < total; offset += limit) {
            Probe.Answer answer =
                    probe.query("{ publisher { contracts(publisherId: \"" + company + "\", limit: " + limit
                            + ", offset: " + offset + filters + ") { totalCount count resultList "
                            + census.selection("Contract") + " } } }");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            List<?> page = answer.list("data.publisher.contracts.resultList");
            assertThat(answer.at("data.publisher.contracts.count")).isEqualTo(page.size());
            total = (Integer) answer.at("data.publisher.contracts.totalCount");
            page.forEach(row -> rows.add((Map<?, ?>) row));
        }
        assertThat(rows).hasSize(total);
        return rows;
    }

    private static List<Object> each(List<Map<?, ?>> rows, Function<Map<?, ?>, Object> part) {
        return rows.stream().map(part).toList();
    }

    private static Stream<Object> below(Object value, String name) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(each -> below(each, name));
        }
        if (!(value instanceof Map<?, ?> map)) {
            return Stream.empty();
        }
        return map.entrySet().stream()
                .flatMap(entry -> entry.getValue() == null
                        ? Stream.empty()
                        : Stream.concat(
                                name.equals(entry.getKey()) ? Stream.of(entry.getValue()) : Stream.empty(),
                                below(entry.getValue(), name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "1234", "99999"})
    void aWalkMeetsEachOf240ContractsOnceAndEveryKindOfValue(String company) throws Exception {
        List<Map<?, ?>> rows = walk(company, "", 33);
        assertThat(rows).hasSize(240);
        assertThat(each(rows, row -> Probe.at(row, "programTerms.id"))).doesNotHaveDuplicates();
        rows.forEach(row -> census.count("Contract", row));
        assertThat(census.missingEnumValues()).isEmpty();
        assertThat(census.unseenEnums()).isEmpty();
        assertThat(census.neverNull()).isEmpty();
        assertThat(census.neverEmpty()).isEmpty();
    }

    @Test
    void statusesAreSpreadLikeInAnOldAccount() throws Exception {
        Map<Object, Long> counts = each(walk("999", "", 100), row -> Probe.at(row, "status")).stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        "ACTIVE",
                        144L,
                        "EXPIRED",
                        48L,
                        "CANCELLED",
                        24L,
                        "PENDING_OFFER",
                        12L,
                        "PENDING_REVERSION",
                        12L));
    }

    @Test
    void pagesOfAnySizeHaveTheSameOrder() throws Exception {
        assertThat(walk("999", "", 7)).isEqualTo(walk("999", "", 100));
    }

    @Test
    void thereAre25Advertisers() throws Exception {
        assertThat(each(walk("999", "", 100), row -> Probe.at(row, "advertiserId")).stream()
                        .distinct())
                .hasSize(25)
                .contains("5678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "1234", "99999"})
    void theAdvertiserOfTheSampleHas48(String company) throws Exception {
        assertThat(each(walk(company, ", filters: { advertiserId: 5678 }", 10), row -> Probe.at(row, "advertiserId")))
                .hasSize(48)
                .containsOnly("5678");
    }

    @Test
    void decimalsAreExactAndPlain() throws Exception {
        List<Object> values = below(walk("999", "", 100), "value").toList();
        assertThat(values)
                .contains(1, 100_000, new BigDecimal("7.25"), new BigDecimal("0.005"), new BigDecimal("12.5"))
                .contains(new BigDecimal("12345678901234.5678"));
    }

    @Test
    void namesAreAsOddAsNamesGet() throws Exception {
        List<Map<?, ?>> rows = walk("999", "", 100);
        assertThat(each(rows, row -> Probe.at(row, "programTerms.name"))).containsAll(Words.ODD);
        assertThat(below(below(rows, "situation").toList(), "name")).containsAll(Words.ODD);
        assertThat(below(below(rows, "promotionalProperties").toList(), "name")).containsAll(Words.ODD);
    }

    @Test
    void ranksRiseWithGaps() throws Exception {
        boolean gap = false;
        for (Object commissions : below(walk("999", "", 100), "commissions").toList()) {
            List<Integer> ranks = ((List<?>) commissions)
                    .stream().map(each -> (Integer) Probe.at(each, "rank")).toList();
            assertThat(ranks).isSorted().doesNotHaveDuplicates();
            gap |= !ranks.isEmpty() && ranks.get(ranks.size() - 1) >= ranks.size();
        }
        assertThat(gap).isTrue();
    }

    @Test
    void propertiesAndItemListsOfCommissionsAreThoseOfTheOtherApis() throws Exception {
        List<Map<?, ?>> rows = walk("1234", "", 100);
        List<Object> pids = below(rows, "promotionalProperties")
                .flatMap(list -> below(list, "id"))
                .toList();
        assertThat(new PropertyGenerator(Company.OF_CONTRACT_SAMPLE)
                        .first().stream().map(Property::id))
                .containsAll(pids.stream().map(String::valueOf).toList());
        assertThat(below(rows, "itemList").map(list -> Probe.at(list, "id")).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        ItemCatalog.LISTS.stream().map(ItemCatalog.Listing::id).toList());
    }

    @Test
    void someActiveContractsEndWithin30Days() throws Exception {
        String window = ", filters: { activeAfter: \"2027-02-03T00:00:00Z\" }";
        List<Instant> soon = walk("999", window, 100).stream()
                .filter(row -> "ACTIVE".equals(row.get("status")) && row.get("endTime") != null)
                .map(row -> Instant.parse((String) row.get("endTime")))
                .filter(end -> end.isBefore(NOW.plusSeconds(30L * 86_400)))
                .toList();
        assertThat(soon).hasSizeBetween(3, 8).allMatch(end -> end.isAfter(NOW));
    }

    @Test
    void statusAndTimesAgree() throws Exception {
        for (Map<?, ?> row : walk("999", "", 100)) {
            Object end = row.get("endTime");
            boolean over = end != null && Instant.parse((String) end).isBefore(NOW);
            assertThat(over)
                    .as(String.valueOf(row))
                    .isEqualTo("EXPIRED".equals(row.get("status")) || "CANCELLED".equals(row.get("status")));
        }
    }

    @Test
    void filtersByTimeKeepContractsThatAreActiveThen() throws Exception {
        Instant moment = Instant.parse("2020-01-01T00:00:00Z");
        List<Map<?, ?>> all = walk("999", "", 100);
        assertThat(walk("999", ", filters: { activeAfter: \"2020-01-01T00:00:00Z\" }", 100))
                .isEqualTo(all.stream().filter(row -> endsAfter(row, moment)).toList())
                .hasSizeBetween(1, 239);
        assertThat(walk("999", ", filters: { activeBefore: \"2020-01-01T01:00:00+01:00\" }", 100))
                .isEqualTo(all.stream().filter(row -> startsBefore(row, moment)).toList())
                .hasSizeBetween(1, 239);
    }

    private static boolean endsAfter(Map<?, ?> row, Instant moment) {
        Object end = row.get("endTime");
        return end == null || Instant.parse((String) end).isAfter(moment);
    }

    private static boolean startsBefore(Map<?, ?> row, Instant moment) {
        Object start = row.get("startTime");
        return start == null || Instant.parse((String) start).isBefore(moment);
    }
}
