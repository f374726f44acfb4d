package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.engine.Completion;
import cjsh.engine.Session;
import cjsh.engine.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tab inside of GraphQL and paths, with the words of the shell; the bar in a text is the cursor. */
class LiteralTabTest {
    private static Session session;

    @BeforeAll
    static void open() throws IOException {
        Path imports = Path.of("startup/10-imports.jsh");
        session = Session.builder()
                .startup(List.of(new Source(imports.toString(), Files.readString(imports))))
                .literals(TabWords.literals())
                .open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '^', textBlock = """
            gql("{ publ|                                              ¦ publisher+{+
            gql("{\\n publ|                                           ¦ publisher+{+
            var q = gql("{ publ|                                      ¦ publisher+{+
            contracts().fields("status prog|                          ¦ programTerms.
            contracts().advertiser("1").maxRows(2).fields("prog|      ¦ programTerms.
            var q = contracts(); q.fields("prog|                      ¦ programTerms.
            commissions().rowsAt("programTerms.|                      ¦ actionTerms
            pids().linked("ta|                                        ¦ tags
            pids().status(ACTIVE).fields("id propertyTypeDetails.web| ¦ websiteUrl
            items("54").fields("s|                                    ¦ sku
            programs.contracts("999").fields("sta|                    ¦ startTime status
            "abc".concat("sta|                                        ¦ ^^
            """)
    void completes(String text, String expected) {
        List<String> found = session.complete(text.replace("|", ""), text.indexOf('|')).candidates().stream()
                .map(one -> one.text().replace(' ', '+'))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void completesInATextBlockOverSeveralLines() {
        String typed =
                "var q = gql(\"\"\"\n    { publisher { contracts(publisherId: \"999\") {\n      resultList { prog";
        Completion found = session.complete(typed, typed.length());
        assertThat(found.anchor()).isEqualTo(typed.length() - 4);
        assertThat(found.candidates()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("programTerms { ");
            assertThat(one.detail()).isEqualTo("ProgramTerms! · The terms in force under this contract.");
        });
    }

    @Test
    void inspectionSaysWhatTheSchemaSays() {
        String typed = "contracts().fields(\"programTerms.name\")";
        assertThat(session.inspect(typed, typed.indexOf("name"), false))
                .hasValueSatisfying(found -> assertThat(found.toString())
                        .isEqualTo("ProgramTerms·name: String!\nName the advertiser gave these terms."));
    }

    @Test
    void describes() {
        String typed = "contracts().fields(\"programTerms.name\")";
        assertThat(session.describe(typed, typed.indexOf("name")))
                .contains("ProgramTerms·name: String!\nName the advertiser gave these terms.");
    }
}
