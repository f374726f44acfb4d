package cjsh.graphql.diff;

import cjsh.graphql.diff.Change.Aspect;
import cjsh.graphql.diff.InputsDiff.Input;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Two versions of one type. */
final class TypesDiff {
    private final Changes changes;
    private final InputsDiff inputs;
    private final Set<String> readTypes;

    /**
     * A differ that adds to these changes.
     *
     * @param readTypes the types that some field gives back
     */
    TypesDiff(Changes changes, Set<String> readTypes) {
        this.changes = changes;
        this.inputs = new InputsDiff(changes);
        this.readTypes = readTypes;
    }

    static String kind(GraphQLNamedType type) {
        return switch (type.getClass().getSimpleName()) {
            case "GraphQLObjectType" -> "an object type";
            case "GraphQLInterfaceType" -> "an interface";
            case "GraphQLUnionType" -> "a union";
            case "GraphQLEnumType" -> "an enum";
            case "GraphQLInputObjectType" -> "an input type";
            default -> "a scalar";
        };
    }

    void compare(GraphQLNamedType before, GraphQLNamedType after) {
        String name = after.getName();
        if (!before.getClass().equals(after.getClass())) {
            changes.breaking(Aspect.TYPE, name, "it was " + kind(before) + ", now it is " + kind(after));
            return;
        }
        if (before instanceof GraphQLFieldsContainer old && after instanceof GraphQLFieldsContainer now) {
            fields(old, now);
        }
        if (before instanceof GraphQLImplementingType old && after instanceof GraphQLImplementingType now) {
            interfaces(name, old, now);
        }
        if (before instanceof GraphQLUnionType old && after instanceof GraphQLUnionType now) {
            members(name, old, now);
        }
        if (before instanceof GraphQLEnumType old && after instanceof GraphQLEnumType now) {
            values(name, old, now);
        }
        if (before instanceof GraphQLInputObjectType old && after instanceof GraphQLInputObjectType now) {
            inputObject(name, old, now);
        }
        if (before instanceof GraphQLScalarType old
                && after instanceof GraphQLScalarType now
                && !Objects.equals(old.getSpecifiedByUrl(), now.getSpecifiedByUrl())) {
            changes.dangerous(Aspect.TYPE, name, "another specification says now what its values look like");
        }
        changes.description(name, before.getDescription(), after.getDescription());
    }

    private void fields(GraphQLFieldsContainer before, GraphQLFieldsContainer after) {
        String type = after.getName();
        Changes.compare(
                before.getFieldDefinitions(),
                after.getFieldDefinitions(),
                GraphQLFieldDefinition::getName,
                gone -> changes.breaking(Aspect.REMOVED, type + "." + gone.getName(), "the field is gone"),
                came -> changes.safe(
                        Aspect.ADDED,
                        type + "." + came.getName(),
                        "a new field of the type " + TypeSafety.print(came.getType())),
                (old, now) -> field(type + "." + now.getName(), old, now));
    }

    private void field(String element, GraphQLFieldDefinition before, GraphQLFieldDefinition after) {
        if (!TypeSafety.same(before.getType(), after.getType())) {
            String words = "its type was " + TypeSafety.print(before.getType()) + ", now it is "
                    + TypeSafety.print(after.getType());
            if (TypeSafety.readable(before.getType(), after.getType())) {
                changes.safe(Aspect.TYPE, element, words);
            } else {
                changes.breaking(Aspect.TYPE, element, words);
            }
        }
        inputs.compare(
                before.getArguments().stream().map(Input::of).toList(),
                after.getArguments().stream().map(Input::of).toList(),
                "argument",
                argument -> element + "(" + argument + ":)",
                came -> changes.dangerous(
                        Aspect.ADDED,
                        element + "(" + came.name() + ":)",
                        "a new argument of the type " + TypeSafety.print(came.type()) + "; without it the field may"
                                + " give something else"));
        changes.deprecation(element, before.getDeprecationReason(), after.getDeprecationReason());
        changes.description(element, before.getDescription(), after.getDescription());
    }

    private void interfaces(String type, GraphQLImplementingType before, GraphQLImplementingType after) {
        Changes.compare(
                before.getInterfaces(),
                after.getInterfaces(),
                GraphQLNamedOutputType::getName,
                gone -> changes.breaking(Aspect.MEMBERS, type, "it no longer implements " + gone.getName()),
                came -> changes.dangerous(Aspect.MEMBERS, type, "it implements " + came.getName() + " now"),
                (old, now) -> {});
    }

    private void members(String union, GraphQLUnionType before, GraphQLUnionType after) {
        Changes.compare(
                before.getTypes(),
                after.getTypes(),
                GraphQLNamedOutputType::getName,
                gone -> changes.breaking(Aspect.MEMBERS, union, gone.getName() + " is no longer one of its types"),
                came -> changes.dangerous(Aspect.MEMBERS, union, came.getName() + " is one of its types now"),
                (old, now) -> {});
    }

    private void values(String type, GraphQLEnumType before, GraphQLEnumType after) {
        Changes.compare(
                before.getValues(),
                after.getValues(),
                GraphQLEnumValueDefinition::getName,
                gone -> changes.breaking(Aspect.REMOVED, type + "." + gone.getName(), "the value is gone"),
                came -> {
                    if (readTypes.contains(type)) {
                        changes.dangerous(
                                Aspect.ADDED, type + "." + came.getName(), "a new value, which answers may hold");
                    } else {
                        changes.safe(Aspect.ADDED, type + "." + came.getName(), "a new value to give");
                    }
                },
                (old, now) -> {
                    String element = type + "." + now.getName();
                    changes.deprecation(element, old.getDeprecationReason(), now.getDeprecationReason());
                    changes.description(element, old.getDescription(), now.getDescription());
                });
    }

    private void inputObject(String type, GraphQLInputObjectType before, GraphQLInputObjectType after) {
        if (before.isOneOf() != after.isOneOf()) {
            if (after.isOneOf()) {
                changes.breaking(Aspect.TYPE, type, "exactly one of its fields may be given now");
            } else {
                changes.safe(Aspect.TYPE, type, "several of its fields may be given now");
            }
        }
        inputs.compare(
                List.copyOf(before.getFieldDefinitions().stream().map(Input::of).toList()),
                List.copyOf(after.getFieldDefinitions().stream().map(Input::of).toList()),
                "input field",
                field -> type + "." + field,
                came -> optional(type, came));
    }

    private void optional(String type, Input came) {
        String element = type + "." + came.name();
        String words = "a new input field of the type " + TypeSafety.print(came.type());
        if (came.standard().isEmpty()) {
            changes.safe(Aspect.ADDED, element, words);
        } else {
            changes.dangerous(Aspect.ADDED, element, words + "; left out, it counts as " + came.standard());
        }
    }
}
