package cjsh.graphql;

import graphql.language.Directive;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what stands beside the selection: the variables that an operation declares, and directives. */
final class DeclarationCheck {
    private final GraphQLSchema schema;
    private final InputCheck.Faults faults;
    private final ArgumentCheck arguments;
    private final InputCheck defaults;

    DeclarationCheck(GraphQLSchema schema, SourceText source, InputCheck.Faults faults, ArgumentCheck arguments) {
        this.schema = schema;
        this.faults = faults;
        this.arguments = arguments;
        this.defaults = InputCheck.ofLiterals(source, faults, VariableUse.Found.nothing());
    }

    /** Types and default values; whether they are used, and where, is for {@link VariableCheck}. */
    void variables(OperationDefinition operation) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            directives(variable.getDirectives(), DirectiveWording.Place.VARIABLE_DEFINITION);
            TypeName name = named(variable.getType());
            GraphQLType type = schema.getType(name.getName());
            if (type instanceof GraphQLInputType) {
                if (variable.getDefaultValue() != null) {
                    defaults.check(
                            variable.getDefaultValue(),
                            Variables.type(variable.getType(), schema),
                            "$" + variable.getName(),
                            null);
                }
            } else {
                faults.add(
                        name.getSourceLocation(),
                        (type == null
                                        ? "no type `" + name.getName() + "`"
                                        : "`" + name.getName() + "` is a type of answers, so no variable can be one")
                                + Suggestion.didYouMean(name.getName(), inputTypes()));
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

    /** Names, arguments, and whether a directive may stand there, once. */
    void directives(List<Directive> directives, DirectiveWording.Place place) {
        Set<String> seen = new HashSet<>();
        for (Directive directive : directives) {
            String name = directive.getName();
            GraphQLDirective definition = schema.getDirective(name);
            if (definition == null) {
                faults.add(directive.getSourceLocation(), DirectiveWording.unknown(name));
                continue;
            }
            if (!definition.validLocations().contains(place.location())) {
                faults.add(directive.getSourceLocation(), DirectiveWording.misplaced(definition, place));
            }
            if (!seen.add(name) && !definition.isRepeatable()) {
                faults.add(directive.getSourceLocation(), "`@" + name + "` stands here twice");
            }
            arguments.check(directive, definition);
        }
    }
}
