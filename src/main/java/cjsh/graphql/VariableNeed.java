package cjsh.graphql;

import graphql.language.AstPrinter;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import java.util.List;

/**
 * A variable that an operation declares.
 *
 * @param name without the dollar sign
 * @param type as written: {@code ID!}
 * @param defaultValue as written, or the empty text
 */
public record VariableNeed(String name, String type, String defaultValue, boolean required) {
    static List<VariableNeed> of(OperationDefinition operation) {
        return of(operation.getVariableDefinitions());
    }

    static List<VariableNeed> of(List<VariableDefinition> definitions) {
        return definitions.stream()
                .map(variable -> new VariableNeed(
                        variable.getName(),
                        AstPrinter.printAst(variable.getType()),
                        variable.getDefaultValue() == null ? "" : AstPrinter.printAst(variable.getDefaultValue()),
                        variable.getType() instanceof NonNullType && variable.getDefaultValue() == null))
                .toList();
    }
}
