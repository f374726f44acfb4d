package cjsh.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scalars of CJ's schemas: what a value of each may look like on the wire.
 *
 * <p>Values are plain Java: {@link String}, {@link BigInteger}, {@link java.math.BigDecimal} or {@link Boolean}. Source:
 * the scalar tables of the four reference pages.
 */
enum WireScalar {
    INT("Int", WireScalar::intFault),
    FLOAT("Float", value -> value instanceof Number ? null : "is not a number"),
    STRING("String", value -> value instanceof String ? null : "is not a text"),
    BOOLEAN("Boolean", value -> value instanceof Boolean ? null : "is neither true nor false"),
    ID("ID", value -> value instanceof String || value instanceof BigInteger ? null : "is not an id"),
    BIG_DECIMAL("BigDecimal", WireScalar::decimalFault),
    LONG("Long", WireScalar::longFault),
    ISO_DATE_TIME("ISODateTime", WireScalar::dateTimeFault),
    POSITIVE_INT("PositiveInt", WireScalar::positiveIntFault),
    PAGE_TOKEN("PageToken", value -> value instanceof String ? null : "is not a page token: those are texts"),
    COUNTRY_CODE("CountryCode", WireScalar::countryFault),
    EMAIL_ADDRESS("EmailAddress", WireScalar::emailFault),
    PHONE_NUMBER("PhoneNumber", matching("\\+[1-9]\\d{1,14}", "is not an E.164 phone number such as \"+15555555555\"")),
    OPAQUE("", value -> null);

    /** More digits would need a sign, which servers need not know. */
    private static final int LAST_YEAR = 9999;

    private final String typeName;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are functions without state
    private final Function<Object, @Nullable String> fault;

    WireScalar(String typeName, Function<Object, @Nullable String> fault) {
        this.typeName = typeName;
        this.fault = fault;
    }

    /** The rules of this scalar; a scalar that we know nothing of takes anything, so that the server decides. */
    static Scalar named(String typeName) {
        WireScalar rules = Arrays.stream(values())
                .filter(scalar -> scalar.typeName.equals(typeName))
                .findFirst()
                .orElse(OPAQUE);
        return new Scalar(typeName, rules);
    }

    /** A scalar of a schema with its rules. */
    record Scalar(String typeName, WireScalar rules) {
        /** What is wrong with the value, as the end of a sentence that starts with the value. */
        Optional<String> fault(Object value) {
            return Optional.ofNullable(rules.fault.apply(value));
        }

        GraphQLScalarType type() {
            return GraphQLScalarType.newScalar()
                    .name(typeName)
                    .coercing(new AcceptAll())
                    .build();
        }
    }

    /** Literals are checked by {@link InputCheck}, which knows the place; graphql-java's own check only says "no". */
    private static final class AcceptAll implements Coercing<Object, Object> {
        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return input;
        }
    }

    private static @Nullable String intFault(Object value) {
        if (!(value instanceof BigInteger number)) {
            return "is not a whole number";
        }
        return number.bitLength() <= 31 ? null : "is out of range: Int ends at 2147483647";
    }

    private static @Nullable String positiveIntFault(Object value) {
        String fault = intFault(value);
        return fault != null || ((BigInteger) value).signum() > 0 ? fault : "is not a positive number";
    }

    private static @Nullable String longFault(Object value) {
        if (!(value instanceof BigInteger number)) {
            return "is not a whole number";
        }
        return number.bitLength() <= 63 ? null : "is out of range: Long ends at 9223372036854775807";
    }

    private static @Nullable String decimalFault(Object value) {
        if (value instanceof String text) {
            return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") ? null : "is not a decimal number";
        }
        return value instanceof Number ? null : "is not a decimal number";
    }

    private static @Nullable String dateTimeFault(Object value) {
        if (!(value instanceof String text)) {
            return "is not a date and time: write it as \"2026-01-31T00:00:00Z\"";
        }
        try {
            int year = OffsetDateTime.parse(text).getYear();
            return year >= 0 && year <= LAST_YEAR ? null : "is not in the years 0000 to " + LAST_YEAR;
        } catch (DateTimeException e) {
            return isDate(text)
                    ? "is a date without a time"
                    : "is not an ISO 8601 date and time such as \"2026-01-31T00:00:00Z\"";
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static @Nullable String countryFault(Object value) {
        return value instanceof String code
                        && Arrays.asList(Locale.getISOCountries()).contains(code)
                ? null
                : "is not a two-letter ISO 3166-1 country code such as \"US\"";
    }

    private static @Nullable String emailFault(Object value) {
        if (value instanceof String text) {
            int at = text.indexOf('@');
            String host = text.substring(at + 1);
            boolean whole = at > 0 && host.indexOf('@') < 0 && text.chars().noneMatch(Character::isWhitespace);
            if (whole && host.indexOf('.') > 0 && !host.endsWith(".") && !host.contains("..")) {
                return null;
            }
        }
        return "is not an e-mail address such as \"name@example.com\"";
    }

    /** The code that stands for the same country as three letters, another case, or what people call it. */
    static String countryCode(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (upper.equals("UK")) {
            return "GB";
        }
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> new Locale.Builder()
                        .setRegion(code)
                        .build()
                        .getISO3Country()
                        .equals(upper))
                .findFirst()
                .orElse(upper);
    }

    private static Function<Object, @Nullable String> matching(String regex, String otherwise) {
        Pattern pattern = Pattern.compile(regex);
        return value -> value instanceof String text && pattern.matcher(text).matches() ? null : otherwise;
    }
}
