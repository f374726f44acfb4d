package cjsh.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
    @Test
    void numbersStayExact() throws IOException {
        assertThat(JsonTree.of("[1, 12345678901234567890, 0.10, true, null, \"x\", {\"a\": [[]]}]"))
                .asString()
                .isEqualTo("[1, 12345678901234567890, 0.10, true, null, x, {a=[[]]}]");
        assertThat(JsonTree.of("[1, 0.10]")).isEqualTo(List.of(BigInteger.ONE, new BigDecimal("0.10")));
    }

    @Test
    void oneMemberIsTakenAndTheOthersPassedOver() {
        String answer = "{\"errors\":[{\"data\":{\"b\":2}}],\"data\":{\"a\":{\"id\":\"1\"}},\"extensions\":{}}";
        assertThat(JsonTree.objectIn(answer.getBytes(UTF_8), "data")).contains(Map.of("a", Map.of("id", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"data\":null}", "{\"data\":[1]}", "{\"data\":{\"a\":", "no"})
    void whereThereIsNoSuchObjectThereIsNothing(String answer) {
        assertThat(JsonTree.objectIn(answer.getBytes(UTF_8), "data")).isEmpty();
    }
}
