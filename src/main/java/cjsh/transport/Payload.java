package cjsh.transport;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The body of a request. That of a change can be written once only: should anything below, such as the JDK's client with
 * {@code jdk.httpclient.enableAllMethodRetry}, want to send it anew, there is nothing to send. And as long as nobody has
 * asked for it, nobody can have acted on it.
 */
final class Payload {
    private final byte[] bytes;
    private final boolean once;
    private final AtomicBoolean begun = new AtomicBoolean();

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

    /** Whether any of it may have left this machine. */
    boolean begun() {
        return begun.get();
    }

    BodyPublisher publisher() {
        return BodyPublishers.fromPublisher(this::subscribe, bytes.length);
    }

    private void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (begun.getAndSet(true) && once) {
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
