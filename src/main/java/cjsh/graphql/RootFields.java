package cjsh.graphql;

import graphql.schema.GraphQLObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outermost fields of all APIs, and what to say of one that can not stand where it stands. */
final class RootFields {
    /** As many as {@link FieldWording} looks for everywhere. */
    private static final int MOST = 200;

    private final Schemas schemas;
    private final @Nullable Api api;
    private @Nullable Map<String, Api> queries;
    private @Nullable Map<String, Api> mutations;
    private int asked;

    /** @param api that the other fields belong to; null when there are no others */
    RootFields(Schemas schemas, @Nullable Api api) {
        this.schemas = schemas;
        this.api = api;
    }

    private Map<String, Api> all(boolean mutation) {
        Map<String, Api> known = mutation ? mutations : queries;
        Map<String, Api> all = known == null ? all(mutation, schemas) : known;
        if (mutation) {
            mutations = all;
        } else {
            queries = all;
        }
        return all;
    }

    private static List<String> names(Api api, boolean mutation, Schemas schemas) {
        GraphQLObjectType root = root(api, mutation, schemas);
        return root == null ? List.of() : SelectionCheck.fieldNames(root);
    }

    private static @Nullable GraphQLObjectType root(Api api, boolean mutation, Schemas schemas) {
        return mutation ? schemas.of(api).getMutationType() : schemas.of(api).getQueryType();
    }

    /** The API that has this query or mutation. Looks no further than it must: a schema takes its time to be built. */
    Optional<Api> owner(String name, boolean mutation) {
        return Stream.of(Api.values())
                .filter(one -> names(one, mutation, schemas).contains(name))
                .findFirst();
    }

    /** The API that has what was probably meant. */
    Optional<Api> guess(String name, boolean mutation) {
        return owner(name, !mutation)
                .or(() -> Suggestion.near(name, all(mutation).keySet()).stream()
                        .findFirst()
                        .map(all(mutation)::get));
    }

    private static Map<String, Api> all(boolean mutation, Schemas schemas) {
        Map<String, Api> all = new LinkedHashMap<>();
        for (Api one : Api.values()) {
            names(one, mutation, schemas).forEach(name -> all.putIfAbsent(name, one));
        }
        return all;
    }

    String unknown(String name, boolean mutation) {
        Optional<Api> other = owner(name, mutation);
        if (other.isPresent() && api != null) {
            return "`" + name + "` belongs to " + other.get().shortName() + ", the fields before it to "
                    + api.shortName() + ": one query goes to one API, so make two of it";
        }
        if (owner(name, !mutation).isPresent()) {
            return mutation
                    ? "`" + name + "` is a query: leave out the word `mutation`"
                    : "`" + name + "` is a mutation: start with `mutation {`";
        }
        Set<String> names = all(mutation).keySet();
        String near = Suggestion.didYouMean(name, names);
        Optional<String> elsewhere = ++asked > MOST
                ? Optional.empty()
                : down(name, mutation).or(() -> near.isEmpty() ? otherKind(name, mutation) : Optional.empty());
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
        return Suggestion.near(name, all(!mutation).keySet()).stream()
                .findFirst()
                .map(near -> mutation
                        ? "did you mean the query `" + near + "`?"
                        : "did you mean `mutation { " + near + " }`?");
    }
}
