package cjsh.sandbox;

import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The scalars of CJ's schemas that GraphQL itself does not have. */
final class Scalars {
    /** As in CJ's Program Terms sample: a fraction only where there is one. */
    static final Function<Instant, String> SECONDS = Instant::toString;

    /** As in CJ's Promotional Properties sample, and as JavaScript writes it. */
    static final Function<Instant, String> MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT)::format;

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .parseDefaulting(java.time.temporal.ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT);

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    /** E.164. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{1,14}");

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Scalars() {}

    static GraphQLScalarType isoDateTime(Function<Instant, String> format) {
        return LeafCoercing.scalar("ISODateTime", Scalars::instant, value -> format.apply((Instant) value));
    }

    static GraphQLScalarType bigDecimal() {
        return LeafCoercing.scalar("BigDecimal", Scalars::decimal, Function.identity());
    }

    static GraphQLScalarType longs() {
        return LeafCoercing.scalar("Long", Scalars::whole, Function.identity());
    }

    static GraphQLScalarType positiveInt() {
        return LeafCoercing.scalar("PositiveInt", Scalars::positive, Function.identity());
    }

    /** A scalar that is a text on the wire. The rule answers null for a text it does not know. */
    private static GraphQLScalarType text(String name, Function<String, @Nullable Object> rule) {
        return LeafCoercing.scalar(
                name, raw -> raw instanceof String text ? rule.apply(text) : null, Function.identity());
    }

    static GraphQLScalarType pageToken() {
        return text("PageToken", token -> token);
    }

    static GraphQLScalarType emailAddress() {
        return text("EmailAddress", text -> EMAIL.matcher(text).matches() ? text : null);
    }

    static GraphQLScalarType phoneNumber() {
        return text("PhoneNumber", text -> PHONE.matcher(text).matches() ? text : null);
    }

    static GraphQLScalarType countryCode() {
        return text("CountryCode", text -> COUNTRIES.contains(text) ? text : null);
    }

    /** Nothing documented uses it, so nothing is a valid upload. */
    static GraphQLScalarType upload() {
        return text("Upload", text -> null);
    }

    /** Forgives a missing time or zone, which then are midnight and UTC. Whether CJ does is not known. */
    private static @Nullable Object instant(Object raw) {
        if (!(raw instanceof String text)) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text, DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Object decimal(Object raw) {
        return raw instanceof String ? null : number(raw);
    }

    private static @Nullable Object whole(Object raw) {
        BigDecimal number = number(raw);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Object positive(Object raw) {
        BigDecimal number = number(raw);
        try {
            return number == null || number.signum() <= 0 ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(Object raw) {
        if (raw instanceof BigDecimal decimal) {
            return decimal;
        }
        if (raw instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return raw instanceof Integer || raw instanceof Long ? BigDecimal.valueOf(((Number) raw).longValue()) : null;
    }

    /**
     * What a literal stands for, as the same kinds of objects as in variables; null for lists, objects, enums and
     * booleans.
     */
    static @Nullable Object raw(Value<?> literal) {
        if (literal instanceof StringValue text) {
            return text.getValue();
        }
        if (literal instanceof IntValue number) {
            return number.getValue();
        }
        return literal instanceof FloatValue number ? number.getValue() : null;
    }
}
