package cjsh.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mutation that may be unfinished: as much of it as is known, and everything that keeps it from being sent. Only a text
 * that is no GraphQL at all can not become one.
 *
 * @param api the API that is meant; empty when no API has such a mutation
 * @param document what would be sent; empty while the text itself is wrong
 * @param source the text as written
 * @param values of all variables as they go over the wire, right or wrong
 * @param fields what it would do, in order
 * @param problems all that has to be mended before it can be sent
 */
public record MutationDraft(
        Optional<Api> api,
        Optional<ValidDocument> document,
        String source,
        Map<String, @Nullable Object> values,
        List<MutationField> fields,
        List<Problem> problems) {
    public MutationDraft {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a mutation's text.
     *
     * @param operationName which of several operations to take; null when there is one
     * @param given values for the text's variables, as Java has them
     * @throws InvalidQueryException when it is no GraphQL, or not clear which operation is meant
     * @throws CjException when it is no mutation
     */
    public static MutationDraft of(Schemas schemas, String text, @Nullable String operationName, Map<String, ?> given) {
        SourceText source = SourceText.of(text);
        Document whole = Syntax.parse(source);
        OperationDefinition operation = OperationChoice.choose(whole, operationName, source);
        if (operation.getOperation() != OperationDefinition.Operation.MUTATION) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "this is a query, which changes nothing",
                    "fetch its rows: gql(\"\"\" … \"\"\").table()");
        }
        List<Problem> problems = new ArrayList<>();
        Optional<ValidDocument> document = Optional.empty();
        Optional<ValidDocument> known = Optional.empty();
        try {
            document = Optional.of(new DocumentReader(schemas).read(text, operationName));
            known = document;
        } catch (InvalidQueryException e) {
            problems.addAll(e.problems());
            known = unfinished(OperationChoice.without(whole, operation), operation, schemas, source);
        }
        Map<String, @Nullable Object> values = values(known, given);
        problems.addAll(known.map(valid -> faultsOfValues(valid, given)).orElse(List.of()));
        List<Field> written = DocumentReader.rootFields(
                known.map(ValidDocument::selectionSet).orElse(operation.getSelectionSet()),
                DocumentReader.fragments(whole));
        List<MutationField> fields =
                written.stream().map(field -> MutationField.of(field, values)).toList();
        for (int i = 0; i < fields.size() && known.isPresent(); i++) {
            if (lacksInput(fields.get(i), known.get())) {
                problems.add(source.problem(
                        written.get(i).getSourceLocation(),
                        "`" + fields.get(i).name() + "` has no `input`: what to do is missing"));
            }
        }
        return new MutationDraft(
                known.map(ValidDocument::api),
                document,
                source.text(),
                values,
                fields,
                problems.stream().distinct().toList());
    }

    /**
     * One mutation whose arguments are Java values; faults name them by their paths, since no text holds them.
     *
     * @param selection what to take of the answer, with its braces
     */
    public static MutationDraft ofCall(
            Schemas schemas, Api api, String field, Map<String, ?> arguments, String selection) {
        GraphQLObjectType root = schemas.of(api).getMutationType();
        GraphQLFieldDefinition definition = root == null ? null : root.getFieldDefinition(field);
        List<String> declared = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (String argument : arguments.keySet()) {
            GraphQLArgument known = definition == null ? null : definition.getArgument(argument);
            // One that the schema has given up is refused by the reader, with its name.
            declared.add("$" + argument + ": " + (known == null ? "ID" : GraphQLTypeUtil.simplePrint(known.getType())));
            passed.add(argument + ": $" + argument);
        }
        String text = passed.isEmpty()
                ? "mutation { " + field + " " + selection + " }"
                : "mutation (" + String.join(", ", declared) + ") { " + field + "(" + String.join(", ", passed) + ") "
                        + selection + " }";
        return ofCall(schemas, text, arguments);
    }

    private static MutationDraft ofCall(Schemas schemas, String text, Map<String, ?> arguments) {
        MutationDraft draft = of(schemas, text, null, arguments);
        List<Problem> problems = draft.problems.stream()
                .map(problem -> Problem.nowhere(problem.message().replace("`$", "`")))
                .toList();
        return new MutationDraft(draft.api, draft.document, draft.source, draft.values, draft.fields, problems);
    }

    /** The same call, which was made by {@link #ofCall}, with another value for an argument that it has. */
    public MutationDraft with(Schemas schemas, String argument, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.put(argument, value);
        return ofCall(schemas, source, changed);
    }

    /** The same with more that has to be mended. */
    public MutationDraft and(List<String> faults) {
        List<Problem> all = new ArrayList<>(problems);
        faults.forEach(fault -> all.add(Problem.nowhere(fault)));
        return new MutationDraft(api, document, source, values, fields, all);
    }

    /** What the text would be if it were right, enough to look at its variables and to know what it wants to do. */
    private static Optional<ValidDocument> unfinished(
            Document document, OperationDefinition operation, Schemas schemas, SourceText source) {
        try {
            Api api = ApiChoice.choose(document, operation, schemas, source).api();
            GraphQLSchema schema = schemas.of(api);
            if (schema.getMutationType() == null) {
                return Optional.empty();
            }
            boolean typesAreKnown = operation.getVariableDefinitions().stream()
                    .allMatch(variable -> schema.getType(nameOf(variable)) != null);
            OperationDefinition bare =
                    typesAreKnown ? operation : operation.transform(builder -> builder.variableDefinitions(List.of()));
            return Optional.of(new ValidDocument(api, schema, bare, Map.of(), source.text()));
        } catch (InvalidQueryException e) {
            return Optional.empty();
        }
    }

    private static String nameOf(VariableDefinition variable) {
        graphql.language.Type<?> type = variable.getType();
        while (!(type instanceof TypeName)) {
            type = type instanceof graphql.language.ListType list
                    ? list.getType()
                    : ((graphql.language.NonNullType) type).getType();
        }
        return ((TypeName) type).getName();
    }

    private static Map<String, @Nullable Object> values(Optional<ValidDocument> known, Map<String, ?> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        known.ifPresent(document -> {
            values.putAll(Variables.defaults(document.operation()));
            values.putAll(document.values());
        });
        // Faults are said by the check; what it takes is what goes over the wire.
        given.forEach((name, value) -> values.put(name, JavaValue.toWire(value, "$" + name, message -> {})));
        known.ifPresent(document -> {
            try {
                values.putAll(Variables.check(document, given));
            } catch (InvalidQueryException e) {
                // Shown as it was given.
            }
        });
        return values;
    }

    private static List<Problem> faultsOfValues(ValidDocument document, Map<String, ?> given) {
        try {
            Variables.check(document, given);
            return List.of();
        } catch (InvalidQueryException e) {
            return e.problems();
        }
    }

    /** The schemas let {@code input} be left out, as CJ's reference pages do; but then there is nothing to do. */
    private static boolean lacksInput(MutationField field, ValidDocument document) {
        GraphQLFieldDefinition definition = document.rootType().getFieldDefinition(field.name());
        return definition != null
                && definition.getArgument(MutationField.INPUT) != null
                && field.arguments().get(MutationField.INPUT) == null;
    }

    /** What should be looked at again, though it can be sent. */
    public List<String> warnings() {
        return document.map(valid -> fields.stream()
                        .flatMap(field -> KindAdvice.of(field, valid).stream())
                        .toList())
                .orElse(List.of());
    }

    /** The text that would be sent, or the one that was written while that is wrong. */
    public String text() {
        return document.map(ValidDocument::text).orElse(source).stripTrailing();
    }

    /**
     * The document, when nothing is wrong.
     *
     * @throws InvalidQueryException with every fault
     */
    public ValidDocument ready() {
        if (document.isEmpty() || !problems.isEmpty()) {
            throw new InvalidQueryException(api.map(Api::shortName).orElse("mutation"), source, problems);
        }
        return document.get();
    }
}
