package cjsh.api.codegen;

import cjsh.api.typed.WireName;
import cjsh.graphql.Api;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The Java enum that was made of the bundled schema, whose constants a session has imported. */
final class BundledEnum {
    private BundledEnum() {}

    /** Its name in Java, if it has all the values of the type. */
    static Optional<String> of(Api api, String prefix, GraphQLEnumType type) {
        String owner = "cjsh.api." + api.shortName().toLowerCase(Locale.ROOT) + "." + prefix + "Enums";
        List<String> values = type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
        try {
            Class<?> bundled = Class.forName(owner + "$" + type.getName(), true, BundledEnum.class.getClassLoader());
            return names(bundled).containsAll(values) ? Optional.of(owner + "." + type.getName()) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Set<String> names(Class<?> constants) {
        Object[] all = constants.getEnumConstants();
        return all == null
                ? Set.of()
                : Arrays.stream(all)
                        .map(one -> one instanceof WireName renamed ? renamed.wireName() : String.valueOf(one))
                        .collect(Collectors.toSet());
    }
}
