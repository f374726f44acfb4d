package cjsh.graphql;

import graphql.ParseAndValidate;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.OperationValidationRule;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that is wrong with a document. Our own walk finds nearly all of it, each at its token; graphql-java has the
 * last word on whether a document is valid, so a fault that only it knows is said in its words.
 */
final class DocumentCheck {
    private DocumentCheck() {}

    static List<Problem> problems(Document document, GraphQLSchema schema, RootFields roots, SourceText source) {
        List<Problem> problems = new ArrayList<>();
        InputCheck.Faults faults = (at, message) -> problems.add(source.problem(at, message));
        Map<String, FragmentDefinition> fragments = DocumentReader.fragments(document);
        VariableUse.Found found = VariableUse.Found.nothing();
        SelectionCheck check = new SelectionCheck(schema, fragments, source, faults, roots, found);
        check.check(document);
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                check.check(operation);
            } else if (definition instanceof FragmentDefinition fragment) {
                check.check(fragment);
            }
        }
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation ->
                        new VariableCheck(schema, source, faults).check(operation, fragments, found.uses()));
        // It stops at 100 faults, so beside faults of ours it is asked only for what we do not look for.
        boolean ours = !problems.isEmpty();
        for (ValidationError error : ParseAndValidate.validate(
                schema,
                document,
                rule -> !ours || rule == OperationValidationRule.OVERLAPPING_FIELDS_CAN_BE_MERGED,
                Locale.ROOT)) {
            problems.add(RuleWording.problem(error, document, source));
        }
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
