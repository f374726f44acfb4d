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
    /** Jupyter's console asks first of all, waits a second, and takes a late answer for that to its next question. */
    @Test
    @Timeout(30)
    void historyDoesNotWaitForTheSession() {
        Answers answers = new Answers(new CompletableFuture<Session>(), "1", "");
        Message asked = new Message(
                List.of(),
                Map.of("msg_type", "history_request"),
                Map.of(),
                Map.of("hist_access_type", "tail", "n", 1000));

        assertEquals(
                Map.of("status", "ok", "history", List.of()), answers.to(asked).orElseThrow());
    }
}
