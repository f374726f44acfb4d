package cjsh.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cjsh.api.properties.PropertiesEnums.PromotionalModelType;
import cjsh.api.properties.PropertiesEnums.PromotionalPropertyType;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.InvalidQueryException;
import cjsh.graphql.Schemas;
import cjsh.sandbox.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PropertyUpdateTest {
    private final Changes cj = new Changes();

    @AfterEach
    void close() {
        cj.close();
    }

    private String now(String field) {
        String text = "{ promotionalProperty(id: \"101\") { " + field + " } }";
        return String.valueOf(TextQuery.of(cj.connection(), text)
                .frame()
                .columns()
                .get(0)
                .values()
                .get(0));
    }

    @Test
    void oneThingChangesAndTheRestStays() {
        PropertyUpdate<?, ?> update = cj.update("101", in -> in.name("new name"));
        Preview preview = update.preview();
        assertThat(preview.changes()).containsExactly("name: \"sample instagram property\" → \"new name\"");
        assertThat(preview.toString()).startsWith("""
                        updatePromotionalProperty · properties · sandbox: not sent yet
                        POST %s
                        changes:
                          name: "sample instagram property" → "new name"
                        mutation CjUpdatePromotionalProperty(""".formatted(cj.sandbox().endpoint(Api.PROPERTIES)));
        assertThat(cj.sent).hasSize(1).noneMatch(request -> request.mutation());
        assertThat(update.send().value("name")).isEqualTo("new name");
        assertThat(cj.asked.get(0).summary()).isEqualTo("""
                        updatePromotionalProperty · properties · sandbox
                        changes:
                          name: "sample instagram property" → "new name\"""");
        assertThat(cj.sent).filteredOn(request -> request.mutation()).hasSize(1);
        assertThat(cj.sent.get(2).variables())
                .isEqualTo(Map.of(
                        "input",
                        Map.of(
                                "id", "101",
                                "name", "new name",
                                "description", "",
                                "publisherId", "99999",
                                "status", "ACTIVE",
                                "isPrimary", false,
                                "tags", List.of(),
                                "promotionalModels", List.of(Map.of("type", "INFLUENCER", "isPrimary", true)),
                                "propertyTypeDetails",
                                        Map.of(
                                                "type", "SOCIAL_MEDIA",
                                                "socialMediaHandle", "@sample-property",
                                                "socialMediaPlatform", "INSTAGRAM"))));
        assertThat(now("propertyTypeDetails { ... on PromotionalPropertySocialMediaDetails { socialMediaHandle } }"))
                .isEqualTo("@sample-property");
        assertThat(now("name")).isEqualTo("new name");
    }

    @Test
    void aPreviewIsHarmlessOnTheTerminal() {
        Preview preview = cj.update("101", in -> in.name("\u001b[2J\u202e").tags(t -> t.name("\u0007")))
                .preview();
        assertThat(preview.toString() + preview.summary())
                .contains("→ \"\\x1b[2J\\u202e\"", "[{name: \"\\x07\"}]")
                .doesNotContain("\u001b", "\u202e", "\u0007");
    }

    @Test
    void objectsChangeInPartAndListsWhole() {
        Preview preview = cj.update(
                        "100",
                        in -> in.propertyTypeDetails(d -> d.websiteUrl("https://new.example"))
                                .tags(t -> t.name("only")))
                .preview();
        assertThat(preview.changes())
                .containsExactlyInAnyOrder(
                        "propertyTypeDetails.websiteUrl: \"https://cj.com\" → \"https://new.example\"",
                        "tags: [{name: \"tag2\"}, {name: \"tag1\"}] → [{name: \"only\"}]");
        assertThat(preview.warnings()).isEmpty();
    }

    @Test
    void anotherKindLeavesTheFieldsOfTheOldOneBehind() {
        MutationResult result = cj.update(
                        "100",
                        in -> in.propertyTypeDetails(
                                d -> d.type(PromotionalPropertyType.OTHER).otherDescription("flyers")))
                .send();
        assertThat(result.errors()).isEmpty();
        assertThat(result.value("id")).isEqualTo("100");
    }

    @Test
    void whatChangesNothingIsNotSent() {
        PropertyUpdate<?, ?> update =
                cj.update("100", in -> in.publisherId("99999").status(Status.ACTIVE));
        assertThat(update.preview().toString()).contains("nothing changes, so nothing is sent");
        MutationResult result = update.send();
        assertThat(result.sent()).isFalse();
        assertThat(result.toString())
                .isEqualTo("updatePromotionalProperty · properties · sandbox: nothing changes, so nothing was sent");
        assertThat(result.table().rowCount()).isZero();
        assertThat(cj.sent).noneMatch(request -> request.mutation());
        assertThat(cj.asked).isEmpty();
    }

    @Test
    void aTextCanBeTakenAway() {
        assertThat(cj.update("100", in -> in.description(null)).preview().changes())
                .containsExactly("description: \"sample property description\" → nothing");
        cj.update("100", in -> in.description(null)).send();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        PropertyUpdate<?, ?> mine = cj.update("101", in -> in.name("mine"));
        mine.preview();
        cj.update("101", in -> in.name("theirs").description("theirs")).send();
        assertThatThrownBy(mine::send)
                .hasMessage("property `101` has changed at CJ since it was read; nothing was sent:"
                        + " name: \"sample instagram property\" → \"theirs\"; description: \"\" → \"theirs\"");
        assertThat(now("name")).isEqualTo("theirs");
        assertThat(cj.update("101", in -> in.name("mine")).send().value("name")).isEqualTo("mine");
    }

    @Test
    void faultsAreOfTheWholeInput() {
        PropertyUpdate<?, ?> update = cj.update(
                "101",
                in -> in.promotionalModels(
                                m -> m.type(PromotionalModelType.OTHER).isPrimary(false))
                        .tags(t -> t));
        assertThat(String.join("\n", update.preview().problems()))
                .contains(
                        "`input.promotionalModels` has 0 primary models, but needs exactly one",
                        "`input.tags[0].name` is required");
        assertThatThrownBy(update::send).isInstanceOf(InvalidQueryException.class);
        assertThat(cj.sent).noneMatch(request -> request.mutation());
    }

    @Test
    void whatCanNotBeReadIsNotDroppedUnseen() {
        String sdl = Api.PROPERTIES.sdl();
        String unreadable =
                sdl.replaceFirst("(?s)(type PromotionalProperty \\{.*?)\\bdescription: String", "$1other: String");
        assertThat(unreadable).isNotEqualTo(sdl);
        Schemas schemas = new Schemas(Map.of(Api.PROPERTIES, unreadable), (api, reason) -> {
            throw new AssertionError(reason);
        });
        try (Changes refreshed = new Changes(schemas)) {
            PropertyUpdate<?, ?> update = refreshed.update("101", in -> in.name("x"));
            Preview preview = update.preview();
            assertThat(preview.problems())
                    .containsExactly("`input.description` can not be read, and CJ wants all fields of an update,"
                            + " so it may be lost: name it");
            assertThat(preview.toString()).contains("can not be sent yet", "1 problem:\n  `input.description` can not");
            assertThatThrownBy(update::send).hasMessageContaining("`input.description` can not be read");
            assertThat(refreshed.sent).noneMatch(request -> request.mutation());
            assertThat(refreshed
                            .properties()
                            .update("101", in -> in.name("x").description("known"))
                            .select(p -> p.name())
                            .send()
                            .value("name"))
                    .isEqualTo("x");
            assertThat(refreshed.update("101", in -> in.name("x")).send().sent())
                    .isFalse();
        }
    }

    @Test
    void aPropertyThatIsNotThereIsSaidToBeSo() {
        assertThatThrownBy(() -> cj.update("nope", in -> in.name("x")).preview())
                .hasMessage("there is no promotional property `nope`, or it is not yours; nothing was sent");
        assertThatThrownBy(() -> cj.update("101", in -> in.id("102")).preview())
                .hasMessageContaining("`id` names the property and can not be changed");
    }

    @Test
    void aServerThatFailsIsNotAskedForItsWholeList() {
        try (Changes failing = new Changes(Fault.every(Fault.Kind.HTTP_403))) {
            assertThatThrownBy(() -> failing.update("101", in -> in.name("x")).preview())
                    .isInstanceOf(CjException.class);
            assertThat(failing.sent).hasSize(1);
        }
    }

    @Test
    void whereTheApiHasNoQueryForOnePropertyTheListIsSearched() {
        List<?> ids = PropertiesQuery.pids(cj.connection())
                .frame()
                .column("id")
                .orElseThrow()
                .values();
        cj.knowsOneProperty = false;
        String last = String.valueOf(ids.get(ids.size() - 1));
        assertThat(cj.update(last, in -> in.name("found")).send().value("name")).isEqualTo("found");
        assertThatThrownBy(() -> cj.update("nope", in -> in.name("x")).preview())
                .hasMessageStartingWith("there is no promotional property `nope`");
    }
}
