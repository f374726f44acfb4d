package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PropertyDataTest {
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
    private final Probe probe = new Probe(sandbox, Api.PROPERTIES);
    private final Census census = new Census(Api.PROPERTIES);

    @AfterAll
    void close() {
        sandbox.close();
    }

    private List<Map<?, ?>> walk(String company, String filter) throws Exception {
        List<Map<?, ?>> rows = new ArrayList<>();
        int total = 1;
        for (int offset = 0; offset < total; offset += 20) {
            Probe.Answer answer =
                    probe.query("{ promotionalProperties(publisherId: " + company + ", limit: 20, offset: " + offset
                            + filter + ") { totalCount resultList " + census.selection("PromotionalProperty") + " } }");
            total = (Integer) answer.at("data.promotionalProperties.totalCount");
            answer.list("data.promotionalProperties.resultList").forEach(row -> rows.add((Map<?, ?>) row));
        }
        assertThat(rows).hasSize(total);
        return rows;
    }

    private static List<Object> ids(List<Map<?, ?>> rows) {
        return rows.stream().map(row -> Probe.at(row, "id")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "1234", "99999"})
    void aWalkMeetsEachOf97Once(String company) throws Exception {
        List<Map<?, ?>> rows = walk(company, "");
        assertThat(ids(rows)).hasSize(97).doesNotHaveDuplicates();
        assertThat(rows).allMatch(row -> company.equals(row.get("publisherId")));
        assertThat(rows)
                .filteredOn(row -> Boolean.TRUE.equals(row.get("isPrimary")))
                .hasSize(1);
    }

    @Test
    void everyKindOfValueOccurs() throws Exception {
        for (Map<?, ?> row : walk("999", "")) {
            census.count("PromotionalProperty", row);
        }
        assertThat(census.missingEnumValues()).isEmpty();
        assertThat(census.unseenEnums()).isEmpty();
        assertThat(census.neverNull()).isEmpty();
        // A property has at least its primary model, and an app without a platform would be none.
        assertThat(census.neverEmpty())
                .containsExactly(
                        "PromotionalProperty.promotionalModels",
                        "PromotionalPropertyMobileAppDetails.mobileAppDownloadInformation");
    }

    @Test
    void allOfTheSamplesCompanyAreActiveAndOthersAreMixed() throws Exception {
        assertThat(walk("99999", ", status: ACTIVE")).hasSize(97);
        Map<Object, Long> mixed = walk("999", "").stream()
                .collect(Collectors.groupingBy(row -> Probe.at(row, "status"), Collectors.counting()));
        assertThat(mixed).isEqualTo(Map.of("ACTIVE", 69L, "ARCHIVED", 19L, "TERMINATED", 9L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "ARCHIVED", "TERMINATED"})
    void aFilterKeepsOneStatus(String status) throws Exception {
        List<Map<?, ?>> all = walk("1234", "");
        assertThat(walk("1234", ", status: " + status))
                .isEqualTo(all.stream()
                        .filter(row -> status.equals(row.get("status")))
                        .toList())
                .isNotEmpty();
    }

    @Test
    void aSearchLooksForPartOfTheNameInAnyCase() throws Exception {
        assertThat(walk("1234", ", search: \"pid 1\""))
                .singleElement()
                .satisfies(row -> assertThat(Probe.at(row, "id")).isEqualTo("8067264"));
        assertThat(walk("1234", ", search: \"no such name\"")).isEmpty();
    }

    @Test
    void everyModelListHasOnePrimary() throws Exception {
        assertThat(walk("999", ""))
                .allSatisfy(row -> assertThat((List<?>) Probe.at(row, "promotionalModels"))
                        .filteredOn(model -> Boolean.TRUE.equals(Probe.at(model, "isPrimary")))
                        .hasSize(1));
    }

    @Test
    void namesAreAsOddAsNamesGet() throws Exception {
        assertThat(walk("999", "").stream().map(row -> Probe.at(row, "name"))).containsAll(Words.ODD);
    }

    @Test
    void onePropertyIsFoundByItsId() throws Exception {
        assertThat(probe.query("{ promotionalProperty(id: 100) { name } }").at("data.promotionalProperty.name"))
                .isEqualTo("sample property name");
        assertThat(probe.query("{ promotionalProperty(id: \"nope\") { name } }").at("data.promotionalProperty"))
                .isEqualTo("null");
    }

    @Test
    void severalAreFoundInTheOrderOfTheirIds() throws Exception {
        assertThat(probe.query("{ promotionalPropertiesByIds(ids: [101, \"8067264\", 7, 100]) { id } }")
                        .at("data.promotionalPropertiesByIds"))
                .isEqualTo(List.of(Map.of("id", "101"), Map.of("id", "8067264"), Map.of("id", "100")));
    }

    @Test
    void distinctValuesNameEachKindOnce() throws Exception {
        Probe.Answer answer =
                probe.query("{ distinctPropertyValues(publisherId: \"999\") { promotionalModels propertyTypes } }");
        List<?> types = answer.list("data.distinctPropertyValues.propertyTypes");
        assertThat(types).hasSize(9).doesNotHaveDuplicates();
        assertThat(answer.list("data.distinctPropertyValues.promotionalModels"))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void idsMeanOneThingOverAllCompanies() throws Exception {
        Set<Object> ids = new TreeSet<>();
        for (String company : List.of("999", "1234", "99999")) {
            ids.addAll(ids(walk(company, "")));
        }
        assertThat(ids).hasSize(3 * 97).doesNotContain("103");
    }
}
