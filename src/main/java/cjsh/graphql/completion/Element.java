package cjsh.graphql.completion;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something of a schema that a name stands for. One is made for each name of a text that is read, so its type and its description
 * are not written out before somebody asks.
 *
 * @param owner what it is a part of, or the empty text
 * @param itsType its type, when it has one
 */
record Element(
        Proposal.Kind kind,
        String name,
        String owner,
        @Nullable GraphQLType itsType,
        Optional<String> deprecation,
        GraphQLNamedSchemaElement definition) {

    static Element of(GraphQLFieldDefinition field, String owner) {
        return new Element(
                Proposal.Kind.FIELD,
                field.getName(),
                owner,
                field.getType(),
                reason(field.isDeprecated(), field.getDeprecationReason()),
                field);
    }

    static Element of(GraphQLInputValueDefinition input, String owner) {
        Optional<String> deprecation = input instanceof GraphQLArgument argument
                ? reason(argument.isDeprecated(), argument.getDeprecationReason())
                : input instanceof GraphQLInputObjectField field
                        ? reason(field.isDeprecated(), field.getDeprecationReason())
                        : Optional.empty();
        return new Element(
                input instanceof GraphQLArgument ? Proposal.Kind.ARGUMENT : Proposal.Kind.INPUT_FIELD,
                input.getName(),
                owner,
                input.getType(),
                deprecation,
                input);
    }

    static Element of(GraphQLEnumValueDefinition value, GraphQLEnumType type) {
        return new Element(
                Proposal.Kind.ENUM_VALUE,
                value.getName(),
                type.getName(),
                type,
                reason(value.isDeprecated(), value.getDeprecationReason()),
                value);
    }

    static Element of(GraphQLNamedType type) {
        return new Element(Proposal.Kind.TYPE, type.getName(), "", null, Optional.empty(), type);
    }

    static Element of(GraphQLDirective directive) {
        return new Element(Proposal.Kind.DIRECTIVE, directive.getName(), "", null, Optional.empty(), directive);
    }

    /** Its type as GraphQL, or the empty text. */
    String type() {
        return itsType == null ? "" : GraphQLTypeUtil.simplePrint(itsType);
    }

    String description() {
        return Objects.requireNonNullElse(definition.getDescription(), "").strip();
    }

    Proposal proposal(String insert, String where) {
        return new Proposal(kind, name, insert, type(), where, description(), deprecation);
    }

    private static Optional<String> reason(boolean deprecated, String why) {
        return deprecated ? Optional.of(Objects.requireNonNullElse(why, "no longer supported")) : Optional.empty();
    }
}
