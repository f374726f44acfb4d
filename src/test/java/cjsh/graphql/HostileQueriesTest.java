package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody writes by hand: each is refused with the limit that it breaks, and the next query works. */
class HostileQueriesTest {
    private static final DocumentReader READER = new DocumentReader(new Schemas());
    private static final String CHARACTERS = "characters, but may have at most 1048576";
    private static final String TOKENS =
            "the query is too long to read: it may have at most 15000 names, values and signs";
    private static final String DEEP = "the query is nested too deep to read: this is the first thing too many";

    record Case(String name, String text, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        String open = "{ publisher { contracts(publisherId: 1) { ";
        String inRow = open + "resultList { ";
        String root = "query Q { publisher { ...F0 } } ";
        return Stream.of(
                new Case("5 MB of fields", open + "totalCount ".repeat(450_000) + "} } }", CHARACTERS),
                new Case("5 MB of blanks", open + " ".repeat(5_000_000) + "totalCount } } }", CHARACTERS),
                new Case("5 MB of comment", "#" + "x".repeat(5_000_000) + "\n" + open + "totalCount } } }", CHARACTERS),
                new Case(
                        "one text of 5 MB",
                        "{ publisher { contracts(publisherId: \"" + "9".repeat(5_000_000) + "\") { totalCount } } }",
                        CHARACTERS),
                new Case("1 MB of open braces", "{a ".repeat(340_000), DEEP),
                new Case("1 MB of open quotes", "\"\" ".repeat(300_000), "`\"\"` can not stand here"),
                new Case("depth 5,000", "{a".repeat(5_000) + "}".repeat(5_000), DEEP),
                new Case("20,000 aliases", inRow + many(20_000, i -> "a" + i + ": status ") + "} } } }", TOKENS),
                new Case(
                        "100,000 values in a list",
                        "{ publisher { contracts(publisherId: [" + "1 ".repeat(100_000) + "]) { totalCount } } }",
                        TOKENS),
                new Case(
                        "a list 5,000 deep",
                        "{ publisher { contracts(publisherId: " + "[".repeat(5_000) + "]".repeat(5_000)
                                + ") { totalCount } } }",
                        DEEP),
                new Case(
                        "an object 5,000 deep",
                        "{ publisher { contracts(publisherId: 1, filters: " + "{a: ".repeat(5_000) + "1"
                                + "}".repeat(5_000) + ") { totalCount } } }",
                        DEEP),
                new Case(
                        "an object 150 deep",
                        "{ publisher { contracts(publisherId: 1, filters: " + "{a: ".repeat(150) + "1" + "}".repeat(150)
                                + ") { totalCount } } }",
                        "`ContractFilters` has no field `a`"),
                new Case(
                        "10,000 fragments",
                        root + many(10_000, i -> "fragment F" + i + " on PublisherQueries { __typename } "),
                        TOKENS),
                new Case(
                        "2,000 fragments, unused",
                        root + many(2_000, i -> "fragment F" + i + " on PublisherQueries { __typename } "),
                        "F1"),
                new Case(
                        "a circle of fragments",
                        root + many(3, i -> "fragment F" + i + " on PublisherQueries { ...F" + (i + 1) % 3 + " } "),
                        "spreads itself"),
                new Case(
                        "a circle of 150 fragments",
                        root + many(150, i -> "fragment F" + i + " on PublisherQueries { ...F" + (i + 1) % 150 + " } "),
                        "spreads itself"),
                new Case("a fragment in itself", root + "fragment F0 on PublisherQueries { ...F0 }", "spreads itself"),
                new Case(
                        "fragments that double",
                        root
                                + many(
                                        100,
                                        i -> "fragment F" + i + " on PublisherQueries { ...F" + (i + 1) + " ... { ...F"
                                                + (i + 1) + " } } ")
                                + "fragment F60 on PublisherQueries { __typename }",
                        "the query has more than 15,000 fields, the most there may be"),
                new Case(
                        "3,000 variables",
                        "query Q(" + many(3_000, i -> "$v" + i + ": Int ") + ") { publisher { __typename } }",
                        "is declared but not used"),
                new Case(
                        "4,900 wrong aliases",
                        inRow + many(4_900, i -> "a" + i + ": statuss ") + "} } } }",
                        "did you mean"),
                new Case(
                        "one name for 4,900 fields",
                        inRow + many(2_450, i -> "a: status a: advertiserId ") + "} } } }",
                        "a"),
                new Case(
                        "2,000 directives",
                        open + "totalCount " + "@include(if: true) ".repeat(2_000) + "} } }",
                        "include"));
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hostileTextsAreRefusedWithAReason(Case example) {
        InvalidQueryException e = catchThrowableOfType(InvalidQueryException.class, () -> READER.read(example.text()));
        assertThat(e).isNotNull();
        assertThat(e.problems()).extracting(Problem::message).anyMatch(message -> message.contains(example.reason()));
        assertThat(READER.read("{ publisher { contracts(publisherId: 1) { totalCount } } }")
                        .name())
                .isEqualTo("CjContracts");
    }
}
