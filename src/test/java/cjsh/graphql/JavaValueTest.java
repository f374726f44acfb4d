package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JavaValueTest {
    private enum State {
        ACTIVE {
            @Override
            public String toString() {
                return "in use";
            }
        }
    }

    private record Tag(String name) implements WireInput {
        @Override
        public Map<String, @Nullable Object> toWire() {
            return Collections.singletonMap("name", name);
        }
    }

    @SuppressWarnings({"JavaUtilDate", "UnnecessaryStringBuilder"}) // what people have
    static Stream<Arguments> sendable() {
        return Stream.of(
                Arguments.of(null, null),
                Arguments.of(new StringBuilder("a"), "a"),
                Arguments.of('x', "x"),
                Arguments.of("😀", "😀"),
                Arguments.of(Optional.of(5L), 5L),
                Arguments.of(Optional.empty(), null),
                Arguments.of(State.ACTIVE, "ACTIVE"),
                Arguments.of(new BigDecimal("1E+3"), new BigDecimal("1E+3")),
                Arguments.of(LocalDate.of(2026, 1, 31), "2026-01-31T00:00:00Z"),
                Arguments.of(new Date(0), "1970-01-01T00:00:00Z"),
                Arguments.of(Instant.parse("2026-01-31T12:00:00.5Z"), "2026-01-31T12:00:00.500Z"),
                Arguments.of(OffsetDateTime.parse("2026-01-31T01:00:00+02:00"), "2026-01-30T23:00:00Z"),
                Arguments.of(ZonedDateTime.parse("2026-01-31T01:00:00+01:00[Europe/Berlin]"), "2026-01-31T00:00:00Z"),
                Arguments.of(new Object[] {"a", new int[] {1}}, List.of("a", List.of(1))),
                Arguments.of(List.of(new Tag("x")), List.of(Map.of("name", "x"))),
                Arguments.of(Map.of(new StringBuilder("k"), State.ACTIVE), Map.of("k", "ACTIVE")));
    }

    @ParameterizedTest
    @MethodSource("sendable")
    void whatMeansOneThingIsSentSo(@Nullable Object value, @Nullable Object wire) {
        List<String> faults = new ArrayList<>();
        assertThat(JavaValue.toWire(value, "$v", faults::add)).isEqualTo(wire);
        assertThat(faults).isEmpty();
    }

    static Stream<Arguments> unsendable() {
        return Stream.of(
                Arguments.of(Double.NaN, "`$v` is NaN, which can not be sent: give a number that is finite"),
                Arguments.of(
                        new Object(),
                        "`$v` is a `java.lang.Object`, which can not be sent: give a text, number, boolean, date with"
                                + " zone, enum, list or map"),
                Arguments.of(URI.create("a:b"), "`$v` is a `java.net.URI`, which can not be sent: give a text, "),
                Arguments.of(new AtomicInteger(1), "`$v` is a `java.util.concurrent.atomic.AtomicInteger`, which"),
                Arguments.of(
                        LocalDateTime.of(2026, 1, 1, 0, 0),
                        "`$v` is a `java.time.LocalDateTime`, which can not be sent: it has no time zone, so add one,"
                                + " as in `.atOffset(ZoneOffset.UTC)`"),
                Arguments.of("\ud83d", "`$v` holds half of a character, which can not be sent"),
                Arguments.of(Map.of(5, "x"), "`$v` has a key that is no text: a `java.lang.Integer`"),
                Arguments.of(Collections.singletonMap(null, "x"), "`$v` has a key that is no text: null"),
                Arguments.of(
                        Map.of("tags", List.of("a", Stream.of("b"))), "`$v.tags[1]` is a `java.util.stream.Reference"),
                Arguments.of(inside(new ArrayList<>()), "`$v[0]` contains itself, so it can not be sent"),
                Arguments.of(nested(101), "`$v` is nested too deep to send: at most 100 levels"));
    }

    private static List<Object> inside(List<Object> list) {
        list.add(list);
        return list;
    }

    private static Object nested(int levels) {
        Object value = "x";
        for (int i = 0; i < levels; i++) {
            value = i % 2 == 0 ? List.of(value) : Map.of("k", value);
        }
        return value;
    }

    @ParameterizedTest
    @MethodSource("unsendable")
    void whatMeansNothingIsRefusedByName(Object value, String fault) {
        List<String> faults = new ArrayList<>();
        JavaValue.toWire(value, "$v", faults::add);
        assertThat(faults).singleElement().asString().contains(fault);
    }

    /** Small in memory, since both elements are one list, and beyond all bounds when it is written out. */
    @Test
    void whatHasNoEndIsRefused() {
        List<?> value = List.of("x");
        for (int i = 0; i < 40; i++) {
            value = List.of(value, value);
        }
        List<String> faults = new ArrayList<>();
        JavaValue.toWire(value, "$v", faults::add);
        assertThat(faults).singleElement().asString().endsWith("is too large to send: it has more than 1000000 values");
    }

    @Test
    void oneListInTwoPlacesIsNoCircle() {
        List<String> one = List.of("a");
        List<String> faults = new ArrayList<>();
        assertThat(JavaValue.toWire(List.of(one, one), "$v", faults::add)).isEqualTo(List.of(one, one));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFaultIsSaid() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", new Object());
        map.put("b", Arrays.asList(1, Float.NaN, Double.NEGATIVE_INFINITY));
        List<String> faults = new ArrayList<>();
        JavaValue.toWire(map, "$v", faults::add);
        assertThat(faults).hasSize(3);
        assertThat(faults.get(1)).startsWith("`$v.b[1]` is NaN");
        assertThat(faults.get(2)).startsWith("`$v.b[2]` is -Infinity");
    }
}
