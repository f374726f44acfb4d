package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Messages are the same everywhere: graphql-java would speak German on a German machine, and numbers, too. */
@Isolated("changes the default locale of the JVM")
class GermanLocaleTest {
    @Test
    void explanationsAreTheSameOnAGermanMachine() {
        List<String> texts = new ArrayList<>(Stream.concat(
                        FaultBlock.readAll().stream().map(FaultBlock::document),
                        HostileQueriesTest.cases()
                                .map(HostileQueriesTest.Case::text)
                                .filter(text -> text.length() < 20_000))
                .toList());
        texts.add("query Q($a: Int, $a: Int, $b: Nix) { publisher { __typename @include(if: 1) @include(if: true) } }");
        texts.add(
                "{ publisher { a: __typename a: contracts(publisherId: 1) { totalCount } } ...F } fragment F on Query { x: publisher { __typename } }");
        List<String> expected = messages(texts, Locale.ROOT);
        for (String language : List.of("de-DE", "tr-TR", "ar-EG-u-nu-arab")) {
            List<String> found = messages(texts, Locale.forLanguageTag(language));
            for (int i = 0; i < expected.size(); i++) {
                assertThat(found.get(i)).as(language).isEqualTo(expected.get(i));
            }
            assertThat(found).hasSameSizeAs(expected);
        }
        assertThat(expected).hasSizeGreaterThan(texts.size());
    }

    private static List<String> messages(List<String> texts, Locale locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            List<String> messages = new ArrayList<>();
            Schemas schemas = new Schemas();
            DocumentReader reader = new DocumentReader(schemas);
            for (String text : texts) {
                faults(() -> reader.read(text), messages);
            }
            for (String paths : List.of("statuss ID x: *", "ID.I", "a.".repeat(200), "programTerms(1)", "name[on X]")) {
                faults(() -> PathSelection.toGraphQl(schemas.of(Api.PROGRAMS), "Contract", paths), messages);
            }
            ValidDocument document = reader.read(
                    "query Q($i: ID!, $n: Int = 3, $f: ContractFilters)"
                            + " { publisher { contracts(publisherId: $i, limit: $n, filters: $f) { resultList { status } } } }");
            for (String name : List.of("n", "f", "i", "I", "x")) {
                faults(() -> Variables.check(document, Map.of(name, 1.5)), messages);
                faults(() -> Variables.parse(document, Map.of(name, "1.000,5")), messages);
            }
            faults(() -> PagedDocument.of(document, Map.of("n", 1_234_567)), messages);
            messages.add(document.text());
            return messages;
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void faults(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, List<String> into) {
        InvalidQueryException e = catchThrowableOfType(InvalidQueryException.class, call);
        if (e != null) {
            e.problems().forEach(problem -> into.add(problem.toString()));
        }
    }
}
