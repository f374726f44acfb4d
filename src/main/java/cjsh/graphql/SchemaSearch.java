package cjsh.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a word stands in a schema, for whoever does not know yet what a thing is called there. */
public final class SchemaSearch {
    private static final int IN_DESCRIPTION = 3;
    private static final int NOWHERE = 4;

    private final String word;
    private final List<Ranked> found = new ArrayList<>();

    /**
     * A place.
     *
     * @param element its schema coordinate: {@code Contract.status}, {@code Publisher.contracts(limit:)}
     * @param type of a member; of a type, what kind of type it is
     * @param description its first sentence, or empty
     */
    public record Hit(String element, String type, String description) {}

    private record Ranked(int rank, Hit hit) {}

    private SchemaSearch(String word) {
        this.word = word.toLowerCase(Locale.ROOT);
    }

    /** The nearest first: whole names, beginnings of names, parts of names, descriptions. */
    public static List<Hit> find(GraphQLSchema schema, String word) {
        SchemaSearch search = new SchemaSearch(word);
        schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .sorted(Comparator.comparing(GraphQLNamedType::getName))
                .forEach(search::look);
        return search.found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::hit)
                .toList();
    }

    private void look(GraphQLNamedType type) {
        String name = type.getName();
        look(name, name, SchemaOverview.kind(type), type.getDescription());
        if (type instanceof GraphQLFieldsContainer container) {
            container.getFieldDefinitions().forEach(field -> look(name, field));
        } else if (type instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions()
                    .forEach(field -> look(
                            field.getName(),
                            name + "." + field.getName(),
                            GraphQLTypeUtil.simplePrint(field.getType()),
                            field.getDescription()));
        } else if (type instanceof GraphQLEnumType values) {
            values.getValues()
                    .forEach(value ->
                            look(value.getName(), name + "." + value.getName(), "enum value", value.getDescription()));
        }
    }

    private void look(String type, GraphQLFieldDefinition field) {
        String element = type + "." + field.getName();
        look(field.getName(), element, GraphQLTypeUtil.simplePrint(field.getType()), field.getDescription());
        for (GraphQLArgument argument : field.getArguments()) {
            look(
                    argument.getName(),
                    element + "(" + argument.getName() + ":)",
                    GraphQLTypeUtil.simplePrint(argument.getType()),
                    argument.getDescription());
        }
    }

    private void look(String name, String element, String type, @Nullable String description) {
        String known = description == null ? "" : description;
        int rank = rank(name.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
        if (rank < NOWHERE) {
            found.add(new Ranked(rank, new Hit(element, type, SchemaOverview.firstSentence(known))));
        }
    }

    private int rank(String name, String description) {
        if (name.equals(word)) {
            return 0;
        }
        int at = name.indexOf(word);
        return at >= 0 ? Math.min(at, 1) + 1 : description.contains(word) ? IN_DESCRIPTION : NOWHERE;
    }
}
