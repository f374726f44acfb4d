package cjsh.graphql;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SDLDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which operation of a document is meant. */
final class OperationChoice {
    private OperationChoice() {}

    static OperationDefinition choose(Document document, @Nullable String name, SourceText source) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        Problem problem = fault(document, operations, name, source);
        if (problem != null) {
            throw new InvalidQueryException("query", source.text(), List.of(problem));
        }
        return operations.stream()
                .filter(operation -> name == null || name.equals(operation.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Problem fault(
            Document document, List<OperationDefinition> operations, @Nullable String name, SourceText source) {
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof SDLDefinition) {
                return source.problem(definition.getSourceLocation(), "this defines a schema; a query asks for fields");
            }
        }
        if (operations.isEmpty()) {
            return Problem.nowhere("there are only fragments in it, no query");
        }
        List<String> names = operations.stream()
                .map(operation -> operation.getName() == null ? "" : operation.getName())
                .toList();
        if (operations.size() > 1 && names.contains("")) {
            return source.problem(
                    operations.get(names.indexOf("")).getSourceLocation(),
                    "an operation without a name must be alone, but the document has " + operations.size()
                            + " operations: name them");
        }
        int doubled = firstDoubled(names);
        if (doubled >= 0 && (name == null || name.equals(names.get(doubled)))) {
            return source.problem(
                    source.token(operations.get(doubled).getSourceLocation(), 1),
                    "this is the second operation `" + names.get(doubled) + "`: give each a name of its own");
        }
        if (name == null) {
            return operations.size() == 1
                    ? subscription(operations.get(0), source)
                    : source.problem(
                            operations.get(1).getSourceLocation(),
                            "the document has " + operations.size() + " operations: say which with --operation: "
                                    + String.join(", ", names));
        }
        int chosen = name.isEmpty() ? -1 : names.indexOf(name);
        if (chosen < 0) {
            return Problem.nowhere("no operation `" + name + "`" + Suggestion.didYouMean(name, names));
        }
        return subscription(operations.get(chosen), source);
    }

    /** The place of the first name that stood before; -1 when all differ. */
    private static int firstDoubled(List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> names.indexOf(names.get(i)) < i)
                .findFirst()
                .orElse(-1);
    }

    private static @Nullable Problem subscription(OperationDefinition operation, SourceText source) {
        return operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION
                ? source.problem(operation.getSourceLocation(), "CJ's APIs have no subscriptions")
                : null;
    }

    /** The document with this operation only, and without the fragments that only others use. */
    @SuppressWarnings("rawtypes") // graphql-java's own lists are raw
    static Document without(Document document, OperationDefinition kept) {
        Map<String, FragmentDefinition> fragments = DocumentReader.fragments(document);
        Set<String> needed = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Set<String> found = new HashSet<>();
            new FragmentInliner(fragments).spreads(operation.getSelectionSet(), found);
            used.addAll(found);
            if (operation == kept) {
                needed.addAll(found);
            }
        }
        List<Definition> definitions = document.getDefinitions().stream()
                .filter(definition -> definition == kept || !isForOthers(definition, used, needed))
                .toList();
        return document.transform(builder -> builder.definitions(definitions));
    }

    private static boolean isForOthers(Definition<?> definition, Set<String> used, Set<String> needed) {
        if (definition instanceof FragmentDefinition fragment) {
            return used.contains(fragment.getName()) && !needed.contains(fragment.getName());
        }
        return definition instanceof OperationDefinition;
    }
}
