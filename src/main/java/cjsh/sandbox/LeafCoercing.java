package cjsh.sandbox;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scalar made of one rule for input, used for variables and literals alike, and one for output. */
final class LeafCoercing implements Coercing<Object, Object> {
    private final String name;
    private final Function<Object, @Nullable Object> input;
    private final Function<Object, Object> output;

    private LeafCoercing(String name, Function<Object, @Nullable Object> input, Function<Object, Object> output) {
        this.name = name;
        this.input = input;
        this.output = output;
    }

    /** The input rule answers null for what it does not take. */
    static GraphQLScalarType scalar(
            String name, Function<Object, @Nullable Object> input, Function<Object, Object> output) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new LeafCoercing(name, input, output))
                .build();
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return output.apply(value);
    }

    @Override
    public Object parseValue(Object raw, GraphQLContext context, Locale locale) {
        Object value = input.apply(raw);
        if (value == null) {
            throw new CoercingParseValueException("not a valid " + name);
        }
        return value;
    }

    @Override
    public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object raw = Scalars.raw(literal);
        Object value = raw == null ? null : input.apply(raw);
        if (value == null) {
            throw new CoercingParseLiteralException("not a valid " + name);
        }
        return value;
    }
}
