package cjsh.graphql.completion;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The schemas that a text may be about, in the order in which they are asked. */
final class Catalog {
    private final List<Entry> entries;
    private final Optional<Entry> only;
    private final Map<Operation, List<Scope>> roots = new EnumMap<>(Operation.class);
    private final Map<Object, List<Proposal>> kept = new ConcurrentHashMap<>();

    Catalog(Map<String, GraphQLSchema> byName) {
        this.entries = byName.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
        this.only = entries.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty();
        for (Operation operation : Operation.values()) {
            roots.put(
                    operation,
                    entries.stream()
                            .flatMap(entry -> entry.root(operation).stream().map(type -> new Scope(entry, type)))
                            .toList());
        }
    }

    /** What an operation does. */
    enum Operation {
        QUERY,
        MUTATION,
        SUBSCRIPTION;

        String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Operation of(String keyword) {
            return switch (keyword) {
                case "query" -> QUERY;
                case "mutation" -> MUTATION;
                case "subscription" -> SUBSCRIPTION;
                default -> null;
            };
        }
    }

    /** One schema and the short name of its API. */
    record Entry(String name, GraphQLSchema schema) {
        Optional<GraphQLObjectType> root(Operation operation) {
            return Optional.ofNullable(
                    switch (operation) {
                        case QUERY -> schema.getQueryType();
                        case MUTATION -> schema.getMutationType();
                        case SUBSCRIPTION -> schema.getSubscriptionType();
                    });
        }

        /** The object types that a type stands for. */
        List<GraphQLObjectType> possible(GraphQLCompositeType type) {
            if (type instanceof GraphQLObjectType object) {
                return List.of(object);
            }
            if (type instanceof GraphQLInterfaceType interfaceType) {
                List<GraphQLObjectType> implementers = schema.getImplementations(interfaceType);
                return implementers == null ? List.of() : implementers;
            }
            List<GraphQLObjectType> members = new ArrayList<>();
            schema.getAllTypesAsList().stream()
                    .filter(GraphQLObjectType.class::isInstance)
                    .map(GraphQLObjectType.class::cast)
                    .filter(object -> schema.isPossibleType(type, object))
                    .forEach(members::add);
            return members;
        }

        boolean overlap(GraphQLCompositeType one, GraphQLCompositeType other) {
            return possible(one).stream().anyMatch(possible(other)::contains);
        }
    }

    /** A type whose fields can be selected, and the schema it is from. */
    record Scope(Entry entry, GraphQLCompositeType type) {}

    List<Entry> entries() {
        return entries;
    }

    /** The one API that there is, unless there are several. */
    Optional<Entry> only() {
        return only;
    }

    /** The outermost types: of the API that is meant, or of all. */
    List<Scope> roots(Operation operation, Optional<Entry> meant) {
        List<Scope> all = Objects.requireNonNull(roots.get(operation));
        return meant.isEmpty() || entries.size() == 1
                ? all
                : all.stream().filter(root -> meant.get().equals(root.entry())).toList();
    }

    /** What is asked for again and again is made once: there is one answer per key, and a key for each type or the like. */
    List<Proposal> kept(Object key, Supplier<List<Proposal>> maker) {
        List<Proposal> known = kept.get(key);
        if (known == null) {
            known = List.copyOf(maker.get());
            kept.put(key, known);
        }
        return known;
    }

    /** The API that has this outermost field. */
    Optional<Entry> ownerOf(String rootField, Operation operation) {
        return entries.stream()
                .filter(entry -> entry.root(operation)
                        .map(type -> type.getFieldDefinition(rootField) != null)
                        .orElse(false))
                .findFirst();
    }

    /** The selectable type of this name: of the API that is meant, or of the first that has one. */
    Optional<Scope> composite(String name, Optional<Entry> meant) {
        List<Entry> asked = meant.map(List::of).orElse(entries);
        for (Entry entry : asked) {
            if (entry.schema().getType(name) instanceof GraphQLCompositeType type) {
                return Optional.of(new Scope(entry, type));
            }
        }
        return Optional.empty();
    }
}
