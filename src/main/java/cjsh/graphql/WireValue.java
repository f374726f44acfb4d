package cjsh.graphql;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Java value looks like in the JSON of a request, and as a GraphQL literal to check. */
final class WireValue {
    private WireValue() {}

    /**
     * Java to JSON: texts, numbers, booleans, lists, maps and null stay; enums become their names, times ISO 8601 in
     * UTC, a {@link LocalDate} the start of its day in UTC.
     */
    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof LocalDate date) {
            return DateTimeFormatter.ISO_INSTANT.format(date.atStartOfDay(ZoneOffset.UTC));
        } else if (value instanceof Instant instant) {
            return DateTimeFormatter.ISO_INSTANT.format(instant);
        } else if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_INSTANT.format(time.toInstant());
        } else if (value instanceof ZonedDateTime time) {
            return DateTimeFormatter.ISO_INSTANT.format(time.toInstant());
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> wire = new LinkedHashMap<>();
            map.forEach((key, element) -> wire.put(String.valueOf(key), of(element)));
            return wire;
        } else if (value instanceof Iterable<?> elements) {
            List<@Nullable Object> wire = new ArrayList<>();
            elements.forEach(element -> wire.add(of(element)));
            return wire;
        } else if (value != null && value.getClass().isArray()) {
            List<@Nullable Object> wire = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                wire.add(of(Array.get(value, i)));
            }
            return wire;
        }
        return value == null || value instanceof Boolean || isNumber(value) ? value : value.toString();
    }

    /** Whether JSON has it; NaN and the infinities it has not, so they stay texts and are refused as such. */
    private static boolean isNumber(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue());
        }
        return value instanceof BigDecimal
                || value instanceof BigInteger
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte;
    }

    /** A wire value as a literal without a place. */
    static Value<?> literal(@Nullable Object wire) {
        if (wire == null) {
            return NullValue.of();
        } else if (wire instanceof Boolean bool) {
            return BooleanValue.of(bool);
        } else if (wire instanceof BigDecimal || wire instanceof Double || wire instanceof Float) {
            return new FloatValue(new BigDecimal(wire.toString()));
        } else if (wire instanceof Number number) {
            return new IntValue(new BigInteger(number.toString()));
        } else if (wire instanceof List<?> list) {
            ArrayValue.Builder array = ArrayValue.newArrayValue();
            list.forEach(element -> array.value(literal(element)));
            return array.build();
        } else if (wire instanceof Map<?, ?> map) {
            ObjectValue.Builder object = ObjectValue.newObjectValue();
            map.forEach((key, element) -> object.objectField(new ObjectField(String.valueOf(key), literal(element))));
            return object.build();
        }
        return new StringValue(wire.toString());
    }

    /** A literal as the value that it is on the wire. */
    static @Nullable Object ofLiteral(Value<?> literal) {
        if (literal instanceof NullValue) {
            return null;
        } else if (literal instanceof BooleanValue bool) {
            return bool.isValue();
        } else if (literal instanceof IntValue number) {
            return number.getValue();
        } else if (literal instanceof FloatValue number) {
            return number.getValue();
        } else if (literal instanceof graphql.language.EnumValue constant) {
            return constant.getName();
        } else if (literal instanceof ArrayValue array) {
            List<@Nullable Object> wire = new ArrayList<>();
            for (Value<?> element : array.getValues()) {
                wire.add(ofLiteral(element));
            }
            return wire;
        } else if (literal instanceof ObjectValue object) {
            Map<String, @Nullable Object> wire = new LinkedHashMap<>();
            object.getObjectFields().forEach(field -> wire.put(field.getName(), ofLiteral(field.getValue())));
            return wire;
        }
        return ((StringValue) literal).getValue();
    }
}
