package cjsh.graphql;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Java value as a literal of GraphQL. Whether its type may have it is not asked here: the reader of the text explains it better. */
final class JavaLiteral {
    private JavaLiteral() {}

    /**
     * @param place how messages name the value
     * @throws InvalidQueryException for Java values that nothing can be sent as
     */
    static String of(GraphQLType type, @Nullable Object value, String place) {
        List<Problem> problems = new ArrayList<>();
        Object wire = JavaValue.toWire(value, place, message -> problems.add(Problem.nowhere(message)));
        if (!problems.isEmpty()) {
            throw new InvalidQueryException("query", "", problems);
        }
        return AstPrinter.printAst(literal(type, WireValue.fit(wire, type)));
    }

    private static Value<?> literal(GraphQLType type, @Nullable Object wire) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (wire instanceof List<?> list) {
            GraphQLType element = GraphQLTypeUtil.isList(nullable) ? GraphQLTypeUtil.unwrapOne(nullable) : nullable;
            ArrayValue.Builder array = ArrayValue.newArrayValue();
            list.forEach(one -> array.value(literal(element, one)));
            return array.build();
        }
        GraphQLType single = GraphQLTypeUtil.unwrapAll(nullable);
        if (wire instanceof Map<?, ?> map) {
            ObjectValue.Builder object = ObjectValue.newObjectValue();
            map.forEach((name, one) -> object.objectField(
                    new ObjectField(String.valueOf(name), literal(memberType(single, String.valueOf(name)), one))));
            return object.build();
        }
        boolean constant = single instanceof GraphQLEnumType
                && wire instanceof String name
                && name.matches("[_A-Za-z][_0-9A-Za-z]*")
                && !List.of("true", "false", "null").contains(name);
        return constant ? new EnumValue(String.valueOf(wire)) : WireValue.literal(wire);
    }

    private static GraphQLType memberType(GraphQLType object, String name) {
        GraphQLInputObjectField field =
                object instanceof GraphQLInputObjectType type ? type.getFieldDefinition(name) : null;
        return field == null ? object : field.getType();
    }
}
