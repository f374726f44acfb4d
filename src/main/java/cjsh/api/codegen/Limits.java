package cjsh.api.codegen;

import cjsh.graphql.CjException;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import java.util.Locale;

/** What a class file can hold: 65,535 constants, 64 KiB of code in a method, 255 parameters. */
final class Limits {
    private static final int MOST_MEMBERS = 10_000;
    private static final int MOST_CONSTANTS = 2_000;
    private static final int MOST_TYPES = 10_000;
    private static final int MOST_PARAMETERS = 250;

    /** A class of a longer name has no file on most systems. */
    private static final int LONGEST_NAME = 200;

    private Limits() {}

    static void check(Model model) {
        atMost(MOST_TYPES, model.composites().size(), "the schema", "types");
        atMost(MOST_TYPES, model.inputs().size(), "the schema", "inputs");
        atMost(MOST_MEMBERS, model.calls().size(), "the schema", "calls");
        for (Call call : model.calls()) {
            atMost(MOST_PARAMETERS, call.arguments().size(), "`" + call.field().getName() + "`", "arguments");
        }
        for (GraphQLCompositeType type : model.composites()) {
            name(type.getName());
            if (type instanceof GraphQLFieldsContainer container) {
                atMost(MOST_MEMBERS, container.getFieldDefinitions().size(), "`" + type.getName() + "`", "fields");
                for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                    name(field.getName());
                    atMost(MOST_PARAMETERS, field.getArguments().size(), "`" + field.getName() + "`", "arguments");
                }
            }
        }
        for (GraphQLInputObjectType input : model.inputs()) {
            name(input.getName());
            atMost(MOST_MEMBERS, input.getFieldDefinitions().size(), "`" + input.getName() + "`", "fields");
        }
        for (GraphQLEnumType constants : model.enums()) {
            name(constants.getName());
            atMost(MOST_CONSTANTS, constants.getValues().size(), "`" + constants.getName() + "`", "values");
        }
    }

    private static void atMost(int most, int number, String owner, String what) {
        if (number > most) {
            throw refused(String.format(
                    Locale.ROOT,
                    "%s has %,d %s, but Java classes can be made of at most %,d",
                    owner,
                    number,
                    what,
                    most));
        }
    }

    private static void name(String name) {
        if (name.length() > LONGEST_NAME) {
            throw refused("`" + name.substring(0, 40) + "…` has " + name.length()
                    + " letters, but Java classes can be made of names of at most " + LONGEST_NAME);
        }
    }

    private static CjException refused(String why) {
        return new CjException(CjException.Kind.INVALID, why, "use the text door, gql(…), for this schema");
    }
}
