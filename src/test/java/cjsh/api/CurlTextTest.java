package cjsh.api;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import cjsh.transport.GraphQlRequest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurlTextTest {
    @ParameterizedTest
    @CsvSource({
        "https://cj.example/q, whole",
        "https://me:hush@cj.example/q, \"$CJ_PROPERTIES_URL\"",
        "https://cj.example/q?key=hush, \"$CJ_PROPERTIES_URL\"",
    })
    void anAddressThatMayHoldAPasswordIsLeftToTheShell(String endpoint, String shown) {
        String curl = CurlText.of(
                URI.create(endpoint), new GraphQlRequest(Api.PROPERTIES, "{ placeholder }", "", Map.of(), false));
        assertThat(curl)
                .startsWith("curl " + (shown.startsWith("\"") ? shown : "'" + endpoint + "'") + " \\\n")
                .doesNotContain("hush");
    }
}
