package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyMutationTest {
    private static final Instant NOW = Instant.parse("2027-02-03T04:05:06.789012Z");
    private static final String MODEL = "{ type: OTHER, isPrimary: true, description: \"flyers\" }";

    private final Sandbox sandbox =
            Sandbox.start(SandboxOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    private final Probe probe = new Probe(sandbox, Api.PROPERTIES);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Probe.Answer create(String company, String models, String details) throws Exception {
        return mutate("createPromotionalProperty", "", company, models, details);
    }

    private Probe.Answer update(String id, String company, String details) throws Exception {
        return mutate("updatePromotionalProperty", "id: \"" + id + "\"", company, "[" + MODEL + "]", details);
    }

    private Probe.Answer mutate(String name, String id, String company, String models, String details)
            throws Exception {
        return probe.query("mutation { result: " + name + "(input: { " + id + " name: \"new\" publisherId: \"" + company
                + "\" propertyTypeDetails: { " + details + " } promotionalModels: " + models
                + " tags: [] status: ARCHIVED isPrimary: true }) { id name description status isPrimary createdAt updatedAt"
                + " promotionalModels { type description } propertyTypeDetails { type __typename } } }");
    }

    private Probe.Answer website(String company) throws Exception {
        return create(company, "[" + MODEL + "]", "type: WEBSITE, websiteUrl: \"https://x.example\"");
    }

    private int total(String company) throws Exception {
        return (Integer) probe.query("{ promotionalProperties(publisherId: " + company + ") { totalCount } }")
                .at("data.promotionalProperties.totalCount");
    }

    @Test
    void aCreatedPropertyIsThereAfterwards() throws Exception {
        Probe.Answer created = website("999");
        Object id = created.at("data.result.id");
        assertThat(total("999")).isEqualTo(98);
        Probe.Answer found = probe.query(
                "{ promotionalProperty(id: \"" + id
                        + "\") { name createdAt updatedAt status propertyTypeDetails { ... on PromotionalPropertyWebsiteDetails { websiteUrl } } } }");
        assertThat(found.at("data.promotionalProperty"))
                .isEqualTo(Map.of(
                        "name", "new",
                        "createdAt", "2027-02-03T04:05:06.789Z",
                        "updatedAt", "2027-02-03T04:05:06.789Z",
                        "status", "ARCHIVED",
                        "propertyTypeDetails", Map.of("websiteUrl", "https://x.example")));
    }

    @Test
    void eachCreatedPropertyGetsAnIdOfItsOwn() throws Exception {
        assertThat(List.of(
                        website("99999").at("data.result.id"),
                        website("99999").at("data.result.id"),
                        website("99999").at("data.result.id")))
                .isEqualTo(List.of("103", "104", "105"));
    }

    @Test
    void sandboxesDoNotShareTheirChanges() throws Exception {
        website("999");
        try (Sandbox other = Sandbox.start(SandboxOptions.defaults())) {
            assertThat(new Probe(other, Api.PROPERTIES)
                            .query("{ promotionalProperties(publisherId: 999) { totalCount } }")
                            .at("data.promotionalProperties.totalCount"))
                    .isEqualTo(97);
        }
    }

    @Test
    void anUpdateChangesAllButIdAndCreation() throws Exception {
        Probe.Answer updated = update(
                "101",
                "99999",
                "type: EMAIL, emailAddress: \"a@b.example\", emailOpenRate: \"5%\","
                        + " emailMailingListSize: \"many\"");
        assertThat(updated.at("data.result.createdAt")).isEqualTo("2020-07-09T20:59:15.097Z");
        assertThat(updated.at("data.result.updatedAt")).isEqualTo("2027-02-03T04:05:06.789Z");
        assertThat(updated.at("data.result.description")).isEqualTo("null");
        assertThat(updated.at("data.result.propertyTypeDetails.__typename"))
                .isEqualTo("PromotionalPropertyEmailDetails");
        assertThat(probe.query("{ promotionalProperty(id: 101) { name } }").at("data.promotionalProperty.name"))
                .isEqualTo("new");
        assertThat(total("99999")).isEqualTo(97);
    }

    @Test
    void aNewPrimaryPropertyTakesOver() throws Exception {
        assertThat(website("99999").at("data.result.isPrimary")).isEqualTo(true);
        assertThat(probe.query("{ promotionalProperty(id: 100) { isPrimary } }")
                        .at("data.promotionalProperty.isPrimary"))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    type: SOCIAL_MEDIA, socialMediaHandle: "@x", socialMediaPlatform: TWITTER
                    type: EMAIL, emailAddress: "a@b.example", emailOpenRate: "5%", emailMailingListSize: "9"
                    type: MOBILE_APP, mobileAppName: "x", mobileAppDownloadInformation: [{ mobileAppPlatform: IOS, mobileAppDownloadLink: "l" }]
                    type: BROWSER_EXTENSION, browserExtensionName: "x", browserExtensionDownloadInformation: [{ browserExtensionBrowser: OPERA, browserExtensionDownloadLink: "l" }]
                    type: SERVICES_AND_TOOLS, servicesAndToolsMarketingSiteUrl: "https://x.example"
                    type: PAID_SEARCH_ENGINE, paidSearchEngineDescription: "x"
                    type: PAID_DISPLAY_ADS, paidDisplayAdsDescription: "x"
                    type: OTHER, otherDescription: "x"
                    """)
    void everyKindCanBeCreated(String details) throws Exception {
        Probe.Answer created = create("999", "[" + MODEL + "]", details);
        assertThat(details).startsWith("type: " + created.at("data.result.propertyTypeDetails.type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    type: WEBSITE | needs websiteUrl.
                    type: WEBSITE, websiteUrl: " " | needs websiteUrl.
                    type: SOCIAL_MEDIA, socialMediaHandle: "@x" | needs socialMediaPlatform.
                    type: EMAIL | needs emailAddress, emailMailingListSize, emailOpenRate.
                    type: MOBILE_APP, mobileAppName: "x", mobileAppDownloadInformation: [] | needs mobileAppDownloadInformation.
                    type: OTHER, otherDescription: "x", websiteUrl: "https://x.example" | must not have websiteUrl.
                    """)
    void detailsMustFitTheirKind(String details, String fault) throws Exception {
        Probe.Answer answer = create("999", "[" + MODEL + "]", details);
        assertThat(answer.at("errors.0.message")).asString().endsWith(fault);
        assertThat(answer.at("errors.0.extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(total("999")).isEqualTo(97);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [] | 0
                    [{ type: OTHER, isPrimary: false }] | 0
                    [{ type: OTHER, isPrimary: true }, { type: INFLUENCER, isPrimary: true }] | 2
                    """)
    void exactlyOneModelMustBePrimary(String models, String primaries) throws Exception {
        Probe.Answer answer = create("999", models, "type: OTHER, otherDescription: \"x\"");
        assertThat(answer.at("errors.0.message"))
                .isEqualTo("Exactly one of promotionalModels must be primary, but " + primaries + " are.");
    }

    @ParameterizedTest
    @CsvSource({"nope, 999, NOT_FOUND", "101, 999, NOT_FOUND", "101, 555, FORBIDDEN"})
    void onlyAPropertyOfAnOwnCompanyCanBeUpdated(String id, String company, String code) throws Exception {
        assertThat(update(id, company, "type: OTHER, otherDescription: \"x\"").at("errors.0.extensions.code"))
                .isEqualTo(code);
    }

    @Test
    void anInputIsNeeded() throws Exception {
        assertThat(probe.query("mutation { createPromotionalProperty { id } }").at("errors.0.message"))
                .isEqualTo("The argument input is missing.");
    }
}
