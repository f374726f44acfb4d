package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes too long is there later. */
class TabWorkTest {
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void whatTakesTooLongIsKeptForTheNextTab() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        TabWork<String, String> work = new TabWork<>(1);
        assertThat(work.ask("where", () -> answer(mayEnd, runs))).isEmpty();
        mayEnd.countDown();
        Optional<String> found = Optional.empty();
        while (found.isEmpty()) {
            found = work.ask("where", () -> answer(mayEnd, runs));
        }
        assertThat(found).contains("there");
        assertThat(runs).hasValue(1);
    }

    private static String answer(CountDownLatch mayEnd, AtomicInteger runs) {
        runs.incrementAndGet();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "there";
    }
}
