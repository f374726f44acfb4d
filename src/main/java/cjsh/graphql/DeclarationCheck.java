package cjsh.graphql;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what stands beside the selection: the variables that an operation declares, and directives. */
final class DeclarationCheck {
    private final GraphQLSchema schema;
    private final InputCheck.Faults faults;
    private final InputCheck inputs;

    DeclarationCheck(GraphQLSchema schema, SourceText source, InputCheck.Faults faults) {
        this.schema = schema;
        this.faults = faults;
        this.inputs = InputCheck.ofLiterals(source, faults);
    }

    /** Types and default values; what is declared twice or never used is graphql-java's to find. */
    void variables(OperationDefinition operation) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            TypeName name = named(variable.getType());
            if (schema.getType(name.getName()) == null) {
                faults.add(
                        name.getSourceLocation(),
                        "no type `" + name.getName() + "`" + Suggestion.didYouMean(name.getName(), inputTypes()));
            } else if (variable.getDefaultValue() != null
                    && schema.getType(name.getName()) instanceof GraphQLInputType) {
                inputs.check(
                        variable.getDefaultValue(),
                        Variables.type(variable.getType(), schema),
                        "$" + variable.getName(),
                        null);
            }
        }
    }

    private List<String> inputTypes() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLInputType)
                .map(GraphQLNamedType::getName)
                .filter(name -> !name.startsWith("__"))
                .toList();
    }

    private static TypeName named(Type<?> type) {
        return type instanceof TypeName name
                ? name
                : named((Type<?>) type.getChildren().get(0));
    }

    /** Arguments of directives; where a directive may stand is graphql-java's to find. */
    void directives(List<Directive> directives) {
        for (Directive directive : directives) {
            GraphQLDirective definition = schema.getDirective(directive.getName());
            if (definition == null) {
                faults.add(
                        directive.getSourceLocation(),
                        "no directive `@" + directive.getName() + "`: there are `@include` and `@skip`");
            } else {
                arguments(directive, definition);
            }
        }
    }

    private void arguments(Directive directive, GraphQLDirective definition) {
        Set<String> given = new HashSet<>();
        for (Argument argument : directive.getArguments()) {
            GraphQLArgument declared = definition.getArgument(argument.getName());
            if (declared == null) {
                faults.add(
                        argument.getSourceLocation(),
                        "`@" + directive.getName() + "` has no argument `" + argument.getName() + "`");
            } else {
                inputs.check(argument.getValue(), declared.getType(), argument.getName(), null);
            }
            given.add(argument.getName());
        }
        for (GraphQLArgument argument : definition.getArguments()) {
            if (GraphQLTypeUtil.isNonNull(argument.getType())
                    && !argument.hasSetDefaultValue()
                    && !given.contains(argument.getName())) {
                faults.add(
                        directive.getSourceLocation(),
                        "`@" + directive.getName() + "` needs the argument `" + argument.getName() + ": "
                                + GraphQLTypeUtil.simplePrint(argument.getType()) + "`");
            }
        }
    }
}
