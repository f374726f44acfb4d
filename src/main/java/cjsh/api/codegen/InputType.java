package cjsh.api.codegen;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;

/**
 * What Java passes for an argument or an input's field.
 *
 * @param single the Java type of one value
 * @param lists how many lists stand around it
 * @param isObject whether a lambda fills it
 */
record InputType(String single, int lists, boolean isObject) {
    private static final Map<String, String> SCALARS = Map.ofEntries(
            Map.entry("ID", "String"),
            Map.entry("String", "String"),
            Map.entry("Int", "int"),
            Map.entry("Float", "double"),
            Map.entry("Boolean", "boolean"),
            Map.entry("Long", "long"),
            Map.entry("PositiveInt", "int"),
            Map.entry("BigDecimal", "BigDecimal"),
            Map.entry("ISODateTime", "@time"),
            Map.entry("PageToken", "String"),
            Map.entry("CountryCode", "String"),
            Map.entry("EmailAddress", "String"),
            Map.entry("PhoneNumber", "String"));

    /** Times come as text, day or moment: three more overloads. */
    private static final String TIME_TYPE = "@time";

    static InputType of(GraphQLType type, Model model) {
        GraphQLType bare = GraphQLTypeUtil.unwrapAll(type);
        if (bare instanceof GraphQLInputObjectType object) {
            return new InputType(model.inputClass(object), lists(type), true);
        } else if (bare instanceof GraphQLEnumType constants) {
            return new InputType(model.enumClass(constants), lists(type), false);
        }
        String name = ((GraphQLNamedType) bare).getName();
        return new InputType(SCALARS.getOrDefault(name, "Object"), lists(type), false);
    }

    static boolean isObject(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType;
    }

    static int lists(GraphQLType type) {
        int lists = 0;
        GraphQLType at = type;
        while (GraphQLTypeUtil.isWrapped(at)) {
            lists += GraphQLTypeUtil.isList(at) ? 1 : 0;
            at = GraphQLTypeUtil.unwrapOne(at);
        }
        return lists;
    }

    /** One value that Java can have as null. */
    boolean isPlain() {
        return lists == 0 && !isObject && !Character.isLowerCase(single.charAt(0));
    }

    boolean isTime() {
        return single.equals(TIME_TYPE) && lists == 0;
    }

    /** As the only or last parameter of a method. */
    String last() {
        String one = isObject ? "UnaryOperator<" + single + ">" : leaf();
        return switch (lists) {
            case 0 -> one;
            case 1 -> one + "...";
            default -> "List<?>";
        };
    }

    /** Beside other parameters, of which a lambda or varargs may be the last. */
    String inner() {
        if (isObject) {
            return lists == 0 ? "Map<String, ?>" : "List<?>";
        }
        return lists == 0 ? leaf() : "List<?>";
    }

    private String leaf() {
        if (single.equals(TIME_TYPE)) {
            return lists == 0 ? "String" : "Object";
        }
        return single;
    }

    /** Varargs of lambdas are arrays of a generic type. */
    boolean isUnsafe() {
        return isObject && lists == 1;
    }
}
