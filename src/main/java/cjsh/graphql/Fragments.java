package cjsh.graphql;

import graphql.language.InlineFragment;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;

/** Types inside of fragments. */
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
}
