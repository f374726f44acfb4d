package cjsh.graphql;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What to say of a field that its type does not have: near names, and where else the name is known. */
final class FieldWording {
    private static final int FARTHEST = 3;
    private static final int SHOWN_LEAVES = 8;
    private static final int FEW_LEAVES = 3;

    /** Nobody reads more explanations than these at once, and looking everywhere for each name takes its time. */
    private static final int MOST = 200;

    private final GraphQLSchema schema;
    private int asked;

    FieldWording(GraphQLSchema schema) {
        this.schema = schema;
    }

    String unknown(String name, Level level) {
        GraphQLCompositeType type = level.type();
        String fact = "`" + type.getName() + "` has no field `" + name + "`";
        List<String> owners = implementersWith(name, type);
        if (!owners.isEmpty()) {
            return fact + ": use "
                    + owners.stream()
                            .map(owner -> "`... on " + owner + " { " + name + " }`")
                            .collect(Collectors.joining(" or "));
        }
        String near = Suggestion.didYouMean(name, names(type));
        Optional<String> elsewhere = ++asked > MOST ? Optional.empty() : elsewhere(name, level, near);
        return fact
                + (near.isEmpty() && elsewhere.isEmpty()
                        ? ": it has " + InputWording.some(SelectionCheck.fieldNames(type))
                        : Suggestion.joined(elsewhere, near));
    }

    private Optional<String> elsewhere(String name, Level level, String near) {
        return down(name, level.type())
                .or(() -> up(name, level))
                .or(() -> besides(name, level.type()))
                .or(() -> near.isEmpty() ? nearby(name, level) : Optional.empty());
    }

    private List<String> implementersWith(String name, GraphQLCompositeType type) {
        return type instanceof GraphQLInterfaceType interfaceType
                ? Fragments.implementers(interfaceType, schema).stream()
                        .filter(implementer -> implementer.getFieldDefinition(name) != null)
                        .map(GraphQLObjectType::getName)
                        .toList()
                : List.of();
    }

    /** Breadth first: {@code resultList { programTerms { name } }}. */
    Optional<String> down(String name, GraphQLCompositeType type) {
        List<Trail> trails = List.of(new Trail(type, "", ""));
        for (int depth = 1; depth <= FARTHEST; depth++) {
            List<Trail> next =
                    trails.stream().flatMap(trail -> below(trail).stream()).toList();
            for (Trail trail : next) {
                if (SelectionCheck.fieldNames(trail.type()).contains(name)) {
                    return Optional.of("it is a field of `" + trail.type().getName() + "`, "
                            + Level.words(depth, "down") + ": `" + trail.around(name) + "`");
                }
            }
            trails = next;
        }
        return Optional.empty();
    }

    /** A way down to a type, with what to write before and behind a field of it. */
    private record Trail(GraphQLCompositeType type, String before, String behind) {
        String around(String name) {
            return before + name + behind;
        }

        Trail into(GraphQLCompositeType inner, String opening) {
            return new Trail(inner, before + opening + " { ", " }" + behind);
        }
    }

    private List<Trail> below(Trail trail) {
        List<Trail> trails = new ArrayList<>();
        if (trail.type() instanceof GraphQLFieldsContainer container) {
            for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType child) {
                    Trail inner = trail.into(child, field.getName());
                    trails.add(inner);
                    if (child instanceof GraphQLInterfaceType interfaceType) {
                        Fragments.implementers(interfaceType, schema)
                                .forEach(one -> trails.add(inner.into(one, "... on " + one.getName())));
                    }
                }
            }
        }
        return trails;
    }

    /** For paths, whose steps say the rest. */
    static Optional<String> oneLevelDown(String name, GraphQLCompositeType type) {
        if (type instanceof GraphQLFieldsContainer container) {
            for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer child
                        && child.getFieldDefinition(name) != null) {
                    return Optional.of("it is a field of `" + child.getName() + "`, one level down: `" + field.getName()
                            + " { " + name + " }`");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> up(String name, Level level) {
        int distance = 1;
        for (Level at = level; at.above() != null && at.field() != null; at = at.above()) {
            if (SelectionCheck.fieldNames(at.above().type()).contains(name)) {
                return Optional.of("it is a field of `" + at.above().type().getName() + "`, "
                        + Level.words(distance, "up") + ": write it beside `"
                        + at.field().getName() + "`");
            }
            distance++;
        }
        return Optional.empty();
    }

    /** Other types of an interface of this type. */
    private Optional<String> besides(String name, GraphQLCompositeType type) {
        if (!(type instanceof GraphQLObjectType object)) {
            return Optional.empty();
        }
        Set<String> owners = new LinkedHashSet<>();
        for (GraphQLNamedType parent : object.getInterfaces()) {
            owners.addAll(implementersWith(name, (GraphQLInterfaceType) parent));
        }
        return owners.isEmpty()
                ? Optional.empty()
                : Optional.of("it is a field of "
                        + owners.stream().map(owner -> "`" + owner + "`").collect(Collectors.joining(" and "))
                        + ", which a `" + type.getName() + "` never is");
    }

    /** Names like it that other types have, one level down or up. */
    private Optional<String> nearby(String name, Level level) {
        List<Trail> trails = new ArrayList<>();
        if (level.type() instanceof GraphQLInterfaceType interfaceType) {
            Trail here = new Trail(interfaceType, "", "");
            Fragments.implementers(interfaceType, schema)
                    .forEach(one -> trails.add(here.into(one, "... on " + one.getName())));
        }
        trails.addAll(below(new Trail(level.type(), "", "")));
        for (Trail trail : trails) {
            List<String> near = Suggestion.near(name, SelectionCheck.fieldNames(trail.type()));
            if (!near.isEmpty()) {
                return Optional.of("did you mean `" + trail.around(near.get(0)) + "`?");
            }
        }
        return Optional.empty();
    }

    private static Collection<String> names(GraphQLCompositeType type) {
        List<String> names = new ArrayList<>(SelectionCheck.fieldNames(type));
        names.add("__typename");
        return names;
    }

    /** {@code contracts { count totalCount resultList { … } }}: leaves, and what holds more where they are few. */
    static String missingSelection(String field, GraphQLCompositeType type) {
        List<String> leaves = new ArrayList<>();
        List<String> others = new ArrayList<>();
        if (type instanceof GraphQLFieldsContainer container) {
            for (GraphQLFieldDefinition definition : container.getFieldDefinitions()) {
                if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType) {
                    others.add(definition.getName() + " { … }");
                } else if (!definition.isDeprecated()) {
                    leaves.add(definition.getName());
                }
            }
        }
        List<String> shown = new ArrayList<>(leaves.subList(0, Math.min(SHOWN_LEAVES, leaves.size())));
        if (leaves.size() > SHOWN_LEAVES) {
            shown.add("…");
        } else if (leaves.size() < FEW_LEAVES) {
            shown.addAll(others);
        }
        return "`" + field + "` is of type `" + type.getName() + "`: say which of its fields, as in `" + field + " { "
                + String.join(" ", shown) + " }`";
    }
}
