package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way into a text literal and back; the bar in a text is the cursor. */
class LiteralCompletionTest {
    private static Session session;

    /** Says what it was asked, and offers to replace the word at the cursor. */
    private static final class Echo implements LiteralCompleter {
        @Override
        public Optional<Completion> complete(TextLiteral literal) {
            int start = literal.text().lastIndexOf(' ', literal.offset() - 1) + 1;
            String said = literal.method() + "/" + literal.receiver().orElse("-") + "/" + shown(literal);
            return Optional.of(new Completion(
                    start,
                    literal.offset(),
                    List.of(new Completion.Candidate(Completion.Kind.VALUE, "a\"\\\n", said, true, "detail"))));
        }

        @Override
        public Optional<String> describe(TextLiteral literal) {
            return Optional.of(shown(literal));
        }

        private static String shown(TextLiteral literal) {
            String text = literal.text();
            return (text.substring(0, literal.offset()) + "|" + text.substring(literal.offset())).replace("\n", "~");
        }
    }

    @BeforeAll
    static void open() {
        session = Session.builder()
                .startup(List.of(new Source("start.jsh", "import java.util.*;\nvar known = new StringBuilder();")))
                .literals(new Echo())
                .open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static Completion at(String text) {
        return session.complete(text.replace("|", ""), text.indexOf('|'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '^', textBlock = """
            gql("ab |                                  ¦ gql/-/ab |
            gql(1, "a|                                 ¦ gql/-/a|
            gql(f(1, 2), "b", "a|                      ¦ gql/-/a|
            gql(\"""{ a|                                ¦ gql/-/{ a|
            gql(\"""|                                   ¦ gql/-/|
            gql("ab |cd") + 1                          ¦ gql/-/ab |cd
            var q = gql( "a|b")                        ¦ gql/-/a|b
            known.append("x|")                         ¦ append/StringBuilder/x|
            int i = 1; known.append("x").append("|     ¦ append/StringBuilder/|
            List.of(known.append("x(\\"").append("|    ¦ append/StringBuilder/|
            f(x -> x, known.append("|                  ¦ append/StringBuilder/|
            return known.append("|                     ¦ append/StringBuilder/|
            var q = new StringBuilder(); q.append("|   ¦ append/StringBuilder/|
            var q = known; var r = q.reverse(); r.append("| ¦ append/StringBuilder/|
            unknown().append("|                        ¦ append/-/|
            "lit".concat("|                            ¦ concat/String/|
            /* "( */ gql("a|                           ¦ gql/-/a|
            gql("a\\"b\\\\c\\u0041\\101\\t|d           ¦ gql/-/a"b\\cAA\t|d
            """)
    void asksWithTheCallAndTheText(String text, String expected) {
        assertThat(at(text).candidates())
                .extracting(Completion.Candidate::label)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"'x = \"a|'", "'// gql(\"a|'", "'gql(''a|'"})
    void asksNobodyElsewhere(String text) {
        assertThat(at(text).candidates()).isEmpty();
    }

    @Test
    void readsTextBlocksWithoutTheirIndentation() {
        assertThat(at("gql(\"\"\"\n    { a\n      b |c\n    }\n    \"\"\")")
                        .candidates()
                        .get(0)
                        .label())
                .isEqualTo("gql/-/{ a~  b |c~}~");
        assertThat(at("gql(\"\"\"\n    { a\n\n      b |").candidates().get(0).label())
                .isEqualTo("gql/-/{ a~~  b |");
        assertThat(at("gql(\"\"\"\n  |  a\n    b\"\"\")").candidates().get(0).label())
                .isEqualTo("gql/-/|a~b");
        assertThat(at("gql(\"\"\"\n    a \\\n    b\\n|").candidates().get(0).label())
                .isEqualTo("gql/-/a b~|");
    }

    @Test
    void findsTheWayBack() {
        String block = "gql(\"\"\"\n    \\t{ wo|rd";
        assertThat(at(block)).satisfies(found -> {
            assertThat(found.anchor()).isEqualTo(block.indexOf("wo"));
            assertThat(found.end()).isEqualTo(block.indexOf('|'));
            assertThat(found.candidates().get(0).text()).isEqualTo("a\"\\\\\n");
            assertThat(found.candidates().get(0).detail()).isEqualTo("detail");
        });
        String line = "gql(\"\\u0041\\n wo|";
        assertThat(at(line)).satisfies(found -> {
            assertThat(found.anchor()).isEqualTo(line.indexOf("wo"));
            assertThat(found.candidates().get(0).text()).isEqualTo("a\\\"\\\\\\n");
        });
    }

    @Test
    void describesInLiteralsAndInJava() {
        assertThat(session.describe("gql(\"a b\")", 6)).contains("a| b");
        assertThat(session.describe("Math.max(", 9))
                .hasValueSatisfying(said -> assertThat(said).contains("max(int a, int b)"));
        assertThat(session.describe("int i", 5)).isEmpty();
    }
}
