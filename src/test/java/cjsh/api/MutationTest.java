package cjsh.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.CjException.Kind;
import cjsh.graphql.InvalidQueryException;
import cjsh.sandbox.Fault;
import cjsh.transport.GraphQlError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes by text, end to end against the sandbox. */
class MutationTest {
    private static final String CREATE = """
            mutation {
              createPromotionalProperty(input: {
                name: "test website", description: "test description.", publisherId: 99999
                propertyTypeDetails: { type: WEBSITE, websiteUrl: "https://cj.com" }
                isPrimary: false, status: ACTIVE
                promotionalModels: [{ type: CONTENT_BLOG_MEDIA, isPrimary: false } { type: COUPON_DEAL, isPrimary: true }]
                tags: [{ name: "myTag" }, { name: "mySecondTag" }]
              }) { id name tags { name } }
            }
            """;

    private final Changes cj = new Changes();

    @AfterEach
    void close() {
        cj.close();
    }

    @Test
    void whatTheApiRefusesIsSaidToBeRefused() {
        assertThatThrownBy(() -> cj.text("""
                        mutation { updatePromotionalProperty(input: { id: "nope", name: "x", publisherId: 999, tags: [],
                          status: ACTIVE, isPrimary: false, propertyTypeDetails: { type: OTHER, otherDescription: "y" },
                          promotionalModels: [{ type: OTHER, isPrimary: true }] }) { id } }""").send()).hasMessageEndingWith("; the API refused the change");
    }

    @Test
    void cjsOwnSampleCreatesAPropertyThatIsThereAfterwards() {
        MutationResult result = cj.text(CREATE).send();
        assertThat(result.toString()).startsWith("createPromotionalProperty · properties · sandbox: done\n");
        assertThat(result.frame().rowCount()).isEqualTo(1);
        assertThat(result.frame().columns().stream().map(column -> column.name()))
                .containsExactly("id", "name", "tags");
        assertThat(result.value("id")).isEqualTo("103");
        assertThat(result.table().column("name").getString(0)).isEqualTo("test website");
        assertThat(result.linked("tags").rowCount()).isEqualTo(2);
        assertThat(result.errors()).isEmpty();
        assertThat(cj.sent).hasSize(1);
        assertThat(cj.asked).hasSize(1);
        assertThat(cj.named("test website", "websiteUrl")).isEqualTo(List.of("https://cj.com"));
        assertThat(cj.connection().showedInventedRows()).isTrue();
    }

    @Test
    void theInputCanBeAMap() {
        Map<String, Object> input = Map.of(
                "name",
                "from a map",
                "publisherId",
                99999L,
                "status",
                Status.ACTIVE,
                "isPrimary",
                false,
                "tags",
                List.of(),
                "propertyTypeDetails",
                Map.of("type", "OTHER", "otherDescription", "flyers"),
                "promotionalModels",
                List.of(Map.of("type", "OTHER", "isPrimary", true)));
        String text = "mutation ($in: CreatePromotionalPropertyInput) { createPromotionalProperty(input: $in) { id } }";
        assertThat(cj.text(text).var("in", input).send().value("id")).isEqualTo("103");
    }

    @Test
    void aPreviewShowsAllThatWouldBeSentAndSendsNothing() {
        assertThat(cj.text(CREATE).preview().toString())
                .isEqualTo("""
                        createPromotionalProperty · properties · sandbox: not sent yet
                        POST %s
                        mutation CjCreatePromotionalProperty($input: CreatePromotionalPropertyInput) {
                          createPromotionalProperty(input: $input) {
                            id
                            name
                            tags {
                              name
                            }
                          }
                        }
                        {
                          "input" : {
                            "name" : "test website",
                            "description" : "test description.",
                            "publisherId" : "99999",
                            "propertyTypeDetails" : {
                              "type" : "WEBSITE",
                              "websiteUrl" : "https://cj.com"
                            },
                            "isPrimary" : false,
                            "status" : "ACTIVE",
                            "promotionalModels" : [
                              {
                                "type" : "CONTENT_BLOG_MEDIA",
                                "isPrimary" : false
                              },
                              {
                                "type" : "COUPON_DEAL",
                                "isPrimary" : true
                              }
                            ],
                            "tags" : [
                              {
                                "name" : "myTag"
                              },
                              {
                                "name" : "mySecondTag"
                              }
                            ]
                          }
                        }""".formatted(cj.sandbox().endpoint(Api.PROPERTIES)));
        assertThat(cj.sent).isEmpty();
        assertThat(cj.asked).isEmpty();
    }

