package cjsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechPartnerTest {
    private static final String LONG_TEXT = "d".repeat(250);

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
    private final Probe probe = new Probe(sandbox, Api.TECH_PARTNERS);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Probe.Answer enroll(String user, String company, String enrollment) throws Exception {
        return probe.query("mutation { upsertAndEnrollPublisher(input: { user: { " + user + " } company: { " + company
                + " } enrollment: { " + enrollment
                + " } }) { emailAddress company { id promotionalProperties { id } } } }");
    }

    private Probe.Answer enroll(String email, String partnership) throws Exception {
        return enroll(
                "emailAddress: \"" + email + "\", phoneNumber: \"+15555555555\"",
                "description: \"" + LONG_TEXT + "\", functionalCurrency: EUR, address: { addressLineOne: \"1 Main St\","
                        + " city: \"Berlin\", countryCode: \"DE\" }, promotionalProperties: [{ socialMedia: { handle: \"@x\","
                        + " platform: TIKTOK } }]",
                "partnershipId: \"" + partnership + "\"");
    }

    @Test
    void enrollingTwiceGivesTheSameCompanyAndProperties() throws Exception {
        Probe.Answer first = enroll("a@b.example", "p1");
        assertThat(first.at("data.upsertAndEnrollPublisher.emailAddress")).isEqualTo("a@b.example");
        assertThat(first.list("data.upsertAndEnrollPublisher.company.promotionalProperties"))
                .hasSize(1);
        assertThat(enroll("a@b.example", "p1").at("data")).isEqualTo(first.at("data"));
    }

    @Test
    void anotherPersonGetsAnotherCompany() throws Exception {
        assertThat(enroll("c@b.example", "p1").at("data.upsertAndEnrollPublisher.company.id"))
                .isNotEqualTo(enroll("a@b.example", "p1").at("data.upsertAndEnrollPublisher.company.id"));
    }

    @Test
    void aDescriptionHasAtLeast250Characters() throws Exception {
        Probe.Answer answer = enroll(
                "emailAddress: \"a@b.example\"", "description: \"" + LONG_TEXT.substring(1) + "\"", "partnershipId: 1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("data")).isEqualTo("null");
        assertThat(answer.at("errors.0.extensions.code")).isEqualTo("InvalidArguments");
        assertThat(answer.at("errors.0.message"))
                .isEqualTo("company.description must have at least 250 characters, but has 249.");
    }

    @Test
    void aClosedPartnershipIsAnInvalidState() throws Exception {
        Probe.Answer answer = enroll("a@b.example", "closed");
        assertThat(answer.at("errors.0.extensions.code")).isEqualTo("InvalidSystemState");
        assertThat(answer.at("errors.0.extensions.classification")).isEqualTo("INVALID_SYSTEM_STATE");
    }

    @Test
    void theCurrencyOfAnAccountCannotBeChanged() throws Exception {
        enroll("a@b.example", "p1");
        Probe.Answer answer = enroll(
                "emailAddress: \"A@b.example\"",
                "description: \"" + LONG_TEXT + "\", functionalCurrency: SEK",
                "partnershipId: \"p2\"");
        assertThat(answer.at("errors.0.extensions.code")).isEqualTo("InvalidSystemState");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    emailAddress: "no address" | functionalCurrency: EUR
                    phoneNumber: "0171 234567" | functionalCurrency: EUR
                    emailAddress: "a@b.example" | functionalCurrency: JPY
                    emailAddress: "a@b.example" | address: { addressLineOne: "x", city: "y", countryCode: "XX" }
                    emailAddress: "a@b.example" | address: { city: "y" }
                    firstName: "no address at all" | functionalCurrency: EUR
                    """)
    void faultyInputIsAnInvalidArgument(String user, String company) throws Exception {
        Probe.Answer answer = enroll(user, company + ", description: \"" + LONG_TEXT + "\"", "partnershipId: \"p1\"");
        assertThat(answer.at("errors.0.extensions.code")).isEqualTo("InvalidArguments");
    }

    @Test
    void theQueryIsAPlaceholder() throws Exception {
        assertThat(probe.query("{ placeholder }").at("data.placeholder")).isEqualTo("placeholder");
    }
}
