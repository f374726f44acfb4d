package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.engine.Session;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ctrl-C as a person at a terminal presses it. */
@Timeout(120)
public class CtrlCTest {
    private static final String CTRL_C = "\u0003";

    /** Reached by snippets, which run in this JVM. */
    public static volatile CountDownLatch begun = new CountDownLatch(1);

    private static volatile boolean mayEnd;

    /** Library code that heeds nothing. */
    public static void stubborn() {
        begun.countDown();
        while (!mayEnd) {
            Thread.onSpinWait();
        }
    }

    private static Conversation open() throws Exception {
        begun = new CountDownLatch(1);
        mayEnd = false;
        return new Conversation(Shell.builder().session(() -> Session.builder().open()), "dumb");
    }

    private static void awaitBegun() throws InterruptedException {
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endsALoop() throws Exception {
        try (Conversation shell = open()) {
            shell.await("cjsh> ").type("{ cjsh.shell.CtrlCTest.begun.countDown(); while (true) { } }\n");
            awaitBegun();
            shell.type(CTRL_C).await("interrupted").ask("20 + 1", "21");
            assertThat(shell.leave()).doesNotContain("still running");
        }
    }

    @Test
    void saysWhatStillRunsAndLeavesItBehindWhenPressedAgain() throws Exception {
        try (Conversation shell = open()) {
            shell.await("cjsh> ").type("cjsh.shell.CtrlCTest.stubborn()\n");
            awaitBegun();
            shell.type(CTRL_C).await("still running; Ctrl-C again to abandon it");
            shell.type(CTRL_C).await("left behind").ask("20 + 1", "21");
            shell.ask("cjsh.engine.SessionWords.jobs()", "1  In[1]  left behind");
            shell.leave();
        } finally {
            mayEnd = true;
        }
    }
}
