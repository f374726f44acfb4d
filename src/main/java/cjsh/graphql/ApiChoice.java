package cjsh.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which API a document is for: the one that has its outermost fields. Ends the class of "right query, wrong host". */
final class ApiChoice {
    private ApiChoice() {}

    static Api choose(Document document, OperationDefinition operation, Schemas schemas, SourceText source) {
        List<Field> fields = DocumentReader.rootFields(operation.getSelectionSet(), DocumentReader.fragments(document));
        Set<Api> owners = EnumSet.noneOf(Api.class);
        List<Problem> problems = new ArrayList<>();
        for (Field field : fields) {
            if (field.getName().startsWith("__")) {
                continue;
            }
            Api owner = ownerOf(field, operation, schemas, owners);
            if (owner == null) {
                problems.add(source.problem(field.getSourceLocation(), unknown(field, operation, schemas)));
            } else if (owners.add(owner) && owners.size() > 1) {
                problems.add(source.problem(field.getSourceLocation(), twoApis(field, owner, owners)));
            }
        }
        if (owners.isEmpty() && problems.isEmpty()) {
            problems.add(source.problem(
                    operation.getSourceLocation(), "nothing in it says which API is meant: ask for one of its fields"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidQueryException("query", source.text(), problems);
        }
        return owners.iterator().next();
    }

    private static @Nullable Api ownerOf(Field field, OperationDefinition operation, Schemas schemas, Set<Api> soFar) {
        for (Api api : soFar) {
            if (rootNames(api, operation, schemas).contains(field.getName())) {
                return api;
            }
        }
        return DocumentReader.allApis().stream()
                .filter(api -> rootNames(api, operation, schemas).contains(field.getName()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> rootNames(Api api, OperationDefinition operation, Schemas schemas) {
        GraphQLSchema schema = schemas.of(api);
        GraphQLObjectType mutation = schema.getMutationType();
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            return mutation == null ? List.of() : SelectionCheck.fieldNames(mutation);
        }
        return SelectionCheck.fieldNames(schema.getQueryType());
    }

    private static String unknown(Field field, OperationDefinition operation, Schemas schemas) {
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        Set<String> names = new LinkedHashSet<>();
        for (Api api : Api.values()) {
            names.addAll(rootNames(api, operation, schemas));
        }
        String near = Suggestion.didYouMean(field.getName(), names);
        return "no API of CJ has a " + (mutation ? "mutation" : "query") + " `" + field.getName() + "`"
                + (near.isEmpty() ? ": there are " + String.join(", ", names) : near);
    }

    private static String twoApis(Field field, Api owner, Set<Api> owners) {
        Api first = owners.stream().filter(api -> api != owner).findFirst().orElseThrow();
        return "`" + field.getName() + "` belongs to " + owner.shortName() + ", the fields before it to "
                + first.shortName() + ": one query goes to one API, so make two of it";
    }
}
