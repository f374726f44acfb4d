package cjsh.graphql;

import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.List;

/** Types and fields inside of fragments. */
public final class Fragments {
    private Fragments() {}

    /** The object types of an interface, in the order of their names. */
    static List<GraphQLObjectType> implementers(GraphQLInterfaceType type, GraphQLSchema schema) {
        List<GraphQLObjectType> implementers = schema.getImplementations(type);
        return implementers == null ? List.of() : implementers;
    }

    /** The object types that a value of this type can be; none for an object type. */
    public static List<GraphQLObjectType> possibleTypes(GraphQLCompositeType type, GraphQLSchema schema) {
        if (type instanceof GraphQLUnionType union) {
            return union.getTypes().stream()
                    .map(member -> (GraphQLObjectType) member)
                    .toList();
        }
        return type instanceof GraphQLInterfaceType interfaceType ? implementers(interfaceType, schema) : List.of();
    }

    /** What is left of a type's name without what all of them share: {@code Website}. */
    public static String shortName(GraphQLObjectType type, List<GraphQLObjectType> all) {
        String name = type.getName();
        if (all.size() < 2) {
            return name;
        }
        int start = name.length();
        int end = name.length();
        for (GraphQLObjectType other : all) {
            if (!other.getName().equals(name)) {
                start = Math.min(start, commonPrefix(name, other.getName()));
                end = Math.min(end, commonPrefix(reverse(name), reverse(other.getName())));
            }
        }
        while (start > 0 && !Character.isUpperCase(name.charAt(start))) {
            start--;
        }
        return start + end < name.length() ? name.substring(start, name.length() - end) : name;
    }

    private static int commonPrefix(String a, String b) {
        int i = 0;
        while (i < a.length() - 1 && i < b.length() - 1 && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** The type whose fields stand in the fragment; the outer one when it has no condition. */
    public static GraphQLCompositeType typeOf(
            InlineFragment fragment, GraphQLCompositeType outer, GraphQLSchema schema) {
        TypeName condition = fragment.getTypeCondition();
        return condition != null && schema.getType(condition.getName()) instanceof GraphQLCompositeType inner
                ? inner
                : outer;
    }

    /** The definition of a valid field, also of those that every type has: {@code __typename}. */
    static GraphQLFieldDefinition fieldOf(Field field, GraphQLCompositeType type, GraphQLSchema schema) {
        return Introspection.getFieldDef(schema, type, field.getName());
    }
}
