package cjsh.graphql;

import graphql.schema.GraphQLObjectType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outermost fields of all APIs, and what to say of one that can not stand where it stands. */
final class RootFields {
    private final Schemas schemas;
    private final @Nullable Api api;

    /** @param api that the other fields belong to; null when there are no others */
    RootFields(Schemas schemas, @Nullable Api api) {
        this.schemas = schemas;
        this.api = api;
    }

    static List<String> names(Api api, boolean mutation, Schemas schemas) {
        GraphQLObjectType root = root(api, mutation, schemas);
        return root == null ? List.of() : SelectionCheck.fieldNames(root);
    }

    private static @Nullable GraphQLObjectType root(Api api, boolean mutation, Schemas schemas) {
        return mutation ? schemas.of(api).getMutationType() : schemas.of(api).getQueryType();
    }

    /** The API that has this query or mutation. */
    static Optional<Api> owner(String name, boolean mutation, Schemas schemas) {
        return DocumentReader.allApis().stream()
                .filter(one -> names(one, mutation, schemas).contains(name))
                .findFirst();
    }

    /** The API that has what was probably meant. */
    static Optional<Api> guess(String name, boolean mutation, Schemas schemas) {
        return owner(name, !mutation, schemas)
                .or(() -> Suggestion.near(name, all(mutation, schemas).keySet()).stream()
                        .findFirst()
                        .map(near -> all(mutation, schemas).get(near)));
    }

    private static Map<String, Api> all(boolean mutation, Schemas schemas) {
        Map<String, Api> all = new LinkedHashMap<>();
        for (Api one : Api.values()) {
            names(one, mutation, schemas).forEach(name -> all.putIfAbsent(name, one));
        }
        return all;
    }

    String unknown(String name, boolean mutation) {
        Optional<Api> other = owner(name, mutation, schemas);
        if (other.isPresent() && api != null) {
            return "`" + name + "` belongs to " + other.get().shortName() + ", the fields before it to "
                    + api.shortName() + ": one query goes to one API, so make two of it";
        }
        if (owner(name, !mutation, schemas).isPresent()) {
            return mutation
                    ? "`" + name + "` is a query: leave out the word `mutation`"
                    : "`" + name + "` is a mutation: start with `mutation {`";
        }
        Set<String> names = new LinkedHashSet<>(all(mutation, schemas).keySet());
        String near = Suggestion.didYouMean(name, names);
        Optional<String> elsewhere =
                down(name, mutation).or(() -> near.isEmpty() ? otherKind(name, mutation) : Optional.empty());
        return "no API of CJ has a " + (mutation ? "mutation" : "query") + " `" + name + "`"
                + (near.isEmpty() && elsewhere.isEmpty()
                        ? ": there are " + String.join(", ", names)
                        : Suggestion.joined(elsewhere, near));
    }

    private Optional<String> down(String name, boolean mutation) {
        return DocumentReader.allApis().stream()
                .filter(one -> api == null || one == api)
                .flatMap(one -> Optional.ofNullable(root(one, mutation, schemas)).stream()
                        .flatMap(root -> new FieldWording(schemas.of(one)).down(name, root).stream()))
                .findFirst();
    }

    private Optional<String> otherKind(String name, boolean mutation) {
        return Suggestion.near(name, all(!mutation, schemas).keySet()).stream()
                .findFirst()
                .map(near -> mutation
                        ? "did you mean the query `" + near + "`?"
                        : "did you mean `mutation { " + near + " }`?");
    }
}
