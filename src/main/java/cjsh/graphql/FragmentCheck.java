package cjsh.graphql;

import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fragments may stand where, and words for those that may not. */
final class FragmentCheck {
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final InputCheck.Faults faults;

    FragmentCheck(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, InputCheck.Faults faults) {
        this.schema = schema;
        this.fragments = fragments;
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
        // The tree keeps no place for this name.
        faults.add(
                fragment.getSourceLocation(),
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
        if (schema.getType(condition.getName()) instanceof GraphQLCompositeType inner
                && spreadable.contains(inner.getName())) {
            return inner;
        }
        faults.add(
                condition.getSourceLocation(),
                schema.getType(condition.getName()) == null
                        ? "no type `" + condition.getName() + "`"
                                + Suggestion.didYouMean(condition.getName(), spreadable)
                        : never(outer, condition.getName(), spreadable));
        return null;
    }

    void check(FragmentSpread spread, GraphQLCompositeType outer) {
        FragmentDefinition fragment = fragments.get(spread.getName());
        if (fragment == null) {
            faults.add(
                    spread.getSourceLocation(),
                    "no fragment `" + spread.getName() + "` in this document"
                            + Suggestion.didYouMean(spread.getName(), fragments.keySet()));
            return;
        }
        String type = fragment.getTypeCondition().getName();
        List<String> spreadable = spreadable(outer);
        if (schema.getType(type) instanceof GraphQLCompositeType && !spreadable.contains(type)) {
            faults.add(
                    spread.getSourceLocation(),
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
