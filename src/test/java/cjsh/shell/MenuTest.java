package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Theme;
import cjsh.engine.Completion;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.Session;
import cjsh.engine.TextLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

/** The menu of Tab: how it looks, and what keys do in it. What all words begin with is there before it. */
class MenuTest {
    private static final String DOWN = "\u001b[B";
    private static final String LEAVE = "\u0007";

    /** Four hundred words. */
    private static final class Words implements LiteralCompleter {
        @Override
        public Optional<Completion> complete(TextLiteral literal) {
            List<Completion.Candidate> all = IntStream.range(0, 400)
                    .mapToObj("w%03d"::formatted)
                    .filter(word -> word.startsWith(literal.text().substring(0, literal.offset())))
                    .map(word ->
                            new Completion.Candidate(Completion.Kind.VARIABLE, word, word, true, "the word " + word))
                    .toList();
            return Optional.of(new Completion(0, literal.text().length(), all));
        }

        @Override
        public Optional<String> describe(TextLiteral literal) {
            return Optional.empty();
        }
    }

    private static Conversation shell() throws Exception {
        Conversation shell = new Conversation(
                Shell.builder()
                        .session(() -> Session.builder().literals(new Words()).open()),
                "xterm");
        shell.ask("1 + 1", "2\n");
        return shell;
    }

    @Test
    void leavesTheLineAsItWas() throws Exception {
        try (Conversation shell = shell()) {
            shell.await("cjsh> ").type("\"\".concat(\"\t").await("400 in all");
            shell.type(DOWN).await("w000").type(LEAVE + "x\")\n").await("\"wx\"\n");
            shell.leave();
        }
    }

    @Test
    void ctrlCClosesItAndLeavesTheLine() throws Exception {
        try (Conversation shell = shell()) {
            shell.await("cjsh> ").type("\"\".concat(\"\t").await("400 in all");
            shell.type(DOWN).await("w000").interrupt().type("x\")\n").await("\"wx\"\n");
            shell.leave();
        }
    }

    @Test
    void arrowsChooseAndEnterTakes() throws Exception {
        try (Conversation shell = shell()) {
            shell.await("cjsh> ").type("\"\".concat(\"\t").await("400 in all");
            shell.type(DOWN + DOWN + "\n\")\n").await("\"w001\"\n");
            shell.leave();
        }
    }

    @Test
    void lettersNarrow() throws Exception {
        try (Conversation shell = shell()) {
            shell.await("cjsh> ").type("\"\".concat(\"\t").await("400 in all");
            shell.type("39\t\n\")\n").await("\"w390\"\n");
            shell.leave();
        }
    }

    @Test
    void enterTakesTheOnlyOneThatLettersLeft() throws Exception {
        try (Conversation shell = shell()) {
            shell.await("cjsh> ").type("\"\".concat(\"\t").await("400 in all");
            shell.type("390\n\")\n").await("\"w390\"\n");
            shell.leave();
        }
    }

    private static List<Candidate> members() {
        List<Candidate> all = new ArrayList<>();
        all.add(candidate("length()", "String", "int"));
        all.add(candidate("substring(", "String", "String · Returns a string that is a substring of this string."));
        all.add(candidate("getClass()", "of every object", "Class<?>"));
        return all;
    }

    private static Candidate candidate(String text, String group, String detail) {
        return new Candidate(text, text, group, detail, null, null, false, 0);
    }

    private static String shown(int width, int height, List<Candidate> all, int selected) {
        return new MenuText(width, height, Theme.NONE)
                .lines(all, selected).stream().map(AttributedString::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void hasHeadingsAndDescriptionsInAColumn() {
        assertThat(shown(80, 10, members(), 1)).isEqualTo("""
                String
                  length()    int
                > substring(  String · Returns a string that is a substring of this string.
                of every object
                  getClass()  Class<?>""");
    }

    @Test
    void isUsefulInFortyColumns() {
        assertThat(shown(40, 10, members(), -1)).isEqualTo("""
                String
                  length()    int
                  substring(  String · Returns a strin…
                of every object
                  getClass()  Class<?>""");
    }

    @Test
    void standsSideBySideWithoutDescriptionsAndScrolls() {
        List<Candidate> all = IntStream.range(0, 100)
                .mapToObj(i -> new Candidate("f" + (100 + i)))
                .toList();
        assertThat(shown(30, 4, all, 50).lines())
                .containsExactly(
                        "  f145    f146    f147",
                        "  f148    f149  > f150",
                        "  f151    f152    f153",
                        " 100 in all; arrows scroll, …");
    }
}
