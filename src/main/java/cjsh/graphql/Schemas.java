package cjsh.graphql;

import graphql.GraphQLException;
import graphql.language.Document;
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
import graphql.schema.idl.errors.SchemaProblem;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The schemas to validate against, each built when first asked for (0.1 to 0.2 s in a cold JVM, then 1 ms): the bundled
 * ones, but for APIs whose schema was refreshed.
 */
public final class Schemas {
    /** Told of a refreshed schema that can not be used; the bundled one takes its place. */
    @FunctionalInterface
    public interface Warnings {
        void unusable(Api api, String reason);
    }

    private final Map<Api, String> refreshed;
    private final Warnings warnings;
    private final Map<Api, GraphQLSchema> built = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();

    /** The bundled schemas. */
    public Schemas() {
        this(Map.of(), (api, reason) -> {});
    }

    /** The bundled schemas, but for these APIs these texts. */
    public Schemas(Map<Api, String> refreshed, Warnings warnings) {
        this.refreshed = new EnumMap<>(Api.class);
        this.refreshed.putAll(refreshed);
        this.warnings = warnings;
    }

    /** The schema of this API; never executed, only looked at. */
    public synchronized GraphQLSchema of(Api api) {
        GraphQLSchema known = built.get(api);
        if (known == null) {
            known = build(api);
            built.put(api, known);
        }
        return known;
    }

    /** The same without waiting for anything: nothing while it is not built yet. */
    public Optional<GraphQLSchema> ifBuilt(Api api) {
        return Optional.ofNullable(built.get(api));
    }

    private GraphQLSchema build(Api api) {
        String own = refreshed.get(api);
        if (own != null) {
            try {
                return build(own);
            } catch (GraphQLException e) {
                refreshed.remove(api);
                warnings.unusable(api, fault(e));
            }
        }
        return build(api.sdl());
    }

    /** The text behind {@link #of}. */
    public synchronized String text(Api api) {
        of(api);
        return refreshed.getOrDefault(api, api.sdl());
    }

    /** Whether {@link #of} is not the bundled schema. */
    public synchronized boolean isRefreshed(Api api) {
        of(api);
        return refreshed.containsKey(api);
    }

    /** From now on another schema for this API: this text, or the bundled one when there is none. */
    public synchronized void use(Api api, Optional<String> text) {
        refreshed.remove(api);
        text.ifPresent(sdl -> refreshed.put(api, sdl));
        built.remove(api);
        changes.incrementAndGet();
    }

    /** How often another schema took the place of one. */
    public int changes() {
        return changes.get();
    }

    /**
     * The schema that a text defines.
     *
     * @throws GraphQLException when it defines none
     */
    public static GraphQLSchema build(String sdl) {
        return build(new SchemaParser().parse(sdl));
    }

    /**
     * The schema that a document defines.
     *
     * @throws GraphQLException when it defines none
     */
    public static GraphQLSchema build(Document document) {
        return build(new SchemaParser().buildRegistry(document));
    }

    /** The first fault that {@link #build} found, in one line. */
    public static String fault(GraphQLException e) {
        String all = e instanceof SchemaProblem problem && !problem.getErrors().isEmpty()
                ? problem.getErrors().get(0).getMessage()
                : String.valueOf(e.getMessage());
        return all.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("no reason given");
    }

    private static GraphQLSchema build(TypeDefinitionRegistry registry) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new NeverExecuted());
        registry.scalars().keySet().stream()
                .filter(name -> !ScalarInfo.GRAPHQL_SPECIFICATION_SCALARS_DEFINITIONS.containsKey(name))
                .forEach(name -> wiring.scalar(WireScalar.named(name).type()));
        // Ours say where an element is from; graphql-java would take them for descriptions where there are none.
        SchemaGenerator.Options options =
                SchemaGenerator.Options.defaultOptions().useCommentsAsDescriptions(false);
        return new SchemaGenerator().makeExecutableSchema(options, registry, wiring.build());
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
