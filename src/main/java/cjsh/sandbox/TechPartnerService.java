package cjsh.sandbox;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The Tech Partner API: creators, known by their e-mail address, and the partnerships that they are enrolled in. */
final class TechPartnerService implements Service {
    /** The partnership that takes nobody, to see what an invalid system state is like. */
    private static final String CLOSED = "closed";

    private static final int FIRST_COMPANY = 7_100_001;
    private static final int FIRST_PROPERTY = 101_000_001;

    private final Map<String, Creator> creators = new TreeMap<>();
    private int properties;

    /** What the schema shows of an enrollment. */
    record Response(String emailAddress, PublisherCompany company) {}

    record PublisherCompany(String id, List<PropertyId> promotionalProperties) {}

    record PropertyId(String id) {}

    /** An account as it is kept: the ids of its properties by network and handle. */
    private record Creator(String companyId, String currency, Map<String, String> properties) {}

    @Override
    public RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .scalar(Scalars.countryCode())
                .scalar(Scalars.emailAddress())
                .scalar(Scalars.phoneNumber())
                .type("Query", query -> query.dataFetcher("placeholder", environment -> "placeholder"))
                .type("Mutation", mutation -> mutation.dataFetcher("upsertAndEnrollPublisher", this::enroll))
                .build();
    }

    private synchronized Response enroll(DataFetchingEnvironment environment) {
        EnrollmentDraft draft = EnrollmentDraft.of(environment.getArgument("input"));
        if (draft.partnershipId().equals(CLOSED)) {
            throw state("The partnership " + CLOSED + " does not accept enrollments.");
        }
        Creator creator = creators.computeIfAbsent(
                draft.emailAddress().toLowerCase(Locale.ROOT), email -> newCreator(draft.currency()));
        if (!draft.currency().isEmpty() && !draft.currency().equals(creator.currency())) {
            throw state("The functional currency of an account cannot be changed; it is " + creator.currency() + ".");
        }
        draft.socialMedia().forEach(account -> creator.properties().computeIfAbsent(account, key -> newProperty()));
        return response(draft.emailAddress(), creator);
    }

    private Creator newCreator(String currency) {
        return new Creator(
                String.valueOf(FIRST_COMPANY + creators.size()),
                currency.isEmpty() ? "USD" : currency,
                new TreeMap<>());
    }

    private String newProperty() {
        return String.valueOf(FIRST_PROPERTY + properties++);
    }

    private static Response response(String emailAddress, Creator creator) {
        List<PropertyId> ids = new ArrayList<>();
        creator.properties().values().stream().sorted().forEach(id -> ids.add(new PropertyId(id)));
        return new Response(emailAddress, new PublisherCompany(creator.companyId(), ids));
    }

    private static Refusal state(String message) {
        return new Refusal(Refusal.Reason.INVALID_STATE, message);
    }
}
