package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorPlaceTest {
    private static CursorPlace at(String text) {
        return CursorPlace.of(text, text.length());
    }

    @Test
    void theInnermostCallCounts() {
        assertThat(at("f(1, g(\"a, b\", x").call()).isEqualTo("f(1, g(");
        assertThat(at("f(1, g(\"a, b\", x").typed()).containsExactly("\"a, b\"", "x");
        assertThat(at("f(1, g(2), ").argument()).isEqualTo(2);
        assertThat(at("f(").argument()).isZero();
        assertThat(at("if (x").call()).isEmpty();
    }

    @Test
    void anOverloadThatTakesTheTypedLiteralComesFirst() {
        List<String> sorts = List.of("sortOn(int... columnIndexes)", "sortOn(Sort key)", "sortOn(String... names)");
        assertThat(at("r.sortOn(\"").ordered(sorts)).first().isEqualTo("sortOn(String... names)");
        assertThat(at("r.sortOn(\"a\", \"").ordered(sorts)).first().isEqualTo("sortOn(String... names)");
        assertThat(at("r.sortOn(1").ordered(sorts)).isEqualTo(sorts);
        assertThat(at("r.sortOn(").ordered(sorts)).isEqualTo(sorts);
        assertThat(at("r.sortOn(x").ordered(sorts)).isEqualTo(sorts);
        assertThat(at("c.isEqualTo(\"").ordered(List.of("isEqualTo(Column<String>)", "isEqualTo(String)")))
                .first()
                .isEqualTo("isEqualTo(String)");
        assertThat(at("c.set(-1").ordered(List.of("set(Map<String, String> all)", "set(double value)")))
                .first()
                .isEqualTo("set(double value)");
    }

    @Test
    void anEarlierArgumentCountsToo() {
        List<String> overloads = List.of("put(int at, int value)", "put(String name, int value)");
        assertThat(at("x.put(\"a\", ").ordered(overloads)).first().isEqualTo("put(String name, int value)");
    }
}
