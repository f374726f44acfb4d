package cjsh.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which API a document is for: the one that has its outermost fields. Ends the class of "right query, wrong host".
 *
 * @param isClear whether all of its outermost fields are of this API; where they are not, it is a guess by which the
 *     faults further down can be found
 */
record ApiChoice(Api api, boolean isClear, RootFields roots) {
    /** What messages call a text of which the API is not clear. */
    private static final String UNCLEAR = "query";

    static ApiChoice choose(Document document, OperationDefinition operation, Schemas schemas, SourceText source) {
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        Set<Api> owners = EnumSet.noneOf(Api.class);
        List<Field> unknown = new ArrayList<>();
        Optional<Api> first = Optional.empty();
        RootFields roots = new RootFields(schemas, null);
        for (Field field : DocumentReader.rootFields(operation.getSelectionSet(), DocumentReader.fragments(document))) {
            if (field.getName().startsWith("__")) {
                continue;
            }
            Optional<Api> owner = roots.owner(field.getName(), mutation);
            owner.ifPresentOrElse(owners::add, () -> unknown.add(field));
            if (first.isEmpty()) {
                first = owner;
            }
        }
        if (first.isPresent()) {
            return new ApiChoice(
                    first.get(), unknown.isEmpty() && owners.size() == 1, new RootFields(schemas, first.get()));
        }
        return unknown.stream()
                .flatMap(field -> roots.guess(field.getName(), mutation).stream())
                .findFirst()
                .map(api -> new ApiChoice(api, false, roots))
                .orElseThrow(() -> nothingKnown(operation, unknown, roots, source));
    }

    private static InvalidQueryException nothingKnown(
            OperationDefinition operation, List<Field> unknown, RootFields roots, SourceText source) {
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        List<Problem> problems = unknown.stream()
                .map(field -> source.problem(
                        field.getAlias() == null
                                ? field.getSourceLocation()
                                : source.token(field.getSourceLocation(), 2),
                        roots.unknown(field.getName(), mutation)))
                .toList();
        return new InvalidQueryException(
                UNCLEAR,
                source.text(),
                problems.isEmpty()
                        ? List.of(source.problem(
                                operation.getSourceLocation(),
                                "nothing in it says which API is meant: ask for one of its fields"))
                        : problems);
    }

    String subject() {
        return isClear ? api.shortName() : UNCLEAR;
    }
}
