package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cjsh.graphql.Api;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftTest {
    /** The ids of three pages of contracts, and the total that the last one names. */
    private static List<Object> contracts(Sandbox sandbox) throws Exception {
        List<Object> seen = new ArrayList<>();
        for (int offset = 0; offset < 6; offset += 2) {
            Probe.Answer answer = new Probe(sandbox, Api.PROGRAMS)
                    .query("{ publisher { contracts(publisherId: 999, limit: 2, offset: " + offset
                            + ") { totalCount resultList { programTerms { id } } } } }");
            seen.add(answer.at("data.publisher.contracts.totalCount"));
            for (Object row : answer.list("data.publisher.contracts.resultList")) {
                seen.add(Probe.at(row, "programTerms.id"));
            }
        }
        return seen;
    }

    private static List<Object> contracts(String drift) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withDrift(Drift.parse(drift)))) {
            return contracts(sandbox);
        }
    }

    @Test
    void withoutDriftNothingMoves() throws Exception {
        assertThat(contracts("none"))
                .containsExactly(240, "300000", "300001", 240, "300002", "300003", 240, "300004", "300005");
    }

    @Test
    void insertedRowsMakeARowComeTwice() throws Exception {
        assertThat(contracts("insert"))
                .containsExactly(240, "300000", "300001", 241, "300001", "300002", 242, "300002", "300003");
    }

    @Test
    void deletedRowsMakeARowComeNever() throws Exception {
        assertThat(contracts("delete"))
                .containsExactly(240, "300000", "300001", 239, "300003", "300004", 238, "300006", "300007");
    }

    @Test
    void driftCanComeAfterEverySecondRequest() throws Exception {
        assertThat(contracts("insert@2"))
                .containsExactly(240, "300000", "300001", 240, "300002", "300003", 241, "300003", "300004");
    }

    @Test
    void propertiesDriftToo() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withDrift(Drift.parse("insert")))) {
            Probe probe = new Probe(sandbox, Api.PROPERTIES);
            String query =
                    "{ promotionalProperties(publisherId: 99999, status: ACTIVE, limit: 2) { totalCount resultList { id } } }";
            assertThat(probe.query(query).at("data.promotionalProperties.resultList.0.id"))
                    .isEqualTo("100");
            Probe.Answer second = probe.query(query);
            assertThat(second.at("data.promotionalProperties.totalCount")).isEqualTo(98);
            assertThat(second.at("data.promotionalProperties.resultList.0.id")).isEqualTo("11000");
            assertThat(second.at("data.promotionalProperties.resultList.1.id")).isEqualTo("100");
        }
    }

    @Test
    void rowsRunOutQuietly() throws Exception {
        Rows<String> rows = new Rows<>(List.of("one"), index -> "row " + index);
        rows.drift(Drift.Kind.DELETE);
        rows.drift(Drift.Kind.DELETE);
        assertThat(rows.all()).isEmpty();
        rows.drift(Drift.Kind.INSERT);
        rows.drift(Drift.Kind.INSERT);
        assertThat(rows.all()).containsExactly("row 10001", "row 10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "insert", "delete", "insert@3"})
    void aTextFormReadsBack(String text) {
        assertThat(Drift.parse(text)).hasToString(text);
    }

    @Test
    void anUnknownDriftIsNamedWithAllThatThereAre() {
        assertThatThrownBy(() -> Drift.parse("shuffle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no drift `shuffle`; there are none, insert, delete");
    }
}
