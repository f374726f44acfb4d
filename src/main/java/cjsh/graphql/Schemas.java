package cjsh.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.NoopWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnionWiringEnvironment;
import java.util.EnumMap;
import java.util.Map;

/** The schemas to validate against, each built when first asked for (0.1 to 0.2 s in a cold JVM, then 1 ms). */
public final class Schemas {
    private final Map<Api, GraphQLSchema> built = new EnumMap<>(Api.class);

    /** The schema of this API; never executed, only looked at. */
    public synchronized GraphQLSchema of(Api api) {
        return built.computeIfAbsent(api, a -> build(a.sdl()));
    }

    /**
     * The schema that a text defines.
     *
     * @throws graphql.GraphQLException when it defines none
     */
    public static GraphQLSchema build(String sdl) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(sdl);
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new NeverExecuted());
        registry.scalars().keySet().stream()
                .filter(name -> !ScalarInfo.GRAPHQL_SPECIFICATION_SCALARS_DEFINITIONS.containsKey(name))
                .forEach(name -> wiring.scalar(WireScalar.named(name).type()));
        return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }

    /** graphql-java wants a resolver for every interface; ours are never asked. */
    private static final class NeverExecuted extends NoopWiringFactory {
        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return never();
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return never();
        }

        private static TypeResolver never() {
            return environment -> {
                throw new IllegalStateException("schemas are for validation only");
            };
        }
    }
}
