package cjsh.sandbox;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The Program Terms API. */
final class ContractService implements Service {
    private static final int CONTRACTS = 240;

    private final Clock clock;
    private final Map<Company, Rows<Contract>> companies = new ConcurrentHashMap<>();

    ContractService(Clock clock) {
        this.clock = clock;
    }

    /** The numbers of contracts on this page and in all, and the page. */
    record Page(long count, long totalCount, List<Contract> resultList) {}

    @Override
    public RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .scalar(Scalars.bigDecimal())
                .scalar(Scalars.isoDateTime(Scalars.SECONDS))
                .scalar(Scalars.longs())
                .type("Query", query -> query.dataFetcher("publisher", environment -> Map.of()))
                .type("PublisherQueries", queries -> queries.dataFetcher("contracts", this::contracts))
                .build();
    }

    @Override
    public void drift(Drift.Kind kind) {
        companies.values().forEach(rows -> rows.drift(kind));
    }

    private Page contracts(DataFetchingEnvironment environment) {
        Company company = Company.of(Objects.requireNonNull(environment.<String>getArgument("publisherId")));
        OffsetPage page = OffsetPage.of(environment);
        Filters filters = Filters.of(environment.getArgument("filters"));
        List<Contract> matching = companies.computeIfAbsent(company, this::rows).all().stream()
                .filter(filters::match)
                .toList();
        List<Contract> shown = page.of(matching);
        return new Page(shown.size(), matching.size(), shown);
    }

    private Rows<Contract> rows(Company company) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        ContractGenerator generator = new ContractGenerator(company, today);
        List<Contract> first =
                IntStream.range(0, CONTRACTS).mapToObj(generator::contract).toList();
        return new Rows<>(first, generator::contract);
    }

    /** An absent filter and a null one are the same. */
    private record Filters(
            @Nullable String advertiserId,
            @Nullable Instant activeAfter,
            @Nullable Instant activeBefore) {
        static Filters of(@Nullable Map<String, Object> input) {
            return input == null
                    ? new Filters(null, null, null)
                    : new Filters((String) input.get("advertiserId"), (Instant) input.get("activeAfter"), (Instant)
                            input.get("activeBefore"));
        }

        boolean match(Contract contract) {
            return (advertiserId == null || contract.advertiserId().equals(advertiserId))
                    && (activeAfter == null || contract.isActiveAfter(activeAfter))
                    && (activeBefore == null || contract.isActiveBefore(activeBefore));
        }
    }
}
