package cjsh.api;

import static cjsh.api.properties.PropertiesEnums.PromotionalModelType.CONTENT_BLOG_MEDIA;
import static cjsh.api.properties.PropertiesEnums.PromotionalPropertyType.WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cjsh.api.properties.PropertiesCalls.CreatePromotionalPropertyCall;
import cjsh.graphql.InvalidQueryException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes by the generated classes. */
class TypedChangeTest {
    private final Changes cj = new Changes();

    @AfterEach
    void close() {
        cj.close();
    }

    private CreatePromotionalPropertyCall blog() {
        return cj.properties()
                .create(in -> in.name("My blog")
                        .publisherId("99999")
                        .status(Status.ACTIVE)
                        .isPrimary(false)
                        .tags(t -> t.name("travel"))
                        .propertyTypeDetails(d -> d.type(WEBSITE).websiteUrl("https://example.org"))
                        .promotionalModels(m -> m.type(CONTENT_BLOG_MEDIA).isPrimary(true)));
    }

    @Test
    void aPropertyIsCreatedAndItsScalarsComeBack() {
        MutationResult result = blog().send();
        assertThat(result.value("id")).isEqualTo("103");
        assertThat(result.value("status")).isEqualTo("ACTIVE");
        assertThat(cj.named("My blog", "websiteUrl")).isEqualTo(java.util.List.of("https://example.org"));
    }

    @Test
    void textAndTypesMakeTheSameDocument() {
        TextMutation text = cj.text("""
                mutation { createPromotionalProperty(input: { name: "My blog", publisherId: "99999", status: ACTIVE,
                  isPrimary: false, tags: [{ name: "travel" }]
                  propertyTypeDetails: { type: WEBSITE, websiteUrl: "https://example.org" }
                  promotionalModels: [{ type: CONTENT_BLOG_MEDIA, isPrimary: true }] }) { id name } }""");
        CreatePromotionalPropertyCall typed = blog().select(p -> p.id().name());
        assertThat(typed.document()).isEqualTo(text.document());
        assertThat(typed.variables()).isEqualTo(text.variables());
        assertThat(typed.curl()).isEqualTo(text.curl());
        assertThat(typed.preview().toString()).isEqualTo(text.preview().toString());
    }

    @Test
    void whatIsMissingIsNamedByItsPathAndNothingLeaves() {
        CreatePromotionalPropertyCall call =
                cj.properties().create(in -> in.name("My blog").promotionalModels(m -> m.isPrimary(true)));
        assertThat(call.preview().problems().stream().map(problem -> problem.replaceFirst(":.*", "")))
                .containsExactlyInAnyOrder(
                        "`input.publisherId` is required",
                        "`input.propertyTypeDetails` is required",
                        "`input.promotionalModels[0].type` is required",
                        "`input.tags` is required",
                        "`input.status` is required",
                        "`input.isPrimary` is required");
        assertThat(call.preview().variables())
                .isEqualTo(Map.of(
                        "input",
                        Map.of("name", "My blog", "promotionalModels", java.util.List.of(Map.of("isPrimary", true)))));
        assertThat(call.preview().toString())
                .contains("\n6 problems:\n  `input.promotionalModels[0].type` is required: one of");
        assertThatThrownBy(call::send).isInstanceOf(InvalidQueryException.class);
        assertThat(cj.sent).isEmpty();
    }

    @Test
    void aCreatorIsEnrolled() {
        MutationResult result = cj.techPartners()
                .enroll(in -> in.user(u -> u.emailAddress("a@b.example"))
                        .company(c -> c.description("d".repeat(250)))
                        .enrollment(e -> e.partnershipId("p1")))
                .select(r -> r.emailAddress().company(c -> c.id()))
                .send();
        assertThat(result.value("company.id")).isEqualTo("7100001");
        assertThat(cj.techPartners()
                        .enroll(in -> in.company(c -> c.description("short")))
                        .preview()
                        .problems())
                .containsExactly("`input.company.description` needs at least 250 characters, but this has 5");
    }

    @Test
    void templatesAreJava() {
        assertThat(cj.properties().create(in -> in).template()).startsWith("""
                        properties.create(in -> in
                            .name(null)  // String: Its name.
                            // .description(null)  // String: Free text about it. null: none.
                            .publisherId("999")  // ID: Company id (CID) of the publisher that owns it.
                            .propertyTypeDetails(p -> p  // The kind of property, and the fields of that kind.
                              .type(null)  // WEBSITE""").endsWith("""
                            .isPrimary(false)  // Boolean: true: the main property of its company (CID).
                        )""");
        cj.update("100", in -> in.description("a \"b\"\n\\")).send();
        assertThat(cj.update("100", in -> in).template())
                .startsWith("""
                        properties.update("100", in -> in
                            // .name("sample property name")  // String: Its name.
                            // .description("a \\"b\\"\\n\\\\")  // String: Free text about it. null: none.
                        """)
                .containsIgnoringWhitespaces("""
                              // .type(WEBSITE)  // WEBSITE SOCIAL""", """
                            // .tags(t -> t  // Its tags; may be empty.
                              // .name("tag2")  // String: The text of the tag.
                            // , t -> t
                              // .name("tag1")  // String: The text of the tag.
                            // )
                            // .status(ACTIVE)  // ACTIVE""")
                .doesNotContain(".id(");
        assertThat(cj.techPartners().enroll(in -> in).template())
                .startsWith("techPartners.enroll(in -> in\n    .user(u -> u  // The person behind the account.\n");
    }
}
