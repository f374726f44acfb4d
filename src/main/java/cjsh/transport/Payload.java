package cjsh.transport;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The body of a request. That of a change can be written once only: should anything below, such as the JDK's client with
 * {@code jdk.httpclient.enableAllMethodRetry}, want to send it anew, there is nothing to send. And as long as nobody has
 * asked for it, nobody can have acted on it.
 */
final class Payload {
    private final byte[] bytes;
    private final boolean once;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    private enum State {
        WAITING,
        TAKEN,
        WITHDRAWN
    }

    private Payload(byte[] bytes, boolean once) {
        this.bytes = bytes;
        this.once = once;
    }

    static Payload of(byte[] bytes) {
        return new Payload(bytes, false);
    }

    static Payload once(byte[] bytes) {
        return new Payload(bytes, true);
    }

    int length() {
        return bytes.length;
    }

    boolean isOnce() {
        return once;
    }

    /**
     * Takes it back, for the client's own threads may be about to send it. True when it never left this machine and never
     * will; false when any of it may have left.
     */
    boolean withdraw() {
        return state.compareAndSet(State.WAITING, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
    }

    BodyPublisher publisher() {
        return BodyPublishers.fromPublisher(this::subscribe, bytes.length);
    }

    private void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (once && !state.compareAndSet(State.WAITING, State.TAKEN)) {
            subscriber.onSubscribe(new Nothing());
            subscriber.onError(new IOException("a change is not sent twice"));
        } else {
            BodyPublishers.ofByteArray(bytes).subscribe(subscriber);
        }
    }

    private record Nothing() implements Flow.Subscription {
        @Override
        public void request(long count) {
            // There is nothing to give.
        }

        @Override
        public void cancel() {
            // There is nothing to stop.
        }
    }
}
