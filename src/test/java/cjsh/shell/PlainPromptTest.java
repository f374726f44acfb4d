package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.engine.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** At a terminal that edits lines itself, and has shown them already. */
@Timeout(120)
class PlainPromptTest {
    @TempDir
    private Path folder;

    private Conversation shell() throws IOException {
        ShellBuilder builder = Shell.builder()
                .magics(Workshop.magics())
                .session(() -> Session.builder().magics(Workshop.magics()).open())
                .history(folder.resolve("history"));
        return new Conversation(builder, Conversation.PLAIN);
    }

    @Test
    void doesNotRepeatWhatTheTerminalHasShown() throws Exception {
        try (Conversation shell = shell()) {
            shell.ask("20 + 22", "42\n");
            assertThat(shell.leave()).doesNotContain("20 + 22");
        }
    }

    @Test
    void asksForFurtherLinesAndKeepsAllOfThem() throws Exception {
        try (Conversation shell = shell()) {
            shell.await("cjsh> ").type("int twice(int n) {\n").await(" ...> ").type("return 2 * n; }\n");
            shell.ask("twice(4)", "8\n");
            shell.leave();
        }
        assertThat(Files.readString(folder.resolve("history"))).contains("int twice(int n) {", "twice(4)");
    }

    @Test
    void ctrlCClearsTheInputAndEndsNothing() throws Exception {
        try (Conversation shell = shell()) {
            shell.await("cjsh> ").type("int twice(int n) {\n").await(" ...> ").signal();
            shell.ask("1 + 1", "2\n");
            shell.await("cjsh> ").signal();
            shell.await("Ctrl-D or /exit to leave\n");
            assertThat(shell.leave()).doesNotContain("cannot find", "missing");
        }
    }

    @Test
    void takesLineEndsOfTwoCharacters() throws Exception {
        try (Conversation shell = shell()) {
            shell.await("cjsh> ").send("1 + 1\r\n").await("2\n");
            shell.ask("2 + 3", "5\n");
            assertThat(shell.leave().split("cjsh> ", -1)).hasSize(4);
        }
    }
}
