package cjsh.sandbox;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Promotional Properties API, for a token that may read and write. */
final class PropertyService implements Service {
    private final PropertyStore store;

    PropertyService(Clock clock) {
        this.store = new PropertyStore(clock);
    }

    /** One page and the number of all that match. */
    record Page(int totalCount, List<Property> resultList) {}

    /** The kinds in use. */
    record DistinctValues(List<String> promotionalModels, List<String> propertyTypes) {}

    @Override
    public RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .scalar(Scalars.isoDateTime(Scalars.MILLISECONDS))
                .scalar(Scalars.upload())
                .type("PromotionalPropertyTypeDetails", details -> details.typeResolver(PropertyService::resolve))
                .type(
                        "Query",
                        query -> query.dataFetcher("promotionalProperties", this::list)
                                .dataFetcher("promotionalPropertiesByIds", this::byIds)
                                .dataFetcher("promotionalProperty", this::byId)
                                .dataFetcher("distinctPropertyValues", this::distinct))
                .type(
                        "Mutation",
                        mutation -> mutation.dataFetcher("createPromotionalProperty", this::create)
                                .dataFetcher("updatePromotionalProperty", this::update))
                .build();
    }

    @Override
    public void drift(Drift.Kind kind) {
        store.drift(kind);
    }

    private static @Nullable GraphQLObjectType resolve(TypeResolutionEnvironment environment) {
        PropertyDetails details = Objects.requireNonNull(environment.getObject());
        return environment.getSchema().getObjectType(details.graphqlType());
    }

    private Page list(DataFetchingEnvironment environment) {
        Company company = company(environment);
        OffsetPage page = OffsetPage.of(environment);
        String status = environment.getArgument("status");
        String search = environment.getArgument("search");
        List<Property> matching = store.of(company).stream()
                .filter(property -> status == null || property.status().equals(status))
                .filter(property -> search == null || contains(property.name(), search))
                .toList();
        return new Page(matching.size(), page.of(matching));
    }

    /** What a search looks at is not documented; a part of the name, in any case of letters, is our guess. */
    private static boolean contains(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private List<Property> byIds(DataFetchingEnvironment environment) {
        List<String> ids = Objects.requireNonNull(environment.getArgument("ids"));
        return ids.stream().distinct().flatMap(id -> store.byId(id).stream()).toList();
    }

    private @Nullable Property byId(DataFetchingEnvironment environment) {
        return store.byId(Objects.requireNonNull(environment.<String>getArgument("id")))
                .orElse(null);
    }

    private DistinctValues distinct(DataFetchingEnvironment environment) {
        List<Property> all = store.of(company(environment));
        return new DistinctValues(
                all.stream()
                        .flatMap(property -> property.promotionalModels().stream())
                        .map(Property.Model::type)
                        .distinct()
                        .toList(),
                all.stream()
                        .map(property -> property.propertyTypeDetails().type())
                        .distinct()
                        .toList());
    }

    private Property create(DataFetchingEnvironment environment) {
        return store.create(PropertyDraft.of(input(environment)));
    }

    private Property update(DataFetchingEnvironment environment) {
        Map<String, Object> input = input(environment);
        return store.update(String.valueOf(input.get("id")), PropertyDraft.of(input));
    }

    /** The schema lets it be null, as CJ's reference does; then there is nothing to do. */
    private static Map<String, Object> input(DataFetchingEnvironment environment) {
        Map<String, Object> input = environment.getArgument("input");
        if (input == null) {
            throw Refusal.arguments("The argument input is missing.");
        }
        return input;
    }

    private static Company company(DataFetchingEnvironment environment) {
        return Company.of(Objects.requireNonNull(environment.<String>getArgument("publisherId")));
    }
}
