package cjsh.graphql.completion;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths; the bar in a text is the cursor. */
class PathCompleterTest {
    private static final Schemas SCHEMAS = new Schemas();

    private static PathCompleter completer(String type) {
        boolean lists = type.endsWith("[]");
        Api api = type.startsWith("Contract") ? Api.PROGRAMS : Api.PROPERTIES;
        String name = type.replace("[]", "");
        return (lists ? PathCompleter.ofLists(SCHEMAS.of(api), name) : PathCompleter.ofFields(SCHEMAS.of(api), name))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Contract              ; |                                    ; advertiserId endTime programTerms. startTime status * **
            Contract              ; status prog|                         ; programTerms.
            Contract              ; status, prog|                        ; programTerms.
            Contract              ; a: programTerms.na|                  ; name
            Contract              ; a : programTerms.na|                 ; name
            Contract              ; programTerms.nmae|                   ; name
            Contract              ; programTerms.specialTerms.|          ; body name * **
            Contract              ; programTerms.actionTerms.aT|         ; actionTracker.
            Contract              ; *|                                   ; * **
            Contract              ; **.|                                 ; ''
            Contract              ; nothing.|                            ; ''
            Contract              ; programTerms name.|                  ; ''
            Contract[]            ; |                                    ; programTerms.
            Contract[]            ; programTerms.|                       ; actionTerms
            Contract[]            ; programTerms.actionTerms.|           ; commissions performanceIncentives
            PromotionalProperty   ; prop|                                ; propertyTypeDetails. propertyTypeDetails[on+
            PromotionalProperty   ; propertyTypeDetails.web|             ; websiteUrl
            PromotionalProperty   ; propertyTypeDetails[|                ; on+
            PromotionalProperty   ; propertyTypeDetails[on W|            ; Website].
            PromotionalProperty   ; propertyTypeDetails[on W|].type      ; Website
            PromotionalProperty   ; propertyTypeDetails [on Website].|   ; type websiteUrl * **
            PromotionalProperty   ; propertyTypeDetails[on PromotionalPropertyEmailDetails].emailA| ; emailAddress
            PromotionalProperty[] ; |                                    ; promotionalModels propertyTypeDetails. tags
            """)
    void offersWhatMayStandThere(String type, String text, String expected) {
        List<String> found = completer(type).complete(text.replace("|", ""), text.indexOf('|')).list().stream()
                .map(one -> one.insert().replace(' ', '+'))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Contract            ; status pro|gramTerms.name                 ; Contract·programTerms: ProgramTerms!
            Contract            ; a: programTerms.na|me                     ; ProgramTerms·name: String!
            PromotionalProperty ; propertyTypeDetails.website|Url           ; PromotionalPropertyWebsiteDetails·websiteUrl: String!
            PromotionalProperty ; propertyTypeDetails[on We|bsite].type     ; type PromotionalPropertyWebsiteDetails
            """)
    void describesWhatStandsThere(String type, String text, String expected) {
        assertThat(completer(type).describe(text.replace("|", ""), text.indexOf('|')))
                .hasValueSatisfying(said -> assertThat(said.lines().findFirst()).hasValue(expected));
    }

    @Test
    void describesNoNames() {
        assertThat(completer("Contract").describe("status: name", 3)).isEmpty();
        assertThat(completer("Contract").describe("  ", 1)).isEmpty();
    }

    @Test
    void answersEveryText() {
        String text = "a: b.c[on D].** [ ] . : , *** on[on[on " + "programTerms.".repeat(3) + " \ud83d\u0000\n";
        for (int i = 0; i <= text.length(); i++) {
            assertThat(completer("Contract").complete(text, i).start()).isBetween(0, i);
            completer("Contract").describe(text, i);
        }
        for (String piece : List.of("a.", " ", "[on ", "*", "programTerms.", "a: ")) {
            String huge = piece.repeat(5_000_000 / piece.length());
            assertThat(completer("Contract").complete(huge, huge.length()).list())
                    .hasSizeLessThan(50);
        }
    }
}
