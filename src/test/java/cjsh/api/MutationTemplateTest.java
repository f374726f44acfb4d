package cjsh.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutationTemplateTest {
    private final Changes cj = new Changes();

    @AfterEach
    void close() {
        cj.close();
    }

    @Test
    void everyRequiredInputStandsThereAndTheOthersAreComments() {
        assertThat(cj.text("createPromotionalProperty").template())
                .startsWith("""
                        mutation {
                          createPromotionalProperty(input: {
                            name: null  # String: Its name.
                            # description: null  # String: Free text about it. null: none.
                            publisherId: "999"  # ID: Company id (CID) of the publisher that owns it.
                            propertyTypeDetails: {  # The kind of property, and the fields of that kind.
                              type: null  # WEBSITE SOCIAL_MEDIA EMAIL""")
                .contains("""
                              # browserExtensionDownloadInformation: [{  # For BROWSER_EXTENSION: browsers it runs on, with a download address for each.
                                # browserExtensionBrowser: null  # CHROME FIREFOX SAFARI OPERA: The browser.
                                # browserExtensionDownloadLink: null  # String: Address of the download for this browser.
                              # }]
                        """, """
                            promotionalModels: [{  # How it promotes, one model at least. Exactly one model must be primary.
                        """)
                .endsWith("""
                            isPrimary: null  # Boolean: true: the main property of its company (CID).
                          }) {
                            id
                          }
                        }""");
    }

    @Test
    void whatIsLeftOpenIsWhatThePreviewAsksFor() {
        List<String> problems = cj.text(cj.text("createPromotionalProperty").template())
                .preview()
                .problems();
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "`input.name` is required, so it can not be null",
                        "`input.propertyTypeDetails.type` is required, so it can not be null",
                        "`input.promotionalModels[0].type` is required, so it can not be null",
                        "`input.promotionalModels[0].isPrimary` is required, so it can not be null",
                        "`input.promotionalModels` has 0 primary models, but needs exactly one",
                        "`input.tags[0].name` is required, so it can not be null",
                        "`input.status` is required, so it can not be null",
                        "`input.isPrimary` is required, so it can not be null");
    }

    @Test
    void whereNothingIsRequiredThePartsStandOpen() {
        assertThat(cj.text("upsertAndEnrollPublisher").template())
                .contains("""
                            company: {  # The creator's company.
                              # name: null  # String: Name of the company.
                              address: {  # Postal address of the company.
                        """, "# description: null  # String: at least 250 characters: What the company does");
    }

    @ParameterizedTest
    @ValueSource(strings = {"createPromotionalProperty", "updatePromotionalProperty", "upsertAndEnrollPublisher"})
    void eachTemplateIsGraphQl(String name) {
        String template = cj.text(name).template();
        assertThat(cj.text(template).preview().problems())
                .allSatisfy(problem -> assertThat(problem).containsAnyOf("is required", "primary"));
        assertThat(cj.text(template).template()).isEqualTo(template);
    }
}
