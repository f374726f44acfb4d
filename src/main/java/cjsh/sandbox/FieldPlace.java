package cjsh.sandbox;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The field that a validation fault is about, looked up in the schema: graphql-java's messages do not name it. */
record FieldPlace(String parent, GraphQLFieldDefinition definition) {
    /** Empty outside of fields and inside of fragments, where the path does not say which type it starts at. */
    static Optional<FieldPlace> of(ValidationError fault, GraphQLSchema schema) {
        List<String> path = fault.getQueryPath();
        if (path == null || path.isEmpty()) {
            return Optional.empty();
        }
        return Stream.<@Nullable GraphQLFieldsContainer>of(schema.getQueryType(), schema.getMutationType())
                .filter(Objects::nonNull)
                .flatMap(root -> walk(path, root).stream())
                .findFirst();
    }

    private static Optional<FieldPlace> walk(List<String> path, GraphQLFieldsContainer root) {
        GraphQLType type = root;
        Optional<FieldPlace> place = Optional.empty();
        for (String name : path) {
            GraphQLFieldDefinition definition =
                    type instanceof GraphQLFieldsContainer container ? container.getFieldDefinition(name) : null;
            if (definition == null) {
                return Optional.empty();
            }
            place = Optional.of(new FieldPlace(((GraphQLFieldsContainer) type).getName(), definition));
            type = GraphQLTypeUtil.unwrapAll(definition.getType());
        }
        return place;
    }

    /** The name of the field. */
    String field() {
        return definition.getName();
    }

    /** The type of an argument of the field. */
    Optional<String> typeOf(String argument) {
        GraphQLArgument found = definition.getArgument(argument);
        return Optional.ofNullable(found).map(each -> GraphQLTypeUtil.simplePrint(each.getType()));
    }
}
