package cjsh.graphql.diff;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLModifiedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** Whether a type may take the place of another. */
final class TypeSafety {
    private TypeSafety() {}

    static boolean same(GraphQLType a, GraphQLType b) {
        return print(a).equals(print(b));
    }

    static String print(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }

    /** Whoever could read the one can read the other: it may promise more, never less. */
    static boolean readable(GraphQLType before, GraphQLType after) {
        if (after instanceof GraphQLNonNull promise) {
            GraphQLType inner = before instanceof GraphQLNonNull promised ? promised.getWrappedType() : before;
            return readable(inner, promise.getWrappedType());
        }
        return matches(before, after) && (!isList(before) || readable(inside(before), inside(after)));
    }

    /** Whatever could be given for the one can be given for the other: it may ask for less, never for more. */
    static boolean writable(GraphQLType before, GraphQLType after) {
        if (before instanceof GraphQLNonNull demand) {
            GraphQLType inner = after instanceof GraphQLNonNull demanded ? demanded.getWrappedType() : after;
            return writable(demand.getWrappedType(), inner);
        }
        return matches(before, after) && (!isList(before) || writable(inside(before), inside(after)));
    }

    /** Both are lists, or both are the same named type. */
    private static boolean matches(GraphQLType before, GraphQLType after) {
        return isList(before) ? isList(after) : !(after instanceof GraphQLModifiedType) && same(before, after);
    }

    private static boolean isList(GraphQLType type) {
        return type instanceof GraphQLList;
    }

    private static GraphQLType inside(GraphQLType list) {
        return ((GraphQLList) list).getWrappedType();
    }
}
