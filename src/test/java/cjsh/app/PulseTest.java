package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PulseTest {
    @Test
    void aBeatThatFailsIsNotTheLast() throws Exception {
        CountDownLatch beats = new CountDownLatch(3);
        Runnable end = Pulse.tenth().start(() -> {
            beats.countDown();
            throw new IllegalStateException("the window is too small");
        });
        assertThat(beats.await(60, TimeUnit.SECONDS)).isTrue();
        end.run();
    }
}
