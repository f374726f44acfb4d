package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.engine.Session;
import cjsh.engine.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
public class QuestionTest {
    private static final Question QUESTION = new Question();

    /** Called by snippets. */
    public static String ask() {
        return QUESTION.yes("three lines\nare shown", "sure? [y/N] ") ? "it is done" : "it is left";
    }

    private static ShellBuilder builder() {
        return Shell.builder()
                .question(QUESTION)
                .session(() -> Session.builder()
                        .magics(Workshop.magics())
                        .startup(List.of(new Source("start.jsh", "import static cjsh.shell.QuestionTest.ask;")))
                        .open());
    }

    @ParameterizedTest
    @CsvSource({
        "y, it is done",
        "' YES ', it is done",
        "n, it is left",
        "'', it is left",
        "yeah, it is left",
        "\"don't, it is left",
        "y y, it is left"
    })
    void onlyYesIsYes(String answer, String end) throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("ask()", "three lines\nare shown\n").await("sure? [y/N] ").type(answer + "\n");
            shell.await("\"" + end + "\"");
            shell.ask("1 + 1", "2\n");
            shell.leave();
        }
    }

    @ParameterizedTest
    @CsvSource({"xterm, 3", "xterm, 4", "dumb, 4"})
    void controlCAndTheEndOfInputMeanNoAndTheShellGoesOn(String terminal, int key) throws Exception {
        try (Conversation shell = new Conversation(builder(), terminal)) {
            shell.ask("ask()", "sure? [y/N] ").type(Character.toString(key));
            shell.await("\"it is left\"");
            shell.ask("1 + 1", "2\n");
            assertThat(shell.leave()).doesNotContain("interrupted");
        }
    }

    @Test
    void anAnswerIsNoJavaAndNotInTheHistory() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("ask()", "sure? [y/N] ").type("y\n").await("\"it is done\"");
            shell.await("cjsh> ")
                    .type("\u0010\n")
                    .await("sure? [y/N] ")
                    .type("n\n")
                    .await("\"it is left\"");
            shell.ask("/list", "ask()\nIn[2]: ask()\n");
            shell.leave();
        }
    }

    @Test
    void withoutATerminalNobodySaysYes() {
        assertThat(new Question().yes("text", "sure? ")).isFalse();
        assertThat(new Question().canBeAsked()).isFalse();
    }
}
