package cjsh.graphql;

import graphql.language.DescribedNode;
import graphql.language.DirectiveDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All definitions of an SDL by their paths. */
record SdlElements(Api api, Map<String, SdlElement> byPath) {

    static SdlElements of(Api api) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(api.sdl());
        Map<String, SdlElement> elements = new LinkedHashMap<>();
        definitions(registry).forEach(node -> new SdlElement(nameOf(node), node, Optional.empty()).collect(elements));
        return new SdlElements(api, elements);
    }

    private static List<DescribedNode<?>> definitions(TypeDefinitionRegistry registry) {
        List<DescribedNode<?>> definitions = new ArrayList<>();
        add(registry.types().values(), definitions);
        add(registry.scalars().values(), definitions);
        add(registry.getDirectiveDefinitions().values(), definitions);
        return definitions;
    }

    private static void add(Collection<?> nodes, List<DescribedNode<?>> definitions) {
        for (Object node : nodes) {
            DescribedNode<?> described = (DescribedNode<?>) node;
            if (!ScalarInfo.isGraphqlSpecifiedScalar(nameOf(described))) {
                definitions.add(described);
            }
        }
    }

    static String nameOf(Node<?> node) {
        String name = ((NamedNode<?>) node).getName();
        return Objects.requireNonNull(node instanceof DirectiveDefinition ? "@" + name : name);
    }

    Optional<SdlElement> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Stream<SdlElement> elementsAndDirectives() {
        return byPath.values().stream();
    }

    Stream<SdlElement> elements() {
        return elementsAndDirectives().filter(element -> !element.path().startsWith("@"));
    }

    boolean uses(String type) {
        return elements().anyMatch(element -> element.bareType().equals(type));
    }
}
