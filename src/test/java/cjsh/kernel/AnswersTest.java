package cjsh.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cjsh.engine.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is answered beside cells, without sockets. */
class AnswersTest {
    private final Answers early = new Answers(new CompletableFuture<Session>(), "1", "");

    /** Jupyter's console asks first of all, waits a second, and takes a late answer for that to its next question. */
    @Test
    @Timeout(30)
    void historyDoesNotWaitForTheSession() {
        assertEquals(
                Map.of("status", "ok", "history", List.of()),
                asked("history_request", Map.of("hist_access_type", "tail", "n", 1000)));
    }

    /** The console gives up on these after a second, and shows nothing of what is run from then on. */
    @Test
    @Timeout(30)
    void completenessDoesNotWaitForTheSession() {
        assertEquals(
                Map.of("status", "incomplete", "indent", "    "),
                asked("is_complete_request", Map.of("code", "int f() {")));
        assertEquals(Map.of("status", "unknown"), asked("is_complete_request", Map.of("code", "1 + 1")));
    }

    private Map<String, ?> asked(String type, Map<String, Object> content) {
        return early.to(new Message(List.of(), Map.of("msg_type", type), Map.of(), content))
                .orElseThrow();
    }
}
