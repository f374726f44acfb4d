package cjsh.graphql.completion;

import graphql.introspection.Introspection;
import graphql.language.AbstractNode;
import graphql.language.Comment;
import graphql.language.Node;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is known of an element, as text of a few lines: its line of the schema, its description, its limits, how sure it is. */
final class Hover {
    private Hover() {}

    static String of(Element element) {
        List<String> lines = new ArrayList<>();
        lines.add(line(element));
        if (!element.description().isEmpty()) {
            lines.add(element.description().replaceAll("\\s+", " "));
        }
        element.deprecation().ifPresent(reason -> lines.add("deprecated: " + reason));
        lines.addAll(limits(element.definition()));
        lines.addAll(marks(element.definition().getDefinition()));
        return String.join("\n", lines);
    }

    private static String line(Element element) {
        GraphQLNamedSchemaElement definition = element.definition();
        if (definition == Introspection.TypeNameMetaFieldDef) {
            return "__typename: String!";
        }
        if (definition instanceof GraphQLFieldDefinition field) {
            return in(element.owner()) + element.name() + parameters(field.getArguments()) + ": " + element.type();
        }
        return switch (element.kind()) {
            case ENUM_VALUE -> in(element.owner()) + element.name();
            case DIRECTIVE -> "@" + element.name() + parameters(((GraphQLDirective) definition).getArguments());
            case TYPE -> keyword(definition) + " " + element.name();
            default -> in(element.owner()) + element.name() + ": " + element.type();
        };
    }

    private static String in(String owner) {
        return owner.isEmpty() || owner.startsWith("__") ? "" : owner + "·";
    }

    private static String parameters(List<GraphQLArgument> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream()
                        .map(argument -> argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String keyword(GraphQLNamedSchemaElement type) {
        if (type instanceof GraphQLObjectType) {
            return "type";
        } else if (type instanceof GraphQLInterfaceType) {
            return "interface";
        } else if (type instanceof GraphQLUnionType) {
            return "union";
        } else if (type instanceof GraphQLEnumType) {
            return "enum";
        }
        return type instanceof GraphQLScalarType ? "scalar" : "input";
    }

    /** Our own directives in words. */
    private static List<String> limits(GraphQLNamedSchemaElement definition) {
        List<String> limits = new ArrayList<>();
        if (definition instanceof GraphQLDirectiveContainer container) {
            for (GraphQLAppliedDirective applied : container.getAppliedDirectives()) {
                switch (applied.getName()) {
                    case "max" -> limits.add("at most " + value(applied));
                    case "minLength" -> limits.add("at least " + value(applied) + " characters");
                    case "onePrimary" -> limits.add("exactly one of them is primary");
                    default -> {}
                }
            }
        }
        return limits;
    }

    private static String value(GraphQLAppliedDirective applied) {
        GraphQLAppliedDirectiveArgument argument = applied.getArgument("value");
        Object value = argument == null ? null : argument.getValue();
        return Objects.toString(value);
    }

    /** The comments above an element say what of it is not from CJ's documents. */
    private static List<String> marks(Node<?> definition) {
        if (!(definition instanceof AbstractNode<?> node)) {
            return List.of();
        }
        return node.getComments().stream()
                .map(Comment::getContent)
                .map(String::strip)
                .filter(mark -> mark.startsWith("inferred") || mark.startsWith("unverified"))
                .toList();
    }
}
