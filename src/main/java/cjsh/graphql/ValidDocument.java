package cjsh.graphql;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One operation that its API's schema accepts, in the one form that it is sent in. Named fragments stand where they were
 * spread, so that whoever walks it meets fields and inline fragments only; the literals of arguments are variables.
 *
 * @param api the one API whose fields it asks for
 * @param schema of that API
 * @param operation named, with its variables
 * @param values of the variables that were literals, by name, as they go over the wire
 * @param source the text it was read from
 */
public record ValidDocument(
        Api api,
        GraphQLSchema schema,
        OperationDefinition operation,
        Map<String, @Nullable Object> values,
        String source) {
    /** Whether sending it changes something at CJ. */
    public boolean isMutation() {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    /** The operation's name, which every request carries. */
    public String name() {
        return Objects.requireNonNull(operation.getName());
    }

    public SelectionSet selectionSet() {
        return operation.getSelectionSet();
    }

    /** The type that the outermost fields belong to. */
    public GraphQLObjectType rootType() {
        return Objects.requireNonNull(isMutation() ? schema.getMutationType() : schema.getQueryType());
    }

    /** The variables that the user declared; those that were literals have their values already. */
    public List<VariableNeed> variables() {
        return VariableNeed.of(declared());
    }

    /** The declarations of {@link #variables()}. */
    List<VariableDefinition> declared() {
        return operation.getVariableDefinitions().stream()
                .filter(variable -> !values.containsKey(variable.getName()))
                .toList();
    }

    /** The same operation with another selection or other variables; for the pager, whose changes are always valid. */
    public ValidDocument with(OperationDefinition changed) {
        return new ValidDocument(api, schema, changed, values, source);
    }

    /** The GraphQL text to send. */
    public String text() {
        return AstPrinter.printAst(Document.newDocument().definition(operation).build());
    }

    @Override
    public String toString() {
        return text();
    }
}
