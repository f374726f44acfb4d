package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * CJ's own samples: each request gets the documented response, to the letter and in the documented order of members.
 */
class SampleTest {
    /** Where the sandbox cannot follow a sample, and why. */
    private record Difference(String file, String documented, String here, String reason) {}

    private static final List<Difference> DIFFERENCES = List.of(new Difference(
            "contracts-answer.json",
            "\"type\":\"INCREASE_COMMISSION_TO\",\"value\":2",
            "\"type\":\"INCREASE_COMMISSION_TO\",\"commissionType\":\"PERCENT\",\"value\":2",
            "The query selects reward.commissionType, which the reference makes non-null; the response lacks it."));

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static String documented(String file) {
        String text = Probe.compact(Probe.sample(file));
        for (Difference difference : DIFFERENCES) {
            if (difference.file().equals(file)) {
                assertThat(text).as(difference.reason()).contains(difference.documented());
                text = text.replace(difference.documented(), difference.here());
            }
        }
        return text;
    }

    private String answer(Api api, String queryFile) throws Exception {
        return new Probe(sandbox, api).query(Probe.sample(queryFile)).text();
    }

    private String answerToCurl(Api api, String bodyFile) throws Exception {
        return new Probe(sandbox, api).post(Probe.sample(bodyFile)).text();
    }

    @Test
    void contractsAreAsDocumented() throws Exception {
        assertThat(answer(Api.PROGRAMS, "contracts.graphql")).isEqualTo(documented("contracts-answer.json"));
    }

    @Test
    void contractsByTheDocumentedCurlAreTheSame() throws Exception {
        assertThat(answerToCurl(Api.PROGRAMS, "contracts-curl.json")).isEqualTo(documented("contracts-answer.json"));
    }

    @Test
    void propertiesAreAsDocumented() throws Exception {
        assertThat(answer(Api.PROPERTIES, "properties.graphql")).isEqualTo(documented("properties-answer.json"));
    }

    @Test
    void propertiesByTheDocumentedCurlAreTheSame() throws Exception {
        assertThat(answerToCurl(Api.PROPERTIES, "properties-curl.json"))
                .isEqualTo(documented("properties-answer.json"));
    }

    @Test
    void aPropertyIsCreatedAndThenUpdatedAsDocumented() throws Exception {
        assertThat(answer(Api.PROPERTIES, "create.graphql")).isEqualTo(documented("create-answer.json"));
        assertThat(answer(Api.PROPERTIES, "update.graphql")).isEqualTo(documented("update-answer.json"));
    }

    @Test
    void aPropertyIsCreatedByTheDocumentedCurl() throws Exception {
        assertThat(answerToCurl(Api.PROPERTIES, "create-curl.json")).isEqualTo(documented("create-answer.json"));
    }

    @Test
    void itemsAreAsDocumentedPageByPage() throws Exception {
        assertThat(answer(Api.ITEM_LISTS, "items-first.graphql")).isEqualTo(documented("items-first-answer.json"));
        assertThat(answer(Api.ITEM_LISTS, "items-second.graphql")).isEqualTo(documented("items-second-answer.json"));
    }

    @Test
    void theThirdPageOfItemsIsEmptyAndTheLast() throws Exception {
        String third = Probe.sample("items-second.graphql")
                .replace("dummy-page-token-1234", "dummy-page-token-for-third-page-123");
        Probe.Answer answer = new Probe(sandbox, Api.ITEM_LISTS).query(third);
        assertThat(answer.list("data.itemList.items.records")).isEmpty();
        assertThat(answer.at("data.itemList.items.nextPage")).isEqualTo("null");
    }

    @Test
    void anInternalErrorIsAsDocumented() throws Exception {
        try (Sandbox broken =
                Sandbox.start(SandboxOptions.defaults().withFaults(Fault.every(Fault.Kind.INTERNAL_ERROR)))) {
            Probe probe = new Probe(broken, Api.ITEM_LISTS);
            assertThat(probe.query(Probe.sample("items-first.graphql")).text())
                    .isEqualTo(documented("items-error.json"));
        }
    }
}
