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
import graphql.language.VariableReference;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values as the JSON of a request has them, and as GraphQL literals to check. */
final class WireValue {
    private static final Set<String> WHOLE = Set.of("Int", "Long", "PositiveInt");

    /** Digits; more than any of these types takes, and few enough to print. */
    private static final int LONGEST_WHOLE = 40;

    private WireValue() {}

    /**
     * The value in the form that its type has on the wire: ids are texts, whole numbers have no point, so that what
     * Java computed ({@code 7L} for an id, {@code 5.0} for a page size) means what it says. What does not fit stays.
     */
    static @Nullable Object fit(@Nullable Object wire, GraphQLType type) {
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (plain instanceof GraphQLList list) {
            if (wire instanceof List<?> elements) {
                List<@Nullable Object> fitted = new ArrayList<>();
                elements.forEach(element -> fitted.add(fit(element, list.getWrappedType())));
                return fitted;
            }
            return fit(wire, list.getWrappedType());
        } else if (plain instanceof GraphQLInputObjectType object && wire instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> fitted = new LinkedHashMap<>();
            map.forEach((key, element) -> {
                GraphQLInputObjectField field = object.getFieldDefinition(String.valueOf(key));
                fitted.put(String.valueOf(key), field == null ? element : fit(element, field.getType()));
            });
            return fitted;
        } else if (plain instanceof GraphQLScalarType scalar) {
            return wire instanceof Number number ? fit(number, scalar.getName()) : wire;
        }
        return wire;
    }

    private static Object fit(Number number, String scalar) {
        boolean decimal = number instanceof BigDecimal || number instanceof Double || number instanceof Float;
        if (scalar.equals("ID") && !decimal) {
            return number.toString();
        } else if (decimal && WHOLE.contains(scalar)) {
            BigDecimal stripped = new BigDecimal(number.toString()).stripTrailingZeros();
            return stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= LONGEST_WHOLE
                    ? stripped.toBigIntegerExact()
                    : number;
        }
        return number;
    }

    /** A wire value as a literal without a place; what can not be sent as one that nobody checks any more. */
    static Value<?> literal(@Nullable Object wire) {
        if (wire == null) {
            return NullValue.of();
        } else if (wire == JavaValue.UNSENDABLE) {
            return new VariableReference("");
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

    /** The literal with the values of its variables in their places; one without a value counts as null. */
    static Value<?> filled(Value<?> literal, Map<String, ?> values) {
        if (literal instanceof VariableReference variable) {
            return literal(values.get(variable.getName()));
        } else if (literal instanceof ArrayValue array) {
            ArrayValue.Builder filled = ArrayValue.newArrayValue();
            array.getValues().forEach(element -> filled.value(filled((Value<?>) element, values)));
            return filled.build();
        } else if (literal instanceof ObjectValue object) {
            ObjectValue.Builder filled = ObjectValue.newObjectValue();
            object.getObjectFields()
                    .forEach(field ->
                            filled.objectField(new ObjectField(field.getName(), filled(field.getValue(), values))));
            return filled.build();
        }
        return literal;
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
