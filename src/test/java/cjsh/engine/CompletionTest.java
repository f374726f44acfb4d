package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completeness, candidates and signatures; the bar in a text is the cursor. */
class CompletionTest {
    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.builder()
                .startup(List.of(new Source("start.jsh", "import java.util.*;\nString word = \"w\";")))
                .open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static List<String> texts(String text) {
        int cursor = text.indexOf('|');
        return session.complete(text.replace("|", ""), cursor).candidates().stream()
                .map(Completion.Candidate::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    1 + 1                       | complete
                    int x = 5                   | complete
                    ^^                          | complete
                    // only a comment           | complete
                    if (true) f();              | complete
                    int a = 1; a                | complete
                    f(1,                        | incomplete 4
                    class A {                   | incomplete 4
                    class A { void f() {        | incomplete 8
                    a.                          | incomplete 0
                    int a = 1; int b = (        | incomplete 4
                    /* still                    | incomplete 0
                    String s = \"""\\n  text    | incomplete 0
                    f(\"""\\n a                 | incomplete 0
                    try { f(); }                | incomplete 0
                    @Deprecated                 | incomplete 0
                    @SuppressWarnings("all") // why | incomplete 0
                    for (;;)                    | incomplete 0
                    if (a) { } else             | incomplete 0
                    )                           | invalid
                    "abc                        | invalid
                    'a                          | invalid
                    """)
    void judgesWhetherATextIsWhole(String text, String expected) {
        Completeness judged = session.completeness(text.replace("\\n", "\n"));
        String said = judged.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)
                + (judged instanceof Completeness.Incomplete open
                        ? " " + open.indent().length()
                        : "");
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void offersMembersWithTheNoiseLast() {
        assertThat(texts("word.|")).startsWith("charAt(").endsWith("wait(").contains("length()");
        assertThat(texts("word.le|")).containsExactly("length()");
    }

    @Test
    void offersWhatFitsFirst() {
        assertThat(texts("boolean b = word.|").get(0)).isIn("contains(", "contentEquals(");
        assertThat(session.complete("int i = word.le", 15).candidates())
                .containsExactly(new Completion.Candidate(
                        Completion.Kind.METHOD, "length()", "length()", true, "int", "String", "()"));
    }

    @Test
    void findsItsAnchorInTheSnippetUnderTheCursor() {
        String text = "int first = 1;\r\n  word.sub";
        assertThat(session.complete(text.replace("\r", ""), text.length() - 1)).satisfies(found -> {
            assertThat(found.anchor()).isEqualTo(text.length() - 1 - 3);
            assertThat(found.candidates())
                    .extracting(Completion.Candidate::text)
                    .contains("substring(", "subSequence(");
        });
        assertThat(texts("List.of(1,\n  word.len|")).containsExactly("length()");
        assertThat(texts("int first = 1; wo|; int second = 2;")).contains("word");
    }

    @Test
    void knowsVariablesDeclaredEarlierInTheSameText() {
        assertThat(texts("var here = \"a\";\nhere.le|")).containsExactly("length()");
    }

    @Test
    void doesNotOfferItsOwnInside() {
        assertThat(texts("RE|")).doesNotContain("REPL", "REPL.");
        assertThat(texts("|")).contains("word").noneMatch(text -> text.contains("$JShell$") || text.contains("do_it"));
    }

    @Test
    void offersNothingInsideText() {
        assertThat(texts("\"wo|")).isEmpty();
        assertThat(texts("// wo|")).isEmpty();
    }

    @Test
    void showsSignaturesWithTheNamesOfParameters() {
        assertThat(session.signatures("word.substring(", 15))
                .containsExactlyInAnyOrder(
                        "String String.substring(int beginIndex)",
                        "String String.substring(int beginIndex, int endIndex)");
        assertThat(session.signatures("int x = 1; new cjsh.engine.Source(", 34))
                .containsExactly("cjsh.engine.Source(String name, String text)");
    }
}
