package cjsh.app.tab;

import cjsh.api.Offered;
import cjsh.api.RecordType;
import cjsh.engine.Offers;
import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of our own methods, those that a person calls, and the constants that they take: as the method or the schema says. */
public final class CjOffers implements Offers {
    private static final String CALL = "Call";

    private final Schemas schemas;
    private final ClassLoader doors;

    /** @param doors finds the classes of the typed doors */
    public CjOffers(Schemas schemas, ClassLoader doors) {
        this.schemas = schemas;
        this.doors = doors;
    }

    @Override
    public boolean isMachinery(String owner, String member) {
        return offered(owner, member).anyMatch(how -> !how.atAll());
    }

    @Override
    public Optional<Set<String>> constants(String owner, String method) {
        Optional<Set<String>> said = offered(owner, method)
                .filter(how -> how.states().length > 0)
                .map(how -> Arrays.stream(how.states()).map(Enum::name).collect(Collectors.toSet()))
                .findFirst();
        return said.isPresent() ? said : ofSchema(owner, method);
    }

    private Stream<Offered> offered(String owner, String method) {
        return type(owner).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method))
                .flatMap((Method one) -> Stream.ofNullable(one.getAnnotation(Offered.class)));
    }

    private Optional<Class<?>> type(String owner) {
        return owner.startsWith("cjsh.") ? RecordType.load(owner, doors) : Optional.empty();
    }

    /** A generated call is named like its field, a generated input like its type. */
    private Optional<Set<String>> ofSchema(String owner, String method) {
        return type(owner)
                .flatMap(type -> api(type).flatMap(api -> {
                    GraphQLSchema schema = schemas.of(api);
                    String name = type.getSimpleName();
                    Stream<? extends GraphQLType> types = name.endsWith(CALL)
                            ? arguments(schema, name.substring(0, name.length() - CALL.length()), method)
                            : inputs(schema, name, method);
                    return types.map(GraphQLTypeUtil::unwrapAll)
                            .filter(GraphQLEnumType.class::isInstance)
                            .map(found -> ((GraphQLEnumType) found)
                                    .getValues().stream()
                                            .map(GraphQLEnumValueDefinition::getName)
                                            .collect(Collectors.toSet()))
                            .findFirst();
                }));
    }

    /** A generated class's package is called like its API. */
    static Optional<Api> api(Class<?> type) {
        String owner = type.getPackageName().replaceAll(".*\\.", "");
        return Arrays.stream(Api.values())
                .filter(api -> api.shortName().toLowerCase(Locale.ROOT).equals(owner))
                .findFirst();
    }

    private static Stream<? extends GraphQLType> arguments(GraphQLSchema schema, String call, String method) {
        List<GraphQLFieldDefinition> fields = schema.getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .flatMap(type -> ((GraphQLFieldsContainer) type).getFieldDefinitions().stream())
                .filter(field -> field.getName().equalsIgnoreCase(call))
                .toList();
        return fields.stream()
                .flatMap(field -> field.getArguments().stream())
                .flatMap(argument -> Stream.concat(direct(argument, method), below(argument, method)));
    }

    private static Stream<GraphQLType> direct(GraphQLArgument argument, String method) {
        return argument.getName().equals(method) ? Stream.of(argument.getType()) : Stream.empty();
    }

    private static Stream<GraphQLType> below(GraphQLArgument argument, String method) {
        return GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType input
                ? Stream.ofNullable(input.getFieldDefinition(method)).map(field -> (GraphQLType) field.getType())
                : Stream.empty();
    }

    private static Stream<GraphQLType> inputs(GraphQLSchema schema, String name, String method) {
        return schema.getType(name) instanceof GraphQLInputObjectType input
                ? Stream.ofNullable(input.getFieldDefinition(method)).map(field -> (GraphQLType) field.getType())
                : Stream.empty();
    }
}
