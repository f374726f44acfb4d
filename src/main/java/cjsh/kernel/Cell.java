package cjsh.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One request whose code may write and show things: all of that carries its header as the parent. */
final class Cell {
    private final Message request;
    private final Publisher publisher;
    private final boolean silent;
    private final Printed printed = new Printed();
    private final AtomicBoolean listed = new AtomicBoolean();
    private final CompletableFuture<Void> interrupted = new CompletableFuture<>();
    private volatile boolean ended;

    /** @param silent whether nobody is to see what it writes */
    Cell(Message request, Publisher publisher, boolean silent) {
        this.request = request;
        this.publisher = publisher;
        this.silent = silent;
    }

    Message request() {
        return request;
    }

    /** Done when somebody wants it to stop. */
    CompletableFuture<Void> interrupted() {
        return interrupted;
    }

    boolean hasEnded() {
        return ended;
    }

    void write(String stream, byte[] bytes, int offset, int count) {
        if (!silent && printed.add(stream, bytes, offset, count)) {
            flush();
        }
    }

    boolean isSilent() {
        return silent;
    }

    /** A remark of ours, on a line of its own. */
    void say(String text) {
        say("stderr", text);
    }

    void say(String stream, String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        write(stream, bytes, 0, bytes.length);
        flush();
    }

    /** Whether somebody has to see to it that what was written is sent in a while; said to one only. */
    boolean isToBeFlushed() {
        return !silent && !listed.getAndSet(true);
    }

    /** Sends what was written so far. */
    void flush() {
        listed.set(false);
        send(false);
    }

    /** The same, with what was kept for the end; what its threads write from now on is still its own. */
    void end() {
        send(true);
        ended = true;
    }

    /** One at a time, or pieces would overtake each other. */
    private synchronized void send(boolean atEnd) {
        for (Printed.Piece piece : printed.take(atEnd || ended)) {
            publisher.publish("stream", request.header(), Map.of("name", piece.stream(), "text", piece.text()));
        }
    }

    /** Sends something other than a stream, behind what was written before it. */
    synchronized void publish(String type, Map<String, ? extends @Nullable Object> content) {
        if (!silent) {
            send(false);
            publisher.publish(type, request.header(), content);
        }
    }
}
