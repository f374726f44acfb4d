package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.engine.Completion;
import cjsh.engine.Diagnostic;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.Source;
import cjsh.graphql.Api;
import cjsh.graphql.Fragments;
import cjsh.graphql.Schemas;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The typed door at the prompt: what Tab offers, and what is said of mistakes. */
class TypedDoorTest {
    private static final Set<String> OF_OBJECT =
            Set.of("wait(", "notify()", "notifyAll()", "getClass()", "hashCode()", "equals(", "toString()");

    private static Session session;

    @BeforeAll
    static void open() throws IOException {
        Path imports = Path.of("startup/10-imports.jsh");
        session = Session.builder()
                .startup(List.of(new Source(imports.toString(), Files.readString(imports))))
                .open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** A way through nested lambdas to a type. */
    private record Place(String typed, GraphQLCompositeType type, GraphQLSchema schema) {
        @Override
        public String toString() {
            return typed;
        }
    }

    static Stream<Place> everyType() {
        Schemas schemas = new Schemas();
        List<Place> places = new ArrayList<>();
        add("programs.contracts(\"1\").select(a -> a", "Contract", schemas.of(Api.PROGRAMS), 0, places);
        add(
                "properties.promotionalProperties(\"1\").select(a -> a",
                "PromotionalProperty",
                schemas.of(Api.PROPERTIES),
                0,
                places);
        add("itemLists.itemList(\"1\").select(a -> a", "ItemList", schemas.of(Api.ITEM_LISTS), 0, places);
        add("itemLists.items(\"1\").select(a -> a", "Item", schemas.of(Api.ITEM_LISTS), 0, places);
        add(
                "techPartners.upsertAndEnrollPublisher(in -> in).select(a -> a",
                "UpsertAndEnrollPublisherResponse",
                schemas.of(Api.TECH_PARTNERS),
                0,
                places);
        return places.stream();
    }

    private static void add(String typed, String typeName, GraphQLSchema schema, int depth, List<Place> places) {
        GraphQLCompositeType type = (GraphQLCompositeType) Objects.requireNonNull(schema.getType(typeName));
        places.add(new Place(typed, type, schema));
        char next = (char) ('b' + depth);
        String lambda = "(" + next + " -> " + next;
        if (type instanceof GraphQLFieldsContainer container) {
            for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType below) {
                    String call = field.getArguments().isEmpty() ? lambda : lambda.replace("(", "(10, ");
                    add(typed + "." + field.getName() + call, below.getName(), schema, depth + 1, places);
                }
            }
        }
        List<GraphQLObjectType> possible = Fragments.possibleTypes(type, schema);
        for (GraphQLObjectType one : possible) {
            add(typed + ".on" + Fragments.shortName(one, possible) + lambda, one.getName(), schema, depth + 1, places);
        }
    }

    private static List<String> offered(String typed) {
        return session.complete(typed, typed.length()).candidates().stream()
                .map(Completion.Candidate::text)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void tabOffersWhatTheSchemaHas(Place place) {
        Set<String> expected = new TreeSet<>(Set.of("scalars()", "all(", "as("));
        if (place.type() instanceof GraphQLFieldsContainer container) {
            container
                    .getFieldDefinitions()
                    .forEach(field -> expected.add(field.getName()
                            + (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())) ? "()" : "(")));
        }
        List<GraphQLObjectType> possible = Fragments.possibleTypes(place.type(), place.schema());
        possible.forEach(one -> expected.add("on" + Fragments.shortName(one, possible) + "("));
        assertThat(new TreeSet<>(offered(place.typed() + "."))).isEqualTo(expected);
    }

    @Test
    void theDeepestOfThemIsSixLevelsDown() {
        assertThat(everyType()
                        .map(place -> place.typed().split("->").length - 1)
                        .max(Integer::compare))
                .contains(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            var q = programs.contracts("1").select(c -> c.programTerms(t -> t.na~
            programs.contracts("1")\\n  .select(c -> c\\n    .programTerms(t -> t\\n      .na~
            programs.contracts("1").select(c -> c.programTerms(t -> t.na~)).table()
            programs.contracts("1").advertiserId("2").activeAfter("2026-01-01").select(c -> c.status().programTerms(t -> t.id().na~
            """)
    void tabCompletesWhereverTheLambdaStands(String text) {
        String typed = text.replace("\\n", "\n");
        int cursor = typed.indexOf('~');
        assertThat(session.complete(typed.replace("~", ""), cursor).candidates())
                .extracting(Completion.Candidate::text)
                .containsExactly("name()");
    }

    @Test
    void tabOffersArgumentsAndInputs() {
        assertThat(offered("programs.")).startsWith("contracts(");
        assertThat(offered("programs.contracts(\"1\")."))
                .contains(
                        "advertiserId(", "activeAfter(", "activeBefore(", "pageSize(", "select(", "fields(", "table()");
        assertThat(offered("properties.createPromotionalProperty(in -> in.tags(t -> t.name(\"a\"), t -> t."))
                .contains("name(");
        assertThat(offered("properties.createPromotionalProperty(in -> in.promotionalModels(m -> m."))
                .contains("type(", "isPrimary(", "description(");
    }

    @Test
    void signaturesNameTheirParameters() {
        assertThat(signatures("programs.contracts(\"1\").advertiserId("))
                .containsExactly(
                        "ProgramsCalls.ContractsCall ProgramsCalls.ContractsCall.advertiserId(String advertiserId)");
        assertThat(signatures("programs.contracts(").toString()).contains("(String publisherId)");
        assertThat(signatures("programs.contracts(\"1\").select(c -> c.programTerms(")
                        .toString())
                .contains("ProgramTerms> fields)");
        assertThat(signatures("itemLists.itemList(\"1\").select(c -> c.items(").toString())
                .contains("(int pageSize,");
    }

    private static List<String> signatures(String typed) {
        return session.signatures(typed, typed.length()).stream()
                .map(signature -> signature.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            programs.contracts("9").select(c -> c.~statuz())                               | `Contract` has no method `statuz()`; did you mean `status`?
            programs.contracts("9").select(c -> c.programTerms(t -> t.actionTerms(a -> a.commissions(m -> m.rate(r -> r.~valu()))))) | `CommissionRate` has no method `valu()`; did you mean `value`?
            programs.contracts("9").~advertizerId("1")                                     | `ContractsCall` has no method `advertizerId(String)`; did you mean `advertiserId`?
            programs.~contract("9")                                                        | `ProgramsApi` has no method `contract(String)`; did you mean `contracts`?
            programs.contracts("9").advertiserId(~5678)                                    | expected `String`, got `int`; write `"5678"`
            programs.contracts("9").select(c -> c.~programTerms())                         | method `programTerms` expects `(UnaryOperator<ProgramTerms>)`, got no arguments; say which fields: `programTerms(p -> p.id())`
            programs.contracts("9").select(c -> c.~status(1))                              | method `status` expects no arguments, got `(int)`
            properties.promotionalProperties("9").status(~ACTIV)                           | cannot find variable `ACTIV`; did you mean `ACTIVE`?
            properties.createPromotionalProperty(in -> in.promotionalModels(m -> m.type(~CONTENT_BLOG_MEDA))) | cannot find variable `CONTENT_BLOG_MEDA`; did you mean `CONTENT_BLOG_MEDIA`?
            properties.createPromotionalProperty(in -> in.promotionalModels(m -> m.type(~OTHER))) | `OTHER` means several things: write `PromotionalModelType.OTHER`
            programs.contracts("9").select(c -> ~5)                                        | the lambda must give back `Contract`, but gives `int`
            properties.promotionalProperties("9").select(p -> p.propertyTypeDetails(d -> d.onWebsite(w -> w.~emailAddress()))) | `PromotionalPropertyWebsiteDetails` has no method `emailAddress()`
            programs.contracts("9").~limit(5)                                              | `ContractsCall` has no method `limit(int)`; did you mean `maxRows` or `pageSize`?
            programs.contracts("9").~wayt()                                                | `ContractsCall` has no method `wayt()`
            properties.create(in -> in.promotionalModels(m -> m.type(~"COUPON_DEAL")))     | expected `PromotionalModelType`, got `String`; write `COUPON_DEAL` without quotes
            """)
    void mistakesAreOneLineWithACaret(String text, String expected) {
        int caret = text.indexOf('~');
        Outcome outcome = session.execute(text.replace("~", ""));
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        List<Diagnostic> faults = ((Outcome.Rejected) outcome).diagnostics();
        assertThat(faults.stream().map(Diagnostic::message).collect(Collectors.joining("\n")))
                .isEqualTo(expected);
        assertThat(faults.get(0).column()).isEqualTo(caret + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            programs.contracts("1").select(                                 | c -> c.
            programs.contracts("1").select(c -> c.programTerms(             | p -> p.
            programs.contracts("1").select(p -> p.programTerms(             | r -> r.
            programs.contracts("1").advertiserId(                           |
            properties.create(in -> in.promotionalModels(p -> p.type(CO     | CONTENT_BLOG_MEDIA COUPON_DEAL
            programs.contracts("1").select(c -> c.pT                        | programTerms(
            """)
    void tabOffersOnlyWhatFitsAnArgument(String typed, @org.jspecify.annotations.Nullable String expected) {
        assertThat(session.complete(typed, typed.length()).candidates().stream()
                        .map(Completion.Candidate::text)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void tabShowsTheSignatureOfACallJustOpened() {
        String typed = "programs.contracts(\"1\").select(c -> c.programTerms(";
        assertThat(session.complete(typed, typed.length()).inEmptyArgument()).isTrue();
        assertThat(session.describe(typed, typed.length())).contains("programTerms(p -> p.…)");
    }

    @ParameterizedTest
    @CsvSource({
        "programs.",
        "'programs.contracts(\"1\").'",
        "'programs.contracts(\"1\").select(c -> c.'",
        "properties.create(in -> in."
    })
    void tabHidesTheMachinery(String typed) {
        assertThat(session.complete(typed, typed.length()).candidates())
                .extracting(Completion.Candidate::text)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(OF_OBJECT)
                .doesNotContain("toWire()");
        assertThat(session.complete(typed + "not", typed.length() + 3).candidates())
                .extracting(Completion.Candidate::text)
                .contains("notify()");
    }

    @Test
    void tabSaysWhatTheCallsAreFor() {
        String typed = "programs.contracts(\"1\").select(c -> c.";
        assertThat(session.complete(typed, typed.length()).candidates())
                .filteredOn(one -> one.text().equals("status()"))
                .extracting(Completion.Candidate::detail)
                .containsExactly("Where the contract stands now.");
        assertThat(session.complete("contracts().adv", 15).candidates())
                .extracting(Completion.Candidate::detail)
                .contains("Only contracts with this advertiser (CID); the API filters.");
    }
}
