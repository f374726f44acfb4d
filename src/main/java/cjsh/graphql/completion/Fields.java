package cjsh.graphql.completion;

import cjsh.graphql.completion.Catalog.Scope;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a type. */
final class Fields {
    private Fields() {}

    /** A field and the name of the type that has it. */
    record Found(GraphQLFieldDefinition field, String owner) {}

    /** A type's own field, or one that only some of the types have that it stands for. */
    static Optional<Found> find(Scope scope, String name) {
        if (name.equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return Optional.of(
                    new Found(Introspection.TypeNameMetaFieldDef, scope.type().getName()));
        }
        if (scope.type() instanceof GraphQLFieldsContainer container && container.getFieldDefinition(name) != null) {
            return Optional.of(new Found(container.getFieldDefinition(name), container.getName()));
        }
        return members(scope).stream()
                .filter(found -> found.field().getName().equals(name))
                .findFirst();
    }

    static List<GraphQLFieldDefinition> own(GraphQLCompositeType type) {
        return type instanceof GraphQLFieldsContainer container ? container.getFieldDefinitions() : List.of();
    }

    /** What only some of the types have that an interface or a union stands for. */
    static List<Found> members(Scope scope) {
        if (scope.type() instanceof GraphQLObjectType) {
            return List.of();
        }
        Set<String> common = new HashSet<>();
        own(scope.type()).forEach(field -> common.add(field.getName()));
        List<Found> members = new ArrayList<>();
        for (GraphQLObjectType type : scope.entry().possible(scope.type())) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                if (!common.contains(field.getName())) {
                    members.add(new Found(field, type.getName()));
                }
            }
        }
        return members;
    }

    static boolean isComposite(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    }

    /** The type whose fields stand in the braces behind a field. */
    static Optional<Scope> below(@Nullable Scope owner, @Nullable GraphQLFieldDefinition field) {
        return owner != null
                        && field != null
                        && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType type
                ? Optional.of(new Scope(owner.entry(), type))
                : Optional.empty();
    }
}
