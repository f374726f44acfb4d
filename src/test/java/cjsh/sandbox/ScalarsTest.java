package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
    private static Object parse(GraphQLScalarType scalar, Object raw) {
        return String.valueOf(scalar.getCoercing().parseValue(raw, GraphQLContext.getDefault(), Locale.ROOT));
    }

    private static void refuses(GraphQLScalarType scalar, Object... values) {
        for (Object value : values) {
            assertThatThrownBy(() -> parse(scalar, value))
                    .as(String.valueOf(value))
                    .isInstanceOf(CoercingParseValueException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
        "2026-01-01t00:00:00.123456789z, 2026-01-01T00:00:00.123456789Z",
        "2026-01-01T02:00+02:00, 2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00, 2026-01-01T00:00:00Z",
        "2026-01-01, 2026-01-01T00:00:00Z"
    })
    void aTimeIsReadForgivingly(String text, String instant) {
        assertThat(parse(Scalars.isoDateTime(Scalars.SECONDS), text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "2026-13-01T00:00:00Z", "2026-01-01 00:00:00", "1767225600"})
    void whatIsNoTimeIsRefused(String text) {
        refuses(Scalars.isoDateTime(Scalars.SECONDS), text);
    }

    @Test
    void timesAreWrittenAsInTheSamplesOfEachApi() {
        Instant even = Instant.parse("2020-07-21T00:26:59Z");
        assertThat(Scalars.SECONDS.apply(even)).isEqualTo("2020-07-21T00:26:59Z");
        assertThat(Scalars.MILLISECONDS.apply(even)).isEqualTo("2020-07-21T00:26:59.000Z");
    }

    @Test
    void numbersKeepAllTheirDigits() {
        assertThat(parse(Scalars.bigDecimal(), new BigDecimal("12345678901234.5678")))
                .isEqualTo("12345678901234.5678");
        assertThat(parse(Scalars.longs(), Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(parse(Scalars.longs(), new BigDecimal("5.0"))).isEqualTo("5");
        refuses(Scalars.longs(), new BigDecimal("5.5"), BigInteger.TWO.pow(63), "5", true);
        refuses(Scalars.bigDecimal(), "5", List.of());
    }

    @Test
    void numbersAreWrittenPlainly() {
        List<BigDecimal> values = List.of(
                new BigDecimal("1.0"),
                new BigDecimal("2.50"),
                new BigDecimal("1E+5"),
                new BigDecimal("0.005"),
                BigDecimal.ZERO);
        assertThat(new String(JsonWriter.bytes(values), StandardCharsets.UTF_8)).isEqualTo("[1,2.5,100000,0.005,0]");
    }

    @Test
    void aPositiveIntBeginsAt1() {
        assertThat(parse(Scalars.positiveInt(), 1)).isEqualTo("1");
        refuses(Scalars.positiveInt(), 0, -1, 3_000_000_000L, "1", new BigDecimal("1.5"));
    }

    @Test
    void textsHaveTheirForms() {
        assertThat(parse(Scalars.emailAddress(), "a.b+c@d-e.example")).isEqualTo("a.b+c@d-e.example");
        refuses(Scalars.emailAddress(), "a", "a@b", "a b@c.example", "a@b@c.example", 7);
        assertThat(parse(Scalars.phoneNumber(), "+15555555555")).isEqualTo("+15555555555");
        refuses(Scalars.phoneNumber(), "5555555555", "+0123", "+1 555", "+1234567890123456");
        assertThat(parse(Scalars.countryCode(), "DE")).isEqualTo("DE");
        refuses(Scalars.countryCode(), "de", "XX", "DEU", "");
        refuses(Scalars.upload(), "anything");
    }
}