    @Test
    void anUnfinishedTextIsPreviewedWithEveryFaultAndNotSent() {
        TextMutation unfinished = cj.text("""
                mutation ($tag: String!) { createPromotionalProperty(input: {
                  nme: "x", tags: [{ name: $tag }], status: ACTIV,
                  promotionalModels: [{ type: OTHER, isPrimary: false }], propertyTypeDetails: {}
                }) { id nam } }""").var("tag", 7).var("tga", "x");
        Preview preview = unfinished.preview();
        assertThat(preview.ready()).isFalse();
        assertThat(String.join("\n", preview.problems()))
                .contains(
                        "`input.name` is required",
                        "`input.publisherId` is required",
                        "`input.isPrimary` is required",
                        "`input.propertyTypeDetails.type` is required",
                        "has no field `nme`: did you mean `name`?",
                        "no value `ACTIV`: did you mean `ACTIVE`?",
                        "needs exactly one",
                        "has no field `nam`: did you mean `name`?",
                        "no variable `$tga`: did you mean",
                        "7 is not a text");
        assertThat(preview.toString())
                .startsWith("createPromotionalProperty · properties · sandbox: can not be sent yet\n")
                .contains("^^^ `CreatePromotionalPropertyInput` has no field `nme`", "\"tag\" : 7");
        InvalidQueryException refused = catchThrowableOfType(InvalidQueryException.class, unfinished::send);
        assertThat(refused.problems().stream().map(problem -> problem.message()))
                .isEqualTo(preview.problems());
        assertThatThrownBy(unfinished::curl).isInstanceOf(InvalidQueryException.class);
        assertThat(cj.sent).isEmpty();
        assertThat(cj.asked).isEmpty();
    }

    @Test
    void aMutationThatNoApiHasIsPreviewedToo() {
        Preview preview = cj.text("mutation { createPromotionalProperti(input: {}) { id } }")
                .preview();
        assertThat(preview.problems()).hasSize(1);
        assertThat(preview.toString()).contains("did you mean `createPromotionalProperty`");
    }

    @Test
    void withoutAnInputThereIsNothingToDo() {
        String fault = "`upsertAndEnrollPublisher` has no `input`: what to do is missing";
        String variable =
                "mutation ($in: UpsertAndEnrollPublisherInput) { upsertAndEnrollPublisher(input: $in) { emailAddress } }";
        assertThat(cj.text("mutation { upsertAndEnrollPublisher { emailAddress } }")
                        .preview()
                        .problems())
                .containsExactly(fault);
        assertThat(cj.text(variable).preview().problems()).containsExactly(fault);
        assertThat(cj.text(variable).var("in", null).preview().problems()).containsExactly(fault);
        assertThat(cj.text(variable).var("in", Map.of()).preview().problems()).isEmpty();
    }

    @Test
    void aDescriptionOf250CharactersCountsCodePoints() {
        String text =
                "mutation ($d: String) { upsertAndEnrollPublisher(input: { user: { emailAddress: \"a@b.example\" }"
                        + " company: { description: $d } enrollment: { partnershipId: \"p1\" } }) { emailAddress company { id } } }";
        assertThat(cj.text(text).var("d", "😀".repeat(250)).preview().problems())
                .isEmpty();
        String literal = text.replace("($d: String) ", "").replace("$d", "\"" + "😀".repeat(249) + "\"");
        assertThat(cj.text(literal).preview().problems())
                .containsExactly("`input.company.description` needs at least 250 characters, but this has 249");
    }

