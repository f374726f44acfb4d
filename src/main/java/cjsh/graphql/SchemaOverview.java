package cjsh.graphql;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.ScalarInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one can ask of an API, and the names of its types. */
public final class SchemaOverview {
    /**
     * A field to begin with.
     *
     * @param signature with arguments and type, and the fields above it that take no arguments
     * @param element its schema coordinate
     * @param description its first sentence, or empty
     */
    public record Entry(String signature, String element, String description) {}

    private final GraphQLSchema schema;

    public SchemaOverview(GraphQLSchema schema) {
        this.schema = schema;
    }

    public List<Entry> queries() {
        return entries(schema.getQueryType());
    }

    public List<Entry> mutations() {
        return entries(schema.getMutationType());
    }

    /** Where a root field takes no arguments and leads to fields that do, those are what one begins with. */
    private static List<Entry> entries(@Nullable GraphQLObjectType root) {
        List<Entry> entries = new ArrayList<>();
        if (root != null) {
            for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
                if (field.getArguments().isEmpty()
                        && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType inner
                        && inner.getFieldDefinitions().stream()
                                .anyMatch(one -> !one.getArguments().isEmpty())) {
                    inner.getFieldDefinitions()
                            .forEach(one -> entries.add(entry(field.getName() + ".", inner.getName(), one)));
                } else {
                    entries.add(entry("", root.getName(), field));
                }
            }
        }
        return entries;
    }

    private static Entry entry(String above, String type, GraphQLFieldDefinition field) {
        String arguments = field.getArguments().stream()
                .map(argument -> argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()))
                .collect(Collectors.joining(", "));
        return new Entry(
                above + field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + ": "
                        + GraphQLTypeUtil.simplePrint(field.getType()),
                type + "." + field.getName(),
                firstSentence(field.getDescription()));
    }

    static String firstSentence(@Nullable String description) {
        String line = description == null ? "" : description.strip().replaceAll("\\s+", " ");
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }

    /** The names of the API's own types by kind, in alphabetical order. */
    public Map<String, List<String>> types() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        List.of("types", "interfaces", "unions", "inputs", "enums", "scalars")
                .forEach(kind -> kinds.put(kind, new ArrayList<>()));
        schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .forEach(type -> kinds.computeIfAbsent(kind(type) + "s", name -> new ArrayList<>())
                        .add(type.getName()));
        kinds.values().removeIf(List::isEmpty);
        kinds.values().forEach(names -> names.sort(null));
        return kinds;
    }

    /** What kind of type it is: {@code enum}. */
    static String kind(GraphQLNamedType type) {
        if (type instanceof GraphQLInterfaceType) {
            return "interface";
        } else if (type instanceof GraphQLUnionType) {
            return "union";
        } else if (type instanceof GraphQLInputObjectType) {
            return "input";
        } else if (type instanceof GraphQLEnumType) {
            return "enum";
        }
        return type instanceof GraphQLScalarType ? "scalar" : "type";
    }

    /** How many types and how many fields the API has, inputs included. */
    public String counts() {
        int types = types().values().stream().mapToInt(List::size).sum();
        int fields = schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .mapToInt(type -> type instanceof GraphQLInputObjectType input
                        ? input.getFieldDefinitions().size()
                        : type instanceof graphql.schema.GraphQLFieldsContainer container
                                ? container.getFieldDefinitions().size()
                                : 0)
                .sum();
        return types + " types, " + fields + " fields";
    }
}
