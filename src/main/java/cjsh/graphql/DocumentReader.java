package cjsh.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads GraphQL text into a {@link ValidDocument}, or says everything that is wrong with it. Nothing is sent that did
 * not come through here.
 */
public final class DocumentReader {
    /** The parser allows less in one piece; with more, checking takes minutes and whoever walks it may overflow. */
    private static final int DEEPEST = 200;

    /** Fragments that spread others twice double with each step; as many as the parser takes without fragments. */
    private static final int MOST_SELECTIONS = 15_000;

    private final Schemas schemas;

    public DocumentReader(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * Reads a text whose API follows from its outermost fields and which has one operation.
     *
     * @throws InvalidQueryException with every fault
     */
    public ValidDocument read(String text) {
        return read(text, null);
    }

    /**
     * Reads one operation of a text.
     *
     * @param operationName which of several operations to take; null when there is one
     * @throws InvalidQueryException with every fault
     */
    public ValidDocument read(String text, @Nullable String operationName) {
        SourceText source = SourceText.of(text);
        try {
            return read(source, operationName);
        } catch (StackOverflowError e) {
            throw tooDeep(source);
        }
    }

    private static InvalidQueryException tooDeep(SourceText source) {
        return new InvalidQueryException(
                "query",
                source.text(),
                List.of(Problem.nowhere("the fragments are nested too deep to check: at most " + DEEPEST + " levels")));
    }

    private ValidDocument read(SourceText source, @Nullable String operationName) {
        Document whole = Syntax.parse(source);
        OperationDefinition operation = OperationChoice.choose(whole, operationName, source);
        Document document = OperationChoice.without(whole, operation);
        FragmentInliner inliner = new FragmentInliner(fragments(document));
        if (inliner.depth(operation.getSelectionSet()) > DEEPEST) {
            throw tooDeep(source);
        } else if (inliner.size(operation.getSelectionSet(), MOST_SELECTIONS) > MOST_SELECTIONS) {
            throw new InvalidQueryException(
                    "query",
                    source.text(),
                    List.of(Problem.nowhere(String.format(
                            Locale.ROOT,
                            "with its fragments in their places, the query has more than %,d fields, the most there"
                                    + " may be",
                            MOST_SELECTIONS))));
        }
        ApiChoice choice = ApiChoice.choose(document, operation, schemas, source);
        Api api = choice.api();
        GraphQLSchema schema = schemas.of(api);
        List<Problem> problems = DocumentCheck.problems(document, schema, choice.roots(), source);
        if (!problems.isEmpty()) {
            throw new InvalidQueryException(choice.subject(), source.text(), problems);
        }
        return valid(api, schema, inliner.inline(operation), source);
    }

    /** The one form that a valid operation is sent in, whoever wrote it and however. */
    private static ValidDocument valid(Api api, GraphQLSchema schema, OperationDefinition inlined, SourceText source) {
        SelectionSet selection = new CanonicalSelection(schema).of(inlined.getSelectionSet(), rootOf(inlined, schema));
        OperationDefinition canonical = inlined.transform(builder -> builder.selectionSet(selection));
        LiteralHoist.Hoisted hoisted = LiteralHoist.of(OperationName.named(canonical, schema), schema);
        return new ValidDocument(api, schema, hoisted.operation(), hoisted.values(), source.text());
    }

    /**
     * Whether the operation that is meant changes something; known before its fields are looked at.
     *
     * @throws InvalidQueryException when the text is no GraphQL, or it is not clear which operation is meant
     */
    public static boolean isMutation(String text, @Nullable String operationName) {
        SourceText source = SourceText.of(text);
        return OperationChoice.choose(Syntax.parse(source), operationName, source)
                        .getOperation()
                == OperationDefinition.Operation.MUTATION;
    }

    /**
     * The variables of a text's first operation; the text need not be valid against a schema.
     *
     * @throws InvalidQueryException when the text is no GraphQL
     */
    public static List<VariableNeed> variablesOf(String text) {
        SourceText source = SourceText.of(text);
        return Syntax.parse(source).getDefinitionsOfType(OperationDefinition.class).stream()
                .findFirst()
                .map(VariableNeed::of)
                .orElse(List.of());
    }

    /**
     * The names of the operations in a text that has several; empty when there is one, which may have no name.
     *
     * @throws InvalidQueryException when the text is no GraphQL
     */
    public List<String> operationNames(String text) {
        List<String> names = new ArrayList<>();
        for (OperationDefinition operation :
                Syntax.parse(SourceText.of(text)).getDefinitionsOfType(OperationDefinition.class)) {
            names.add(operation.getName() == null ? "" : operation.getName());
        }
        return names.size() > 1 && !names.contains("") ? names : List.of();
    }

    static GraphQLObjectType rootOf(OperationDefinition operation, GraphQLSchema schema) {
        GraphQLObjectType mutation = schema.getMutationType();
        return operation.getOperation() == OperationDefinition.Operation.MUTATION && mutation != null
                ? mutation
                : schema.getQueryType();
    }

    static Map<String, FragmentDefinition> fragments(Document document) {
        Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        return fragments;
    }

    /** The outermost fields of a selection, through fragments that stand there. */
    static List<Field> rootFields(SelectionSet selectionSet, Map<String, FragmentDefinition> fragments) {
        return new FragmentInliner(fragments).fields(selectionSet);
    }

    static List<Api> allApis() {
        return Arrays.asList(Api.values());
    }
}