    @Test
    void enrollingTwiceEnrollsOnce() {
        String text = "mutation { upsertAndEnrollPublisher(input: { user: { emailAddress: \"a@b.example\" } company: {"
                + " description: \"" + "d".repeat(250) + "\" promotionalProperties: [{ socialMedia: { handle: \"@x\","
                + " platform: X } }] } enrollment: { partnershipId: \"p1\" } })"
                + " { emailAddress company { id promotionalProperties { id } } } }";
        MutationResult first = cj.text(text).send();
        MutationResult second = cj.text(text).send();
        assertThat(first.frame()).isEqualTo(second.frame());
        assertThat(first.value("company.id")).isEqualTo("7100001");
        assertThat(first.frame().rowCount()).isEqualTo(1);
    }

    @Test
    void fieldsOfOneKindAreAdvisedNotDemanded() {
        Preview preview = cj.text(CREATE.replace(
                        "type: WEBSITE, websiteUrl: \"https://cj.com\"", "type: EMAIL, websiteUrl: \"x\""))
                .preview();
        assertThat(preview.ready()).isTrue();
        assertThat(preview.warnings())
                .containsExactly(
                        "`input.propertyTypeDetails.websiteUrl` is for WEBSITE, but this is a EMAIL",
                        "`input.propertyTypeDetails.emailAddress` is missing: CJ has one for each EMAIL",
                        "`input.propertyTypeDetails.emailOpenRate` is missing: CJ has one for each EMAIL",
                        "`input.propertyTypeDetails.emailMailingListSize` is missing: CJ has one for each EMAIL");
        assertThat(preview.summary()).contains("4 warnings:");
        assertThat(cj.text(CREATE).preview().warnings()).isEmpty();
    }

