package cjsh.graphql;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of fields and directives: unknown, doubled, missing, and their values. */
final class ArgumentCheck {
    private final InputCheck inputs;
    private final InputCheck.Faults faults;

    ArgumentCheck(InputCheck inputs, InputCheck.Faults faults) {
        this.inputs = inputs;
        this.faults = faults;
    }

    /**
     * @param name where the field's name stands
     * @param level that the field stands in
     */
    void check(List<Argument> given, GraphQLFieldDefinition field, @Nullable SourceLocation name, Level level) {
        InputScope siblings = InputScope.of(field);
        for (Argument argument : given) {
            GraphQLArgument declared = field.getArgument(argument.getName());
            if (declared == null) {
                faults.add(argument.getSourceLocation(), unknown(argument.getName(), field, siblings.names(), level));
            } else {
                inputs.checkArgument(argument.getValue(), declared, siblings);
            }
        }
        checkNames(given, field.getArguments(), "`" + field.getName() + "`", name);
    }

    void check(Directive directive, GraphQLDirective definition) {
        InputScope siblings = new InputScope(List.of(), directive.getName(), true);
        List<String> names =
                definition.getArguments().stream().map(GraphQLArgument::getName).toList();
        for (Argument argument : directive.getArguments()) {
            GraphQLArgument declared = definition.getArgument(argument.getName());
            if (declared == null) {
                faults.add(
                        argument.getSourceLocation(),
                        "`@" + directive.getName() + "` has no argument `" + argument.getName() + "`"
                                + Suggestion.didYouMean(argument.getName(), names));
            } else {
                inputs.checkArgument(argument.getValue(), declared, siblings);
            }
        }
        checkNames(
                directive.getArguments(),
                definition.getArguments(),
                "`@" + directive.getName() + "`",
                directive.getSourceLocation());
    }

    private void checkNames(
            List<Argument> given, List<GraphQLArgument> declared, String owner, @Nullable SourceLocation at) {
        Set<String> names = new HashSet<>();
        for (Argument argument : given) {
            if (!names.add(argument.getName())) {
                faults.add(argument.getSourceLocation(), "`" + argument.getName() + "` is given twice");
            }
        }
        List<String> missing = declared.stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
                .filter(argument -> !names.contains(argument.getName()))
                .map(argument ->
                        "`" + argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()) + "`")
                .toList();
        if (!missing.isEmpty()) {
            faults.add(at, owner + " needs the argument " + String.join(" and ", missing));
        }
    }

    private static String unknown(String name, GraphQLFieldDefinition field, List<String> names, Level level) {
        String near = Suggestion.didYouMean(name, names);
        Optional<String> elsewhere = inObject(name, field)
                .or(() -> down(name, field))
                .or(() -> up(name, level))
                .or(() -> near.isEmpty() ? nearInObject(name, field) : Optional.empty());
        String fact = "`" + field.getName() + "` has no argument `" + name + "`";
        if (elsewhere.isEmpty() && near.isEmpty()) {
            return fact + (names.isEmpty() ? ": it takes none" : ": it has " + String.join(", ", names));
        }
        return fact + Suggestion.joined(elsewhere, near);
    }

    private static Optional<String> inObject(String name, GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .filter(argument ->
                        GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType input
                                && input.getFieldDefinition(name) != null)
                .findFirst()
                .map(argument -> InputWording.belongsIn(argument.getName(), name));
    }

    private static Optional<String> nearInObject(String name, GraphQLFieldDefinition field) {
        for (GraphQLArgument argument : field.getArguments()) {
            if (GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType input) {
                List<String> near = Suggestion.near(
                        name,
                        input.getFieldDefinitions().stream()
                                .map(GraphQLInputObjectField::getName)
                                .toList());
                if (!near.isEmpty()) {
                    return Optional.of("did you mean `" + argument.getName() + ": { " + near.get(0) + ": … }`?");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> down(String name, GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .filter(inner -> inner.getArgument(name) != null)
                        .findFirst()
                        .map(inner -> "it is an argument of `" + inner.getName() + "`, one level down")
                : Optional.empty();
    }

    private static Optional<String> up(String name, Level level) {
        int distance = 1;
        for (Level at = level; at != null; at = at.above()) {
            GraphQLFieldDefinition outer = at.field();
            if (outer != null && outer.getArgument(name) != null) {
                return Optional.of("it is an argument of `" + outer.getName() + "`, " + Level.words(distance, "up"));
            }
            distance++;
        }
        return Optional.empty();
    }
}
