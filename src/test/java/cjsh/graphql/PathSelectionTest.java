package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathSelectionTest {
    private static final Schemas SCHEMAS = new Schemas();
    private static final GraphQLSchema PROGRAMS = SCHEMAS.of(Api.PROGRAMS);
    private static final GraphQLSchema PROPERTIES = SCHEMAS.of(Api.PROPERTIES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status programTerms.name | { status programTerms { name } }",
                "status, status,,programTerms.name programTerms.id | { status programTerms { name id } }",
                "''       | { advertiserId endTime startTime status }",
                "*        | { advertiserId endTime startTime status }",
                "programTerms | { programTerms { id isDefault name } }",
                "programTerms.* status | { programTerms { id isDefault name } status }",
                "state: status | { state: status }",
                "a:status b : status status | { a: status b: status status }",
                "rate: programTerms.actionTerms.commissions.rate.value | { programTerms { actionTerms { commissions { rate { rate: value } } } } }",
                "programTerms.specialTerms.** | { programTerms { specialTerms { body name } } }"
            })
    void pathsBecomeASelection(String paths, String selection) {
        assertThat(PathSelection.toGraphQl(PROGRAMS, "Contract", paths)).isEqualTo(selection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "propertyTypeDetails.type propertyTypeDetails.websiteUrl | { propertyTypeDetails { type ... on PromotionalPropertyWebsiteDetails { websiteUrl } } }",
                "propertyTypeDetails[on Website].websiteUrl | { propertyTypeDetails { ... on PromotionalPropertyWebsiteDetails { websiteUrl } } }",
                "propertyTypeDetails [ on PromotionalPropertyWebsiteDetails ].type | { propertyTypeDetails { ... on PromotionalPropertyWebsiteDetails { type } } }",
                "propertyTypeDetails[on Email] | { propertyTypeDetails { ... on PromotionalPropertyEmailDetails { emailAddress emailMailingListSize emailOpenRate type } } }",
                "propertyTypeDetails.mobileAppDownloadInformation.mobileAppPlatform | { propertyTypeDetails { ... on PromotionalPropertyMobileAppDetails { mobileAppDownloadInformation { mobileAppPlatform } } } }",
                "tags | { tags { name } }"
            })
    void interfacesAreNarrowedByTypeOrByField(String paths, String selection) {
        assertThat(PathSelection.toGraphQl(PROPERTIES, "PromotionalProperty", paths))
                .isEqualTo(selection);
    }

    @Test
    void everythingBelowIsValid() {
        String all = PathSelection.toGraphQl(PROPERTIES, "PromotionalProperty", "**");
        assertThat(new DocumentReader(SCHEMAS)
                        .read("{ promotionalProperties(publisherId: 1) { resultList " + all + " } }")
                        .text())
                .contains("otherDescription")
                .contains("browserExtensionDownloadLink");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statuss | 1 | 7 | `Contract` has no field `statuss`: did you mean `status`?",
                "status programTerms.nam | 21 | 3 | `ProgramTerms` has no field `nam`: did you mean `name`?",
                "name | 1 | 4 | `Contract` has no field `name`: it is a field of `ProgramTerms`, one level down: `programTerms { name }`",
                "status.name | 8 | 4 | `status` has no fields: end the path there",
                "status[on X] | 1 | 6 | `status` is no object, so it has no types to narrow to",
                "programTerms[on X].name | 17 | 1 | `ProgramTerms` has no types to narrow to",
                "x: programTerms | 4 | 12 | `programTerms` is an object with several fields: name one of them",
                "x: * | 4 | 1 | `*` is many fields, so it can not have one name",
                "programTerms.**.name | 17 | 4 | nothing can follow `**`",
                "x: status x: advertiserId | 14 | 12 | `x` names another field already: give one of them another name",
                "status: advertiserId status | 22 | 6 | `status` names another field already: give one of them another name",
                "programTerms: status programTerms.id | 22 | 12 | `programTerms` names another field already: give one of them another name",
                "programTerms. | 14 | 1 | the path ends where a field name should stand",
                "status .name | 8 | 1 | `.` can not stand here: a field name should",
                "ä: status | 1 | 1 | `ä` can not stand here: a field name should",
                "1: status | 1 | 1 | `1` can not stand here: a field name should",
                "a: b: status | 5 | 1 | `:` can not stand here: paths stand apart by blanks or commas",
                "programTerms[Website] | 14 | 7 | `[` is followed by `on` and a type, as in `[on Website]`",
                "programTerms[on X | 18 | 1 | here should be `]`",
                "😀 | 1 | 1 | `😀` can not stand here: a field name should"
            })
    void wrongPathsAreExplainedAtTheirPlace(String paths, int column, int length, String message) {
        InvalidQueryException e = catchThrowableOfType(
                InvalidQueryException.class, () -> PathSelection.toGraphQl(PROGRAMS, "Contract", paths));
        assertThat(e.problems()).containsExactly(new Problem(1, column, length, message));
        assertThat(e.source()).isEqualTo(paths);
    }

    @Test
    void allFaultsComeAtOnceEachOnItsLine() {
        InvalidQueryException e = catchThrowableOfType(
                InvalidQueryException.class,
                () -> PathSelection.toGraphQl(
                        PROPERTIES, "PromotionalProperty", "nam\nid\n  propertyTypeDetails[on Webseit].x websiteurl"));
        assertThat(e.problems())
                .extracting(Problem::line, Problem::column)
                .asString()
                .isEqualTo("[(1, 1), (3, 26), (3, 37)]");
        assertThat(e.problems().get(1).message()).contains("did you mean `Website`?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "programTerms.", "x:"})
    void endlessPathsAreAnsweredInOneLine(String step) {
        InvalidQueryException e = catchThrowableOfType(
                InvalidQueryException.class,
                () -> PathSelection.toGraphQl(PROGRAMS, "Contract", step.repeat(100_000) + "status"));
        assertThat(e.getMessage()).hasSizeLessThan(1100);
    }
}
