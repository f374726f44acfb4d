package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitTest {
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());

    @AfterAll
    void close() {
        sandbox.close();
    }

    private Probe.Answer contracts(String arguments) throws Exception {
        return new Probe(sandbox, Api.PROGRAMS)
                .query("{ publisher { contracts(publisherId: 999" + arguments
                        + ") { totalCount count resultList { status } } } }");
    }

    private Probe.Answer properties(String arguments) throws Exception {
        return new Probe(sandbox, Api.PROPERTIES)
                .query("{ promotionalProperties(publisherId: 999" + arguments + ") { totalCount resultList { id } } }");
    }

    @Test
    void tenRowsComeWhenNoLimitIsGiven() throws Exception {
        assertThat(contracts("").list("data.publisher.contracts.resultList")).hasSize(10);
        assertThat(contracts(", limit: null").list("data.publisher.contracts.resultList"))
                .hasSize(10);
        assertThat(properties("").list("data.promotionalProperties.resultList")).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "100, 0, 100", "100, 200, 40", "100, 240, 0", "1, 2147483647, 0"})
    void aPageHasWhatLimitAndOffsetLeave(int limit, int offset, int rows) throws Exception {
        Probe.Answer answer = contracts(", limit: " + limit + ", offset: " + offset);
        assertThat(answer.list("data.publisher.contracts.resultList")).hasSize(rows);
        assertThat(answer.at("data.publisher.contracts.count")).isEqualTo(rows);
        assertThat(answer.at("data.publisher.contracts.totalCount")).isEqualTo(240);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limit: 101 | The argument limit must be from 0 to 100, but is 101.
                    limit: -1 | The argument limit must be from 0 to 100, but is -1.
                    offset: -1 | The argument offset must not be negative, but is -1.
                    """)
    void whatIsBeyondTheDocumentedLimitsIsRefused(String argument, String message) throws Exception {
        assertThat(contracts(", " + argument).at("errors.0.message")).isEqualTo(message);
        assertThat(properties(", " + argument).at("errors.0.message")).isEqualTo(message);
    }

    @Test
    void anUnknownCompanyIsRefused() throws Exception {
        Probe.Answer answer =
                new Probe(sandbox, Api.PROGRAMS).query("{ publisher { contracts(publisherId: \"5678\") { count } } }");
        assertThat(answer.at("errors.0.message")).isEqualTo("The access token has no right to act for company 5678.");
    }
}
