package cjsh.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cjsh.api.itemlists.ItemListsApi;
import cjsh.api.programs.ProgramsApi;
import cjsh.api.programs.ProgramsCalls.ContractsCall;
import cjsh.api.programs.ProgramsFields.Contract;
import cjsh.api.properties.PropertiesApi;
import cjsh.api.properties.PropertiesEnums.PromotionalModelType;
import cjsh.api.properties.PropertiesEnums.PromotionalPropertyType;
import cjsh.api.techpartners.TechPartnersApi;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The typed door: the text and the values that calls stand for. */
class TypedCallsTest {
    private static final Connection OFFLINE = new Connection(
            new Schemas(),
            request -> {
                throw new AssertionError("something was sent: " + request.document());
            },
            Clock.systemUTC(),
            Map.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            value -> {});

    private final ProgramsApi programs = new ProgramsApi(() -> OFFLINE);
    private final PropertiesApi properties = new PropertiesApi(() -> OFFLINE);
    private final ItemListsApi itemLists = new ItemListsApi(() -> OFFLINE);
    private final TechPartnersApi techPartners = new TechPartnersApi(() -> OFFLINE);

    private static String flat(Object query) {
        return query.toString().replaceAll("\\s+", " ");
    }

    /** What is selected of each contract. */
    private String selected(UnaryOperator<Contract> fields) {
        String text = flat(programs.contracts("1").select(fields));
        return text.substring(text.indexOf("resultList {") + 13, text.length() - 8);
    }

    @Test
    void argumentsAreVariablesAndTheSelectionIsOfARecord() {
        ContractsCall call = programs.contracts("999")
                .advertiserId("5678")
                .activeAfter("2026-01-01")
                .select(c -> c.status().programTerms(t -> t.name()));
        assertThat(flat(call))
                .isEqualTo("query CjContracts($publisherId: ID!, $filters: ContractFilters) { publisher {"
                        + " contracts(publisherId: $publisherId, filters: $filters) {"
                        + " resultList { status programTerms { name } } } } }");
        assertThat(call.variables())
                .containsEntry("publisherId", "999")
                .containsEntry("filters", Map.of("advertiserId", "5678", "activeAfter", "2026-01-01T00:00:00Z"));
        assertThat(call.select(c -> c.status().programTerms(t -> t.name())).toString())
                .isEqualTo(call.fields("status programTerms.name").toString());
    }

    @Test
    void timesComeAsPeopleHaveThem() {
        ContractsCall call = programs.contracts("1");
        List<ContractsCall> same = List.of(
                call.activeAfter("2026-01-01"),
                call.activeAfter("2026-01-01T01:00:00+01:00"),
                call.activeAfter(LocalDate.of(2026, 1, 1)),
                call.activeAfter(Instant.parse("2026-01-01T00:00:00Z")),
                call.activeAfter(OffsetDateTime.parse("2026-01-01T02:00:00+02:00")));
        for (ContractsCall one : same) {
            assertThat(one.variables()).containsEntry("filters", Map.of("activeAfter", "2026-01-01T00:00:00Z"));
        }
    }

    @Test
    void nothingSelectedMeansTheScalars() {
        String scalars = "advertiserId endTime startTime status";
        assertThat(flat(programs.contracts("1"))).contains("resultList { " + scalars + " }");
        assertThat(selected(c -> c)).isEqualTo(scalars);
        assertThat(selected(c -> c.scalars())).isEqualTo(scalars);
        assertThat(selected(c -> c.programTerms(t -> t))).isEqualTo("programTerms { id isDefault name }");
        assertThat(selected(c -> c.all(1))).isEqualTo(scalars);
        assertThat(selected(c -> c.all(9)))
                .isEqualTo(flat(programs.contracts("1").fields("**"))
                        .replaceAll("^.*?resultList \\{ | \\} \\} \\} \\}$", ""));
    }

    @Test
    void namesAndFragmentsAreTheSchemas() {
        assertThat(selected(
                        c -> c.status().as("state").programTerms(t -> t.name().as("terms"))))
                .isEqualTo("state: status programTerms { terms: name }");
        assertThat(selected(c -> c.programTerms(t -> t.name()).status().programTerms(t -> t.id())))
                .isEqualTo("programTerms { name id } status");
        String text = flat(properties
                .promotionalProperties("1")
                .status(Status.ACTIVE)
                .search("x")
                .select(p -> p.propertyTypeDetails(d -> d.type().onWebsite(w -> w.websiteUrl()))));
        assertThat(text)
                .contains("{ type ... on PromotionalPropertyWebsiteDetails { websiteUrl } }")
                .contains("status: $status, search: $search");
        assertThat(flat(properties.promotionalProperty("7").select(p -> p.propertyTypeDetails(d -> d.all(1)))))
                .contains("... on PromotionalPropertyEmailDetails { emailAddress emailMailingListSize emailOpenRate }");
    }

    @Test
    void callsWithoutPagesAndBelowOthersWork() {
        assertThat(properties.promotionalPropertiesByIds("1", "2").variables()).containsEntry("ids", List.of("1", "2"));
        assertThat(flat(properties.distinctPropertyValues("1")))
                .contains("distinctPropertyValues(publisherId: $publisherId) { promotionalModels propertyTypes }");
        assertThat(itemLists.items("x").pageSize(7).variables())
                .containsEntry("itemListId", "x")
                .containsEntry("pageSize", 7);
        assertThat(flat(itemLists.itemList("x").select(l -> l.name().items(5, i -> i.records(r -> r.sku())))))
                .contains("itemList(itemListId: $itemListId) { name items(pageSize: $pageSize) { records { sku } } }");
    }

