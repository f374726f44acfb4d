package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each candidate is, as front ends show it by a picture. */
class CandidateKindTest {
    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.builder()
                .startup(List.of(new Source("start.jsh", """
                        import java.util.*;
                        import static java.lang.Math.*;
                        import static java.util.concurrent.TimeUnit.*;
                        String word = "w"; List<String> all = new ArrayList<>(); int MOST = 3;
                        int twice(int n) { return 2 * n; }
                        int twice(String text, List<String> all) { return 2; }
                        record Point(int x, int y) { static final int ZERO = 0; }
                        enum Colour { RED }
                        """)))
                .magics(new Magics(
                        List.of(new Magic(List.of("%pick"), Magic.Takes.LINE, "", "picks", call -> MagicCall.done())
                                .offering((argument, open) -> List.of("left")))))
                .open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    wor                    | word                  | VARIABLE
                    MOS                    | MOST                  | VARIABLE
                    Math.P                 | PI                    | CONSTANT
                    Math.ma                | max(                  | METHOD
                    P                      | PI                    | CONSTANT
                    DAY                    | DAYS                  | CONSTANT
                    Thread.State.BLO       | BLOCKED               | CONSTANT
                    Colour.                | RED                   | CONSTANT
                    Strin                  | String                | CLASS
                    Map.Ent                | Entry                 | CLASS
                    java.util.conc         | concurrent            | PACKAGE
                    java.util.Arr          | ArrayList             | CLASS
                    jav                    | java                  | PACKAGE
                    new Point(1, 2).       | x()                   | METHOD
                    new java.awt.Point().  | x                     | FIELD
                    String.                | class                 | KEYWORD
                    %pi                    | %pick                 | MAGIC
                    %pick le               | left                  | OPTION
                    """)
    void saysWhatItIs(String text, String candidate, Completion.Kind kind) {
        assertThat(session.complete(text, text.length()).candidates())
                .filteredOn(one -> one.text().equals(candidate) || one.text().equals(candidate + "."))
                .extracting(Completion.Candidate::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    word.substr            | (int) or (int, int)
                    word.isEmp             | ()
                    Math.floorMo           | (int, int) or (long, int) or (long, long)
                    floorMo                | (int, int) or (long, int) or (long, long)
                    all.addAl              | (Collection<? extends String>) or (int, Collection<? extends String>)
                    twic                   | (int) or (String, List<String>)
                    wor                    | ^^
                    """)
    void saysWhatAMethodTakes(String text, String signature) {
        String found = session.complete(text, text.length()).candidates().get(0).signature();
        // A class file may have the names of parameters or not.
        assertThat(found.replaceAll("(?<=[\\w>]) \\w+(?=[,)])", "")).isEqualTo(signature);
    }

    @Test
    void namesParametersWhereTheClassFileDoes() {
        assertThat(session.complete("cjsh.engine.SessionWords.Ou", 27).candidates())
                .extracting(Completion.Candidate::signature)
                .containsExactly("(int n)");
    }

    @Test
    void saysWhatAMethodOfTheUsersGives() {
        assertThat(session.complete("twic", 4).candidates().get(0).detail()).isEqualTo("int");
    }
}
