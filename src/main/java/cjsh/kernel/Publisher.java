package cjsh.kernel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends messages to those whom they are for. From any thread. */
final class Publisher {
    private final Wire wire;
    private final Channels channels;

    Publisher(Wire wire, Channels channels) {
        this.wire = wire;
        this.channels = channels;
    }

    /** To all front ends, as belonging to the request with this header. */
    void publish(
            String type,
            Map<String, ? extends @Nullable Object> parent,
            Map<String, ? extends @Nullable Object> content) {
        byte[] topic = ("kernel." + type).getBytes(StandardCharsets.UTF_8);
        channels.send(Channels.Channel.IOPUB, wire.frames(List.of(topic), type, parent, Map.of(), content));
    }

    /** To the one who asked. */
    void reply(
            Channels.Channel channel,
            Message request,
            String type,
            Map<String, ? extends @Nullable Object> metadata,
            Map<String, ? extends @Nullable Object> content) {
        channels.send(channel, wire.frames(request.identities(), type, request.header(), metadata, content));
    }

    void status(String state, Map<String, ? extends @Nullable Object> parent) {
        publish("status", parent, Map.of("execution_state", state));
    }

    /** The date of now, as messages have it. */
    String now() {
        return wire.now();
    }

    /** What one is told who begins to listen, before anything else (JEP 65). */
    List<byte[]> welcome(byte[] topic) {
        Map<String, Object> content = Map.of("subscription", new String(topic, StandardCharsets.UTF_8));
        return wire.frames(List.of(topic), "iopub_welcome", Map.of(), Map.of(), content);
    }
}
