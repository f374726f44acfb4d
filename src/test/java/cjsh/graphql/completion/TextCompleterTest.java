package cjsh.graphql.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cjsh.graphql.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL text with all four schemas; the bar in a text is the cursor. */
class TextCompleterTest {
    private static final Path RESOURCES = Path.of("src/test/resources/cjsh/graphql");
    private static final TextCompleter COMPLETER = TextCompleter.of(new Schemas());

    static Stream<Arguments> cases() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("completion/cases.txt"))) {
            if (line.startsWith("    ->")) {
                cases.add(Arguments.of(
                        String.join("\n", text),
                        line.substring("    ->".length()).strip()));
                text.clear();
            } else if (!line.isEmpty() && !(line.startsWith("# ") && cases.isEmpty())) {
                text.add(line);
            }
        }
        assertThat(cases).hasSizeGreaterThan(40);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void offersWhatMayStandThere(String text, String expected) {
        String found =
                at(text).list().stream().map(one -> "`" + one.insert() + "`").collect(Collectors.joining(" "));
        if (expected.endsWith("…")) {
            assertThat(found).startsWith(expected.substring(0, expected.length() - 1));
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }

    private static Proposals at(String text) {
        int cursor = text.indexOf('|');
        return COMPLETER.complete(text.substring(0, cursor) + text.substring(cursor + 1), cursor);
    }

    @Test
    void saysWhatItIsAndWhichApiHasIt() {
        assertThat(at("{ itemL|").list()).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo("itemList");
            assertThat(one.type()).isEqualTo("ItemList!");
            assertThat(one.detail())
                    .isEqualTo(
                            "ItemList! in itemLists · One item list. An unknown id gives the error NotFound and no data.");
        });
        assertThat(at("{ promotionalProperty(id: 1) { propertyTypeDetails { websiteU|")
                        .list())
                .singleElement()
                .satisfies(one -> assertThat(one.detail())
                        .isEqualTo("String! on PromotionalPropertyWebsiteDetails · Address of the website."));
    }

    @Test
    void replacesTheWholeWord() {
        assertThat(at("{ publ|isher { x } }")).satisfies(found -> {
            assertThat(found.start()).isEqualTo(2);
            assertThat(found.end()).isEqualTo(11);
        });
        assertThat(at("query A($ab: ID!) { promotionalProperty(id: $a|b) }"))
                .satisfies(found -> assertThat(found.start()).isEqualTo(44));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ publisher { cont|racts(publisherId: 1) { count } } } -> PublisherQueries·contracts(publisherId: ID!, filters: ContractFilters, limit: Int, offset: Int): ContractList!",
                "{ publisher { contracts(li|mit: 1) { count } } } -> contracts·limit: Int\\n.*\\nat most 100",
                "{ publisher { c: contracts(filters: { activeAf|ter: 1 }) { count } } } -> ContractFilters·activeAfter: ISODateTime",
                "{ promotionalProperties(publisherId: 1, status: ACT|IVE) { totalCount } } -> PromotionalPropertyStatus·ACTIVE\\nIn use\\.",
                "{ promotionalProperties(publ|isherId: 1) { totalCount } } -> promotionalProperties·publisherId: ID!\\n.*\\ninferred: type and that it is required.*",
                "mutation { upsertAndEnrollPublisher(input: { company: { descrip|tion: 1 } }) { emailAddress } } -> UpsertPublisherCompanyInput·description: String\\n.*\\nat least 250 characters\\ninferred: .*",
                "mutation { createPromotionalProperty(input: { promotional|Models: [] }) { id } } -> CreatePromotionalPropertyInput·promotionalModels: \\[PromotionalModelInput!\\]!\\n.*\\nexactly one of them is primary",
                "fragment A on Cont|ract { status } -> type Contract\\n.*",
                "query A($a: Contract|Filters) { publisher { contracts { count } } } -> input ContractFilters\\n.*",
                "{ publisher { contracts { __type|name } } } -> __typename: String!\\n.*",
                "{ publisher @inc|lude(if: true) { contracts } } -> @include\\(if: Boolean!\\)\\n.*"
            })
    void describesWhatStandsThere(String line) {
        String[] parts = line.split(" -> ", 2);
        int cursor = parts[0].indexOf('|');
        String said = COMPLETER.describe(parts[0].replace("|", ""), cursor).orElse("nothing");
        String pattern = parts[1].contains("\\") ? parts[1] : java.util.regex.Pattern.quote(parts[1]) + ".*";
        assertThat(said).matches(java.util.regex.Pattern.compile(pattern, java.util.regex.Pattern.DOTALL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ali|as: publisher { x } }",
                "{ publ|ishe { x } }",
                "{ | }",
                "# publi|sher",
                "query Na|me { publisher }"
            })
    void describesNothingElse(String text) {
        assertThat(COMPLETER.describe(text.replace("|", ""), text.indexOf('|'))).isEmpty();
    }

    @Test
    void answersEveryPrefixOfEveryText() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                "}}}{{{((([[[)))]]]}}}",
                "$@!=:|&...\"\"\"\"\"",
                "query($a:[[[A!]!]={b:[{c:",
                "\\\"\u0000\ud83d\ufeff#\r{x"));
        try (Stream<Path> files = Files.list(RESOURCES.resolve("completion/documents"))) {
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
        }
        texts.addAll(List.of(Files.readString(RESOURCES.resolve("faults.txt")).split("\n\n")));
        for (String text : texts) {
            String limited = text.substring(0, Math.min(text.length(), 400));
            for (int i = 0; i <= limited.length(); i++) {
                int cursor = i;
                assertThatCode(() -> {
                            Proposals found = COMPLETER.complete(limited.substring(0, cursor), cursor);
                            assertThat(found.start()).isBetween(0, cursor);
                            assertThat(COMPLETER.complete(limited, cursor).end())
                                    .isBetween(cursor, limited.length());
                            COMPLETER.describe(limited, cursor);
                        })
                        .as("%s|", limited.substring(0, cursor))
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{ publisher ", "a(b:{c:[", "\"", " ", "query A { x }\n"})
    void readsHugeTexts(String piece) {
        String text = piece.repeat(5_000_000 / piece.length());
        assertThat(COMPLETER.complete(text, text.length()).list()).hasSizeLessThan(300);
        assertThatCode(() -> COMPLETER.describe(text, text.length())).doesNotThrowAnyException();
    }

    @Test
    void goesDeep() {
        String deep = "{ publisher { contracts(publisherId: 1) { resultList " + "{ ... ".repeat(5_000) + "{ st|";
        assertThat(at(deep).list()).extracting(Proposal::label).containsExactly("startTime", "status");
    }
}