    @Test
    void aNoSendsNothingAndTheChangeCanStillBeMade() {
        TextMutation create = cj.text(CREATE);
        cj.answer = false;
        CjException no = catchThrowableOfType(CjException.class, create::send);
        assertThat(no).hasMessage("not sent: there was no yes");
        assertThat(no.kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(cj.sent).isEmpty();
        cj.answer = true;
        assertThat(create.send().sent()).isTrue();
    }

    @Test
    void oneValueIsSentOnce() {
        TextMutation create = cj.text(CREATE);
        create.send();
        assertThatThrownBy(create::send).hasMessage("this change was sent already; nothing was sent now");
        assertThat(cj.sent).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {
                "HTTP_500",
                "HTTP_503_RETRY_AFTER",
                "EMPTY_BODY",
                "CUT_JSON",
                "HTML_PAGE",
                "DROP_CONNECTION",
                "INTERNAL_ERROR"
            })
    void whatMayHaveBeenAppliedSaysHowToFindOutAndIsNotSentAgain(Fault.Kind kind) {
        try (Changes faulty = new Changes(Fault.at(1, kind))) {
            TextMutation create = faulty.text(CREATE);
            CjException e = catchThrowableOfType(CjException.class, create::send);
            assertThat(e.kind()).isEqualTo(Kind.UNCERTAIN);
            assertThat(e).hasMessageEndingWith("may have been applied");
            assertThat(e.next())
                    .contains("see whether it is there: pids().publisher(\"99999\").search(\"test website\").table()");
            assertThatThrownBy(create::send).hasMessageContaining("was sent already");
            assertThat(faulty.sandbox().requests(Api.PROPERTIES)).isEqualTo(1);
            assertThat(faulty.told).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"HTTP_429_RETRY_AFTER", "HTTP_403", "HTTP_404", "REDIRECT_ELSEWHERE"})
    void whatWasTurnedAwayCanBeSentAgain(Fault.Kind kind) {
        try (Changes faulty = new Changes(Fault.at(1, kind))) {
            TextMutation create = faulty.text(CREATE);
            CjException e = catchThrowableOfType(CjException.class, create::send);
            assertThat(e.kind()).isNotEqualTo(Kind.UNCERTAIN);
            assertThat(create.send().value("id")).isEqualTo("103");
            assertThat(faulty.sandbox().requests(Api.PROPERTIES)).isEqualTo(2);
        }
    }

    @Test
    void errorsStandBesideTheData() {
        try (Changes faulty = new Changes(Fault.at(1, Fault.Kind.PARTIAL_DATA))) {
            MutationResult result = faulty.text(CREATE).send();
            assertThat(result.value("id")).isEqualTo("103");
            assertThat(result.errors()).hasSize(1);
            assertThat(result.summary()).contains(": sent, but the API complains:\n  ");
            assertThat(faulty.connection().complaints()).containsExactly(result.summary());
        }
    }

    @Test
    void whatOthersWroteIsHarmlessOnTheTerminal() {
        cj.complaint = Optional.of(new GraphQlError("\u001b[2Jbad\u202e", "C\u0007", List.of("\u009b1m")));
        MutationResult result = cj.text(CREATE).send();
        assertThat(result.summary())
                .contains("\\x9b1m: \\x1b[2Jbad\\u202e (C\\x07)")
                .doesNotContain("\u001b", "\u202e");
        assertThat(cj.connection().complaints()).containsExactly(result.summary());
    }

    @Test
    void ofSeveralChangesSomeMayHaveBeenMadeWhenOneIsRefused() {
        String two = "mutation { a: " + CREATE.substring(CREATE.indexOf("createP"), CREATE.lastIndexOf('}'))
                + " b: updatePromotionalProperty(input: { id: \"nope\", name: \"n\", publisherId: \"99999\", tags: [],"
                + " status: ACTIVE, isPrimary: false, propertyTypeDetails: { type: OTHER, otherDescription: \"x\" },"
                + " promotionalModels: [{ type: OTHER, isPrimary: true }] }) { id } }";
        CjException e =
                catchThrowableOfType(CjException.class, () -> cj.text(two).send());
        assertThat(e.kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(e).hasMessageContaining("does 2 things, and some of them may have been applied");
        assertThat(e.next())
                .hasValueSatisfying(next -> assertThat(next).contains("pids()", "promotionalProperty(\"nope\")"));
        assertThat(cj.named("test website", "id")).isEqualTo(List.of("103"));
    }

    @Test
    void anEnrollmentCanOnlyBeLookedUpAtCj() {
        try (Changes faulty = new Changes(Fault.at(1, Fault.Kind.HTTP_500))) {
            CjException e = catchThrowableOfType(
                    CjException.class,
                    () -> faulty.text(
                                    "mutation { upsertAndEnrollPublisher(input: { user: { emailAddress: \"a@b.example\" } }) { emailAddress } }")
                            .send());
            assertThat(e.next())
                    .contains(
                            "the Tech Partner API has no query to look with: ask CJ whether \"a@b.example\" is enrolled"
                                    + " before you send it again");
        }
    }

    @Test
    void queriesAndSeveralOperationsAreSaidToBeWhatTheyAre() {
        assertThatThrownBy(() -> cj.text("{ placeholder }")).hasMessageContaining("this is a query");
        assertThatThrownBy(() -> cj.text("mutation A { x } mutation B { x }"))
                .hasMessageContaining("has 2 operations: say which");
        String two = CREATE.replace("mutation", "mutation A") + "query B { placeholder }";
        assertThat(TextMutation.of(cj.connection(), two, "A").preview().ready()).isTrue();
        assertThatThrownBy(() -> TextQuery.of(cj.connection(), CREATE)).hasMessageContaining("`gql` only asks");
    }

    @Test
    void curlHasItAllButTheToken() {
        String curl = cj.text(CREATE).curl();
        assertThat(curl)
                .contains("Bearer $CJ_TOKEN", "\"name\":\"test website\"")
                .doesNotContain("Bearer sandbox");
        assertThat(cj.sent).isEmpty();
    }

    /** What a stopped snippet throws is not shown, so it has to be told another way. */
    @Test
    void aSendingThatIsStoppedIsTold() {
        cj.interruptsSending = true;
        TextMutation create = cj.text(CREATE);
        CjException e = catchThrowableOfType(CjException.class, create::send);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(cj.told).containsExactly(e.getMessage() + "\n  " + e.next().orElseThrow());
    }

    @Test
    void aConnectionWithoutConsentChangesNothing() {
        Connection reading = new Connection(
                Changes.SCHEMAS,
                request -> {
                    throw new AssertionError("something was sent");
                },
                java.time.Clock.systemUTC(),
                Map.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Optional.empty(),
                value -> {});
        assertThatThrownBy(() -> TextMutation.of(reading, CREATE, null).send())
                .hasMessage("changes are not allowed here; nothing was sent");
    }
}
