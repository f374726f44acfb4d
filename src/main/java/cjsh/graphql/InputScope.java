package cjsh.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import java.util.List;

/**
 * What may stand beside an input value.
 *
 * @param names of the arguments or input fields
 * @param place how messages name it: the field that takes the arguments, or the path of the input object
 * @param arguments whether they are arguments, not input fields
 */
record InputScope(List<String> names, String place, boolean arguments) {
    static InputScope of(GraphQLFieldDefinition field) {
        return new InputScope(
                field.getArguments().stream().map(GraphQLArgument::getName).toList(), field.getName(), true);
    }

    static InputScope of(GraphQLInputObjectType type, String path) {
        return new InputScope(
                type.getFieldDefinitions().stream()
                        .map(GraphQLInputObjectField::getName)
                        .toList(),
                path,
                false);
    }
}
