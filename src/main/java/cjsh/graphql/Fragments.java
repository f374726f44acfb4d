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
import java.util.List;

/** Types and fields inside of fragments. */
public final class Fragments {
    private Fragments() {}

    /** The object types of an interface, in the order of the schema. */
    static List<GraphQLObjectType> implementers(GraphQLInterfaceType type, GraphQLSchema schema) {
        List<GraphQLObjectType> implementers = schema.getImplementations(type);
        return implementers == null ? List.of() : implementers;
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