    @Test
    void wrongValuesAreRefusedWhenTheCallIsMade() {
        assertThatThrownBy(() -> programs.contracts("1").activeAfter("soon"))
                .isInstanceOf(CjException.class)
                .hasMessageStartingWith("`activeAfter`: \"soon\" is no date");
        assertThatThrownBy(() -> properties.promotionalProperties("1").status(Status.EXPIRED))
                .isInstanceOf(CjException.class)
                .hasMessageContaining("EXPIRED");
        assertThatThrownBy(() -> programs.contracts("1").pageSize(101)).hasMessageContaining("`pageSize`");
        assertThatThrownBy(() -> itemLists.items("x").pageSize(10_001)).hasMessageContaining("from 1 to 10000");
        assertThatThrownBy(() -> programs.contracts("1").maxRows(0).table()).hasMessageContaining("at least 1");
    }

    @Test
    @SuppressWarnings("NullAway") // what a snippet may hand over
    void oddLambdasAreExplained() {
        ContractsCall call = programs.contracts("1");
        List<Contract> kept = new ArrayList<>();
        assertThatThrownBy(() -> programs.contracts(null)).hasMessageContaining("`publisherId` is required");
        assertThatThrownBy(() -> call.select(null)).hasMessage("null stands where a lambda should");
        assertThatThrownBy(() -> call.select(c -> null)).hasMessage("the lambda gave back null");
        assertThatThrownBy(() -> call.select(c -> c.programTerms(t -> null))).hasMessage("the lambda gave back null");
        assertThatThrownBy(() -> call.select(c -> {
                    throw new IllegalStateException("mine");
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
        String before = call.select(c -> {
                    kept.add(c);
                    return c.status();
                })
                .toString();
        assertThatThrownBy(() -> kept.get(0).endTime()).hasMessage("this selection is finished");
        assertThatThrownBy(() -> kept.get(0).as("x")).hasMessage("this selection is finished");
        assertThatThrownBy(() -> call.select(c -> kept.get(0))).hasMessageContaining("another selection than the one");
        assertThat(call.select(c -> c.status())).hasToString(before);
        assertThat(kept.get(0)).hasToString("{ status }");
        assertThatThrownBy(() -> call.select(c -> c.as("x"))).hasMessageContaining("has no field to name");
        assertThatThrownBy(() -> call.select(c -> c.status().as("no good"))).hasMessageContaining("can not be a name");
        assertThatThrownBy(() -> call.select(c -> c.status().as("x").endTime().as("x")))
                .isInstanceOf(CjException.class)
                .hasMessageContaining("`x` names another field already");
        assertThatThrownBy(() -> call.select(c -> c.all(0))).hasMessageContaining("is nothing");
    }

    @Test
    void aCallIsNeverChangedByWhatIsMadeOfIt() {
        ContractsCall base = programs.contracts("1").select(c -> c.status());
        String before = base.toString();
        ContractsCall one = base.advertiserId("1");
        ContractsCall two = base.advertiserId("2").pageSize(5).maxRows(3).select(c -> c.endTime());
        assertThat(base).hasToString(before);
        assertThat(base.variables()).doesNotContainKey("filters");
        assertThat(one.variables()).containsEntry("filters", Map.of("advertiserId", "1"));
        assertThat(two.variables())
                .containsEntry("filters", Map.of("advertiserId", "2"))
                .containsEntry("limit", 5);
    }

    @Test
    @SuppressWarnings("NullAway") // null is sent when it is said
    void changesAreFilledInByLambdas() {
        var call = properties
                .createPromotionalProperty(in -> in.name("Blog \"x\"")
                        .description(null)
                        .publisherId("9")
                        .status(Status.ACTIVE)
                        .isPrimary(false)
                        .propertyTypeDetails(
                                d -> d.type(PromotionalPropertyType.WEBSITE).websiteUrl("https://a.example"))
                        .promotionalModels(
                                m -> m.type(PromotionalModelType.OTHER).isPrimary(true))
                        .tags(t -> t.name("a"), t -> t.name("b")))
                .select(p -> p.id());
        assertThat(flat(call))
                .isEqualTo("mutation CjCreatePromotionalProperty($input: CreatePromotionalPropertyInput) {"
                        + " createPromotionalProperty(input: $input) { id } }");
        assertThat(String.valueOf(call.variables().get("input")))
                .isEqualTo("{name=Blog \"x\", description=null, publisherId=9, status=ACTIVE, isPrimary=false,"
                        + " propertyTypeDetails={type=WEBSITE, websiteUrl=https://a.example},"
                        + " promotionalModels=[{type=OTHER, isPrimary=true}], tags=[{name=a}, {name=b}]}");
        assertThat(call.curl()).contains("$CJ_TOKEN").contains("createPromotionalProperty");
        assertThat(techPartners
                        .upsertAndEnrollPublisher(in -> in.user(u -> u.firstName("A")))
                        .variables())
                .containsEntry("input", Map.of("user", Map.of("firstName", "A")));
        var unfinished = properties.createPromotionalProperty(in -> in.name("x"));
        assertThat(unfinished.preview().toString()).contains("publisherId");
        assertThatThrownBy(unfinished::send).isInstanceOf(CjException.class).hasMessageContaining("publisherId");
    }
}
