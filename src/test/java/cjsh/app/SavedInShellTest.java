package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SavedInShellTest {
    @Test
    void anInputObjectMayHaveMoreThanTenFields() {
        Map<String, Object> fields = new TreeMap<>();
        IntStream.range(0, 12).forEach(i -> fields.put("f" + (char) ('a' + i), i % 2 == 0 ? "x" : i));
        assertThat(SavedInShell.java("input", fields))
                .startsWith("java.util.Map.ofEntries(java.util.Map.entry(\"fa\", \"x\"), "
                        + "java.util.Map.entry(\"fb\", new java.math.BigDecimal(\"1\")), ")
                .endsWith("java.util.Map.entry(\"fl\", new java.math.BigDecimal(\"11\")))");
        assertThat(SavedInShell.java("input", new TreeMap<>())).isEqualTo("java.util.Map.ofEntries()");
    }
}
