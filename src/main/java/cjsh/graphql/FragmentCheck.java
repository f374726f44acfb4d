package cjsh.graphql;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fragments may stand where, and words for those that may not. */
final class FragmentCheck {
    /** How far name and type are from the start of {@code fragment F on Contract}. */
    private static final int NAME = 1;

    private static final int TYPE = 3;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final SourceText source;
    private final InputCheck.Faults faults;

    FragmentCheck(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            SourceText source,
            InputCheck.Faults faults) {
        this.schema = schema;
        this.fragments = fragments;
        this.source = source;
        this.faults = faults;
    }

    /** The type whose fields a named fragment holds; null, after saying so, when it can have none. */
    @Nullable
    GraphQLCompositeType typeOf(FragmentDefinition fragment) {
        TypeName condition = fragment.getTypeCondition();
        if (schema.getType(condition.getName()) instanceof GraphQLCompositeType type) {
            return type;
        }
        List<String> names = schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLCompositeType)
                .map(GraphQLNamedType::getName)
                .filter(name -> !name.startsWith("__"))
                .toList();
        faults.add(
                source.token(fragment.getSourceLocation(), TYPE),
                schema.getType(condition.getName()) == null
                        ? "no type `" + condition.getName() + "`" + Suggestion.didYouMean(condition.getName(), names)
                        : "`" + condition.getName() + "` has no fields, so no fragment can be on it");
        return null;
    }

    /** The type inside of the fragment; null, after saying so, when it can not stand in the outer type. */
    @Nullable
    GraphQLCompositeType typeOf(InlineFragment fragment, GraphQLCompositeType outer) {
        TypeName condition = fragment.getTypeCondition();
        if (condition == null) {
            return outer;
        }
        List<String> spreadable = spreadable(outer);
        String name = condition.getName();
        if (!spreadable.contains(name)) {
            faults.add(
                    condition.getSourceLocation(),
                    schema.getType(name) == null
                            ? "no type `" + name + "`" + meant(name, spreadable)
                            : never(outer, name, spreadable));
        }
        return schema.getType(name) instanceof GraphQLCompositeType inner ? inner : null;
    }

    /** Near names, else those that the typed one is a part of, else all. */
    private static String meant(String name, List<String> spreadable) {
        String near = Suggestion.didYouMean(name, spreadable);
        if (!near.isEmpty()) {
            return near;
        }
        String part = name.toLowerCase(Locale.ROOT);
        List<String> longer = spreadable.stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).contains(part))
                .map(one -> "`" + one + "`")
                .toList();
        return longer.isEmpty()
                ? ": here may stand " + String.join(", ", spreadable)
                : ": did you mean " + String.join(" or ", longer) + "?";
    }

    /** What is wrong with the fragments among each other: doubled, unused, circular. */
    void check(Document document) {
        Set<String> seen = new HashSet<>();
        Set<String> used = new HashSet<>();
        FragmentInliner inliner = new FragmentInliner(fragments);
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> inliner.spreads(operation.getSelectionSet(), used));
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            String name = fragment.getName();
            if (!seen.add(name)) {
                faults.add(
                        source.token(fragment.getSourceLocation(), NAME),
                        "this is the second fragment `" + name + "`: give each a name of its own");
            }
            if (!used.contains(name)) {
                faults.add(
                        fragment.getSourceLocation(),
                        "the fragment `" + name + "` is not used: take it out, or use it as `..." + name + "`");
            }
        }
        Set<String> done = new HashSet<>();
        fragments.values().forEach(fragment -> circles(fragment, new ArrayDeque<>(), done));
    }

    private void circles(FragmentDefinition fragment, Deque<String> open, Set<String> done) {
        if (!done.add(fragment.getName())) {
            return;
        }
        open.addLast(fragment.getName());
        for (FragmentSpread spread : spreads(fragment)) {
            FragmentDefinition next = fragments.get(spread.getName());
            if (open.contains(spread.getName())) {
                List<String> way = new ArrayList<>(open);
                String by = String.join("`, `", way.subList(way.indexOf(spread.getName()) + 1, way.size()));
                faults.add(
                        source.token(spread.getSourceLocation(), 1),
                        "`" + spread.getName() + "` spreads itself" + (by.isEmpty() ? "" : " by way of `" + by + "`")
                                + ": that would never end");
            } else if (next != null) {
                circles(next, open, done);
            }
        }
        open.removeLast();
    }

    private static List<FragmentSpread> spreads(FragmentDefinition fragment) {
        List<FragmentSpread> spreads = new ArrayList<>();
        Deque<Node<?>> open = new ArrayDeque<>(List.of(fragment.getSelectionSet()));
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof FragmentSpread spread) {
                spreads.add(spread);
            }
            node.getChildren().forEach(child -> open.add((Node<?>) child));
        }
        return spreads;
    }

    void check(FragmentSpread spread, GraphQLCompositeType outer) {
        FragmentDefinition fragment = fragments.get(spread.getName());
        if (fragment == null) {
            faults.add(
                    source.token(spread.getSourceLocation(), 1),
                    "no fragment `" + spread.getName() + "` in this document"
                            + Suggestion.didYouMean(spread.getName(), fragments.keySet()));
            return;
        }
        String type = fragment.getTypeCondition().getName();
        List<String> spreadable = spreadable(outer);
        if (schema.getType(type) instanceof GraphQLCompositeType && !spreadable.contains(type)) {
            faults.add(
                    source.token(spread.getSourceLocation(), 1),
                    "`" + spread.getName() + "` is a fragment on `" + type + "`, but "
                            + never(outer, type, spreadable));
        }
    }

    private static String never(GraphQLCompositeType outer, String type, List<String> spreadable) {
        return "a `" + outer.getName() + "` is never a `" + type + "`: here may stand " + String.join(", ", spreadable);
    }

    private List<String> spreadable(GraphQLCompositeType type) {
        List<String> names = new ArrayList<>(List.of(type.getName()));
        if (type instanceof GraphQLInterfaceType interfaceType) {
            Fragments.implementers(interfaceType, schema).forEach(implementer -> names.add(implementer.getName()));
        } else if (type instanceof GraphQLObjectType object) {
            object.getInterfaces().forEach(parent -> names.add(parent.getName()));
        }
        return names;
    }
}
